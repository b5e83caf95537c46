import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  accessHistory, Board, CaseList, CaseReader, ChangeFeed, MessageList, newId, pool, possibleDuplicates, TaskList,
} from '../../../libs/casework/index.ts';
import type { Viewer } from '../../../libs/casework/index.ts';
import { DomainError } from '../../../libs/domain/index.ts';
import { NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

describe('for one without the right, a case that exists and one that does not', () => {
  let office: Office;
  let empty: Office;
  let caseId: string;

  beforeAll(async () => {
    office = await openOffice();
    empty = await openOffice();
    // Complained of is the manager: for him and everybody below him the case does not exist.
    const opened = await office.door.open(submission(office, {
      complainedOf: [{ id: newId(NOW), person: office.id('manager') }, { id: newId(NOW), officeId: office.ids.orp, position: 'worker', text: {} }],
      fileNumber: 'SZ 77/2026', childAtRisk: true, text: { subject: 'x', body: 'y' },
    }), office.actor('registry'), { now: NOW });
    caseId = opened.caseId;
  });
  afterAll(() => Promise.all([office.close(), empty.close()]));

  const everything = async (of: Office, who: string, id: string): Promise<unknown> => {
    const viewer: Viewer = { actor: of.actor(who), now: NOW };
    const [list, board, tasks, messages, reader] = [
      new CaseList(of.dataSource, of.offices), new Board(of.dataSource, of.offices), new TaskList(of.dataSource, of.offices),
      new MessageList(of.dataSource, of.offices), new CaseReader(of.dataSource, of.offices),
    ];
    const asked = [
      list.page(viewer, { limit: 50 }), list.counts(viewer), list.row(viewer, id), list.page(viewer, { search: 'SZ 77', limit: 5 }),
      list.page(viewer, { search: 'ST-2026-0001', limit: 5 }), list.counts(viewer, { search: 'ST-2026-0001' }),
      list.page(viewer, { officeId: office.ids.orp, limit: 5 }), list.page(viewer, { ownerId: null, limit: 5 }),
      board.page(viewer, { limit: 50 }), board.counts(viewer), board.page(viewer, { officeId: office.ids.orp, limit: 5 }),
      tasks.page(viewer, { of: 'all', limit: 50 }), messages.page(viewer, { limit: 50 }), messages.page(viewer, { caseId: id, limit: 50 }),
      possibleDuplicates(of.dataSource, of.offices, viewer, id),
      new ChangeFeed(of.dataSource, of.offices, 0).next(viewer).then(({ changes, all }) => ({ changes, all })),
      reader.open(viewer, id), reader.facts(viewer, id, { after: 0, limit: 10 }), reader.suggestOwner(viewer, id), reader.state(viewer, id),
      of.door.submit(id, { type: 'addNote', text: { note: 'x' } }, viewer.actor, { now: NOW, expectedVersion: 1 }),
      of.door.submit(id, { type: 'classify', as: 'petition', day: '2026-11-23' as never, text: { reason: 'x' } }, viewer.actor, { now: NOW, expectedVersion: 1 }),
    ];
    return Promise.all(asked.map((answer) => Promise.resolve<unknown>(answer).catch((error: unknown) =>
      (error instanceof DomainError ? { kind: error.kind, code: error.code, messageCs: error.messageCs, fields: error.fields, details: error.details } : { error: String(error) }))));
  };

  it.each(['manager', 'dana', 'emil', 'stranger'])('give %s the same answers, whatever is asked', async (who) => {
    const where = await everything(office, who, caseId);
    const whereNot = await everything(empty, who, newId(NOW));
    expect(where).toEqual(whereNot);
    expect(JSON.stringify(where)).not.toContain('SZ 77');
  });

  it('leave no trace of a reading, but one of the refused step', async () => {
    expect(await accessHistory(office.dataSource, caseId, { limit: 10 })).toEqual([]);
    const refusals = await pool(office.dataSource).query<{ action: string; code: string }>(
      "select distinct action, code from audit_events where outcome = 'refused' and subject_id = $1 order by action", [caseId]);
    expect(refusals).toEqual([{ action: 'addNote', code: 'case.notFound' }, { action: 'classify', code: 'case.notFound' }]);
  });

  it('those who may, see it: the one above the manager leads it', async () => {
    const viewer = { actor: office.actor('director'), now: NOW };
    const list = new CaseList(office.dataSource, office.offices);
    expect((await list.page(viewer, { limit: 5 })).map(({ id, shown }) => [id, shown])).toEqual([[caseId, 'full']]);
    await new CaseReader(office.dataSource, office.offices).open(viewer, caseId);
    expect(await accessHistory(office.dataSource, caseId, { limit: 10 })).toMatchObject([{ person: { id: office.id('director') }, what: 'case' }]);
  });

  it('internal control sees no content, the administrator number and dates alone, and filters tell them no more', async () => {
    const list = new CaseList(office.dataSource, office.offices);
    const admin = { actor: office.actor('admin'), now: NOW };
    const [row] = await list.page(admin, { limit: 5 });
    expect(row).toMatchObject({
      shown: 'number-and-dates', registerNumber: 'ST-2026-0001', receivedDay: '2026-11-20', fileNumber: null, documentNumber: null, phase: null,
      classification: null, channel: null, childAtRisk: null, owner: null, departmentId: null, nearest: null, openTasks: 0,
    });
    expect(await list.page(admin, { phases: ['classification'], limit: 5 })).toEqual([]);
    expect(await list.page(admin, { officeId: office.ids.orp, limit: 5 })).toEqual([]);
    expect(await list.page(admin, { search: 'SZ 77', limit: 5 })).toEqual([]);
    expect((await list.page(admin, { search: 'st-2026-0001', limit: 5 })).length).toBe(1);
    expect(await list.counts(admin)).toMatchObject({ open: 1, unassigned: 0, byPhase: {} });
    const control = { actor: office.actor('control'), now: NOW };
    expect(await list.page(control, { limit: 5 })).toMatchObject([{ shown: 'no-content', phase: 'classification', documentNumber: null }]);
    expect(await list.page(control, { search: 'SZ 77', limit: 5 })).toEqual([]);
    expect(await new Board(office.dataSource, office.offices).page(admin, { limit: 5 })).toEqual([]);
  });

  it('follow the hierarchy of the moment: who is put under the manager today is excluded today', async () => {
    const db = pool(office.dataSource);
    const auditor = { actor: office.actor('auditor'), now: NOW };
    const list = new CaseList(office.dataSource, office.offices);
    expect((await list.page(auditor, { limit: 5 })).length).toBe(1);
    const put = async (superior: string): Promise<void> => {
      await db.change('update people set superior_id = $2 where id = $1', [office.id('auditor'), office.id(superior)]);
      await db.change("update change_counters set value = value + 1 where name = 'directory'");
    };
    await put('manager');
    expect(await list.page(auditor, { limit: 5 })).toEqual([]);
    expect(await db.query<{ barred: boolean }>('select is_barred($1, $2) as barred', [caseId, office.id('auditor')])).toEqual([{ barred: true }]);
    await put('director');
    expect((await list.page(auditor, { limit: 5 })).length).toBe(1);
  });
});
