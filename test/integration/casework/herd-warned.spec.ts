import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { caseActivities } from '../../../activities/index.ts';
import { pool, PostRoom, watchdog } from '../../../libs/casework/index.ts';
import { createLogger } from '../../../libs/config/index.ts';
import { nextMilestone } from '../../../libs/domain/case/process-view.ts';
import type { Milestone, ProcessView } from '../../../libs/domain/index.ts';
import { day, pragueInstant } from '../../../libs/law/index.ts';
import { SmtpTransport } from '../../../libs/notify/index.ts';
import { testWriter } from '../../support/mail-writer.ts';
import { startSmtpSink } from '../../support/smtp.ts';
import type { SmtpSink } from '../../support/smtp.ts';
import { copyCases } from './herd.ts';
import { DAY, NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

const HERD = 10_000;
/** Steps that a worker with the default pool makes at once. */
const HANDS = 6;
const MINUTE = 60_000;
const PUBLIC_URL = 'https://lhutnik.urad.example';

/** Day 0 is 20 Nov 2026; day 30 is a Sunday, and the warning comes no later than that. */
const OPENING = pragueInstant(day('2026-12-18'), 8);
const SPREAD_ENDS = OPENING + 60 * MINUTE;

/** A process and what it waits for. */
type Waiting = { readonly caseId: string; readonly next: Milestone | null };

describe('the warning of day 30, of one unassigned case and of ten thousand others (B2)', () => {
  let office: Office;
  let sink: SmtpSink;
  let transport: SmtpTransport;
  let post: PostRoom;
  let unassigned: string;
  let mailedBefore: number;
  const clock = { time: NOW, now: () => clock.time };

  beforeAll(async () => {
    office = await openOffice();
    sink = await startSmtpSink();
    const { dataSource, door, offices } = office;
    transport = new SmtpTransport({ host: sink.host, port: sink.port, security: 'none', auth: null, from: { address: 'lhutnik@urad.example', name: 'Lhůtník' } });
    post = new PostRoom({
      dataSource, door, clock, transport, log: createLogger({ role: 'worker', level: 'silent' }),
      writer: testWriter(PUBLIC_URL), office: () => offices.current(pool(dataSource)),
    });
    await openHerd();
    const herd = await lookAtAll();
    const expectant = await Promise.all(herd.map((waiting) => meetAll(waiting, OPENING)));
    await drainPost(OPENING - DAY);
    mailedBefore = sink.mails.length;
    for (let from = OPENING; from < SPREAD_ENDS; from += 10 * MINUTE) {
      const to = from + 10 * MINUTE;
      await byHands(expectant.filter(({ next }) => next !== null && next.at >= from && next.at < to), (waiting) => meetAll(waiting, to));
      await drainPost(to);
    }
  }, 900_000);
  afterAll(async () => {
    transport.close();
    await sink.close();
    await office.close();
  });

  async function openHerd(): Promise<void> {
    const { door } = office;
    const open = () => door.open(submission(office), office.actor('registry'), { now: NOW });
    const { caseId: model, version } = await open();
    const assigned = await door.submit(model, { type: 'assign', ownerId: office.id('dana') }, office.actor('manager'), { now: NOW, expectedVersion: version });
    const classify = { type: 'classify', as: 'complaint-175', day: day('2026-11-23'), text: { reason: 'Směřuje proti postupu.' } } as const;
    await door.submit(model, classify, office.actor('dana'), { now: NOW, expectedVersion: assigned.version });
    await drainPost(NOW);
    await copyCases(office, model, HERD - 1);
    ({ caseId: unassigned } = await open());
  }

  /** Rounds of the post room at that time, as its loop makes them. */
  async function drainPost(at: number): Promise<void> {
    clock.time = at;
    while (await post.round(new AbortController().signal));
  }

  async function lookAtAll(): Promise<readonly Waiting[]> {
    const steps = caseActivities(office.process);
    const herd: Waiting[] = [];
    await byHands(await pool(office.dataSource).query<{ id: string }>('select id from cases'), async ({ id }) => {
      herd.push({ caseId: id, next: nextMilestone(await steps.lookAtCase({ caseId: id, now: NOW })) });
    });
    return herd;
  }

  /** What a process does until that time, each step at the moment for which its timer was set. */
  async function meetAll({ caseId, next }: Waiting, until: number): Promise<Waiting> {
    const steps = caseActivities(office.process);
    while (next !== null && next.at < until) {
      if (next.kind === 'moment') throw new Error('a complaint sets no moments');
      const { deadline, at: now } = next;
      const after: ProcessView = next.kind === 'rung' ? await steps.remind({ caseId, deadline, rung: next.rung, now }) : await steps.noteOverrun({ caseId, deadline, now });
      next = nextMilestone(after);
    }
    return { caseId, next };
  }

  const mailsTo = (login: string): Promise<readonly ParsedMail[]> =>
    Promise.all(sink.mails.slice(mailedBefore).filter(({ recipients }) => recipients.join() === `${login}@urad.example`).map(({ raw }) => simpleParser(raw)));

  it('is planned for every one of them, once, to the right people', async () => {
    const planned = await pool(office.dataSource).query<{ caseId: string; to: string[] }>(
      `select case_id as "caseId", array_agg(r.person || ' ' || r.why order by r.person) as "to"
       from facts, jsonb_to_recordset(data -> 'recipients') as r(person text, why text)
       where type = 'messagesPlanned' and data ->> 'deadline' = 'complaint-60d' and data ->> 'rung' = 'day-30' group by case_id`);
    expect(planned).toHaveLength(HERD + 1);
    const [dana, emil] = [office.id('dana'), office.id('emil')];
    expect(planned.find(({ caseId }) => caseId === unassigned)?.to).toEqual([`${dana} role`, `${emil} role`].sort());
    expect(planned.filter(({ caseId, to }) => caseId !== unassigned && to.join() !== `${dana} owner`)).toEqual([]);
  });

  it('is spread over the first hour of the morning, while the dates of the law stay where they are', async () => {
    const minutes = await pool(office.dataSource).query<{ minute: number; count: number }>(
      `select floor((extract(epoch from not_before) * 1000 - $1) / 60000)::int as minute, count(distinct case_id)::int as count from messages
       where rung = 'day-30' group by 1 order by 1`, [OPENING]);
    expect(minutes.map(({ minute }) => minute)).toEqual(Array.from({ length: 60 }, (_, minute) => minute));
    expect(Math.max(...minutes.map(({ count }) => count))).toBeLessThan(2 * HERD / 60);
    expect(await pool(office.dataSource).query("select distinct legal_end::text as end from deadlines where key = 'complaint-60d'")).toEqual([{ end: '2027-01-19' }]);
  });

  it('reaches each of them in a mail or two, which name every one of their cases once', async () => {
    const [danas, emils] = await Promise.all([mailsTo('dana'), mailsTo('emil')]);
    expect(danas.length).toBeLessThanOrEqual(2);
    const numbers = danas.map(({ subject }) => Number(/^Lhůtník: (\d+) věcí/.exec(subject ?? '')?.[1]));
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(HERD + 1);
    const named = danas.flatMap(({ text }) => [...(text ?? '').matchAll(/pripady\/([0-9a-f-]{36})/g)].map(([, caseId]) => caseId ?? ''));
    const cases = await pool(office.dataSource).query<{ id: string }>('select id from cases');
    expect(named.sort()).toEqual(cases.map(({ id }) => id).sort());
    expect(emils.map(({ text }) => text?.includes(`${PUBLIC_URL}/pripady/${unassigned}`))).toEqual([true]);
    expect(sink.mails).toHaveLength(mailedBefore + danas.length + emils.length);
  });

  it('leaves nothing unsent, nothing unrecorded and nobody asleep', async () => {
    const db = pool(office.dataSource);
    expect(await db.query("select 1 from messages where state <> 'sent'")).toEqual([]);
    const recorded = await db.query<{ once: number; all: number }>(
      `select count(distinct (case_id, data ->> 'recipient'))::int as once, count(*)::int as all from facts where type = 'messageSent' and data ->> 'key' = 'complaint-60d/day-30'`);
    expect(recorded).toEqual([{ once: HERD + 2, all: HERD + 2 }]);
    expect(await watchdog(office.dataSource, SPREAD_ENDS + 30 * MINUTE)).toMatchObject({ unfollowed: 0, overslept: 0, unnoticed: 0 });
  });
});

async function byHands<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = items.values();
  await Promise.all(Array.from({ length: HANDS }, async () => { for (const item of queue) await work(item); }));
}
