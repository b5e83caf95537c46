import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttachmentStore, loadDataPack, pool, rebuild, retryStuck, SettingsRegister } from '../../../libs/casework/index.ts';
import type { By } from '../../../libs/casework/index.ts';
import { day } from '../../../libs/law/index.ts';
import { NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

describe('every write leaves its line in the audit log (B22)', () => {
  let office: Office;
  let by: By;

  beforeAll(async () => {
    office = await openOffice();
    by = { actor: office.actor('admin'), now: NOW, requestId: 'request-1' };
  });
  afterAll(() => office.close());

  type Line = { readonly action: string; readonly actor_id: string | null; readonly actor_kind: string; readonly subject_kind: string; readonly subject_id: string | null; readonly outcome: string; readonly code: string | null };

  const traceOf = async (work: () => Promise<unknown>): Promise<Line[]> => {
    const db = pool(office.dataSource);
    const [last] = await db.query<{ no: number }>('select coalesce(max(no), 0)::int as no from audit_events');
    await work().catch(() => undefined);
    return db.query<Line>('select action, actor_id, actor_kind, subject_kind, subject_id, outcome, code from audit_events where no > $1 order by no', [last?.no]);
  };

  it('a person\'s and a process\'s step on a case, and a refused one', async () => {
    let [caseId, expectedVersion] = ['', 0];
    const dana = office.id('dana');
    expect(await traceOf(async () => { ({ caseId, version: expectedVersion } = await office.door.open(submission(office), office.actor('dana'), { now: NOW })); })).toMatchObject([
      { action: 'registerComplaint', actor_id: dana, actor_kind: 'person', subject_kind: 'case', subject_id: caseId, outcome: 'done' },
    ]);
    const assign = { type: 'assign', ownerId: dana } as const;
    expect(await traceOf(() => office.door.submit(caseId, assign, office.actor('dana'), { now: NOW, expectedVersion }))).toMatchObject([
      { action: 'assign', actor_id: dana, subject_id: caseId, outcome: 'refused' },
    ]);
    expect(await traceOf(() => office.door.submit(caseId, assign, office.actor('manager'), { now: NOW, expectedVersion }))).toMatchObject([
      { action: 'assign', actor_id: office.id('manager'), outcome: 'done', code: null },
    ]);
    const [rung] = (await office.process.lookAt(caseId, NOW)).milestones.filter((milestone) => milestone.kind === 'rung');
    if (rung === undefined) throw new Error('there is no ladder');
    const remind = { caseId, deadline: rung.deadline, rung: rung.rung, now: rung.at };
    expect(await traceOf(() => office.process.remind(remind))).toMatchObject([{ action: 'remind', actor_id: null, actor_kind: 'process', subject_id: caseId }]);
    expect(await traceOf(() => office.process.remind(remind))).toEqual([]);
  });

  it('settings, law, holidays, attachments, the data pack, rebuild and retry', async () => {
    const settings = new SettingsRegister(office.dataSource);
    const attachments = new AttachmentStore(office.dataSource, office.offices);
    const holiday = { rule: { kind: 'once', day: day('2027-03-10') }, name: { cs: 'Mimořádný svátek', en: 'Extraordinary holiday' }, act: 'zákon č. 1/2027 Sb.', validFrom: day('2027-03-10'), validTo: day('2027-03-10') } as const;
    async function* bytes(): AsyncGenerator<Buffer> { yield await Promise.resolve(Buffer.from('%PDF-1.7')); }
    const stuck = (): Promise<unknown> => pool(office.dataSource).change('update cases set relay_dead_at = now()').then(() => retryStuck(office.dataSource, office.notifier, by));
    for (const [work, line] of [
      [() => settings.setOffice({ spreadMinutes: 30 }, by), { action: 'setting.change', subject_kind: 'setting', subject_id: 'office' }],
      [() => settings.setLaw({ reviewDays: 60 }, by), { action: 'setting.change', subject_kind: 'setting', subject_id: 'law' }],
      [() => settings.addHoliday(holiday, by), { action: 'holiday.add', subject_kind: 'holiday' }],
      [() => attachments.upload(office.actor('admin'), { fileName: 'a.pdf', bytes: bytes(), now: NOW }), { action: 'attachment.upload', subject_kind: 'attachment' }],
      [() => loadDataPack(office.dataSource, 'vysocina', by), { action: 'data-pack.load', subject_id: 'vysocina' }],
      [() => rebuild(office.dataSource, office.notifier, by), { action: 'system.rebuild', subject_kind: 'system' }],
      [stuck, { action: 'process.retry', subject_kind: 'case' }],
    ] as const) {
      expect(await traceOf(work)).toMatchObject([{ ...line, actor_id: office.id('admin'), outcome: 'done' }]);
    }
  });

  it('tells who, what and when, never what it said', async () => {
    const columns = await pool(office.dataSource).query<{ column_name: string }>("select column_name from information_schema.columns where table_name = 'audit_events' order by 1");
    expect(columns.map((column) => column.column_name)).toEqual([
      'action', 'actor_id', 'actor_kind', 'at', 'code', 'first_fact', 'last_fact', 'no', 'outcome', 'request_id', 'subject_id', 'subject_kind',
    ]);
  });
});
