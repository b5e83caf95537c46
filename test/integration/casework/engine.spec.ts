import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listAlerts, NewsQueue, pool, rebuild, relayNews, retryStuck, stuckProcesses, watchdog } from '../../../libs/casework/index.ts';
import type { By, UndeliveredNews } from '../../../libs/casework/index.ts';
import { commandAt } from '../../../libs/domain/index.ts';
import { day } from '../../../libs/law/index.ts';
import { DAY, NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

const MINUTE = 60_000;
const by: By = { actor: { kind: 'system' }, now: NOW };

class Failure extends Error {
  constructor(readonly kind: 'away' | 'refused', readonly code: string) {
    super(code);
  }
}

describe('telling processes their news', () => {
  let office: Office;
  let queue: NewsQueue;
  let caseId: string;
  let opened: number;

  beforeAll(async () => {
    office = await openOffice();
    queue = new NewsQueue(office.dataSource);
  });
  beforeEach(async () => {
    await pool(office.dataSource).change('update cases set acked_no = news_no, relay_dead_at = null');
    ({ caseId, version: opened } = await office.door.open(submission(office), office.actor('registry'), { now: NOW }));
  });
  afterAll(() => office.close());

  const told = async (tell: (news: UndeliveredNews) => Promise<void> = () => Promise.resolve()): Promise<string[]> => {
    const heard: string[] = [];
    await relayNews(queue, { tell: async (news) => { heard.push(news.caseId); await tell(news); }, failureOf: (error) => error as Failure });
    return heard;
  };
  const noWaiting = (): Promise<number> => pool(office.dataSource).change('update cases set relay_next_at = now()');
  const row = async (): Promise<Record<string, unknown>> =>
    (await pool(office.dataSource).query<Record<string, unknown>>('select news_no, acked_no, signalled_no, relay_attempts, relay_error, relay_dead_at, relay_next_at from cases where id = $1', [caseId]))[0] ?? {};

  it('goes on until the process has acknowledged, not until somebody took the message', async () => {
    expect(await told()).toEqual([caseId]);
    expect(await told()).toEqual([]);
    await noWaiting();
    expect(await told()).toEqual([caseId]);
    const view = await office.process.lookAt(caseId, NOW);
    expect(await row()).toMatchObject({ news_no: view.no, acked_no: view.no, relay_attempts: 0, relay_next_at: new Date(0) });
    await noWaiting();
    expect(await told()).toEqual([]);
  });

  it('gives a case to one relay at a time', async () => {
    for (let more = 0; more < 9; more += 1) await office.door.open(submission(office), office.actor('registry'), { now: NOW });
    const claims = await Promise.all(Array.from({ length: 5 }, () => queue.claim(3)));
    const ids = claims.flat().map((news) => news.caseId);
    expect(ids.length).toBe(10);
    expect(new Set(ids).size).toBe(10);
  });

  it('tells at once what happened while an older news was being acknowledged', async () => {
    await told();
    const view = await office.process.lookAt(caseId, NOW);
    await office.door.submit(caseId, { type: 'assign', ownerId: office.id('dana') }, office.actor('manager'), { now: NOW, expectedVersion: opened });
    expect(await told()).toEqual([caseId]);
    // A look that began before the assignment ends after it.
    await pool(office.dataSource).change('update cases set acked_no = $2 where id = $1 and acked_no <= $2', [caseId, view.no]);
    await noWaiting();
    expect(await told()).toEqual([caseId]);
  });

  it('finds an outage out once, keeps everything, and gives nothing up', async () => {
    for (let more = 0; more < 40; more += 1) await office.door.open(submission(office), office.actor('registry'), { now: NOW });
    const away = new Failure('away', 'grpc-14');
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await noWaiting();
      expect((await told(() => Promise.reject(away))).length).toBe(20);
    }
    const dead = await pool(office.dataSource).query('select 1 from cases where relay_dead_at is not null');
    expect(dead).toEqual([]);
    await noWaiting();
    expect((await told()).length).toBe(41);
  });

  it('makes a dead letter of what is refused again and again, lists and alerts it, and retries it by command', async () => {
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await noWaiting();
      expect(await told(() => Promise.reject(new Failure('refused', 'grpc-3')))).toEqual([caseId]);
    }
    await noWaiting();
    expect(await told()).toEqual([]);
    expect(await stuckProcesses(office.dataSource, NOW)).toMatchObject([{ caseId, why: 'dead', error: 'grpc-3' }]);
    expect((await watchdog(office.dataSource, NOW)).opened).toMatchObject([{ kind: 'relay-dead', subject: caseId }]);
    expect(await retryStuck(office.dataSource, office.notifier, by, [caseId])).toEqual({ retried: 1 });
    expect(await told()).toEqual([caseId]);
    await office.process.lookAt(caseId, NOW);
    expect(await stuckProcesses(office.dataSource, NOW)).toEqual([]);
  });

  it('tells a closed case too, and is not kept by it afterwards', async () => {
    await office.process.lookAt(caseId, NOW);
    const { version } = await office.door.submit(caseId, { type: 'assign', ownerId: office.id('dana') }, office.actor('manager'), { now: NOW, expectedVersion: opened });
    await office.door.submit(caseId, { type: 'cancelMistake', text: { reason: 'zapsáno dvakrát' } }, office.actor('dana'), { now: NOW, expectedVersion: version });
    expect(await told()).toEqual([caseId]);
    expect((await office.process.lookAt(caseId, NOW)).milestones).toEqual([]);
    await noWaiting();
    expect(await told()).toEqual([]);
  });
});

describe('with Temporal lost or away', () => {
  let office: Office;
  const cases: string[] = [];

  beforeAll(async () => {
    office = await openOffice();
    for (let index = 0; index < 5; index += 1) {
      const { caseId, version } = await office.door.open(submission(office), office.actor('dana'), { now: NOW });
      const assigned = await office.door.submit(caseId, { type: 'assign', ownerId: office.id('dana') }, office.actor('manager'), { now: NOW, expectedVersion: version });
      await office.door.submit(caseId, { type: 'classify', as: 'complaint-175', day: day('2026-11-23'), text: { reason: 'x' } }, office.actor('dana'), { now: NOW, expectedVersion: assigned.version });
      await office.process.lookAt(caseId, NOW);
      cases.push(caseId);
    }
  });
  afterAll(() => office.close());

  it('two rebuilds at once are harmless: every open case is told anew, no message is planned twice', async () => {
    const db = pool(office.dataSource);
    const late = NOW + 50 * DAY;
    const remindAll = async (): Promise<void> => {
      for (const caseId of cases) {
        for (const milestone of (await office.process.lookAt(caseId, late)).milestones) {
          if (milestone.kind === 'rung') await office.process.remind({ caseId, deadline: milestone.deadline, rung: milestone.rung, now: late });
        }
      }
    };
    await remindAll();
    const messages = await db.query('select case_id, key, recipient_id from messages order by 1, 2, 3');
    const facts = await db.query('select count(*)::int as n from facts');
    expect(messages.length).toBeGreaterThan(0);
    const rebuilt = await Promise.all([rebuild(office.dataSource, office.notifier, by), rebuild(office.dataSource, office.notifier, by)]);
    expect(rebuilt).toEqual([{ cases: 5 }, { cases: 5 }]);
    const heard: string[] = [];
    await relayNews(new NewsQueue(office.dataSource), { tell: (news) => { heard.push(news.caseId); return Promise.resolve(); }, failureOf: () => ({ kind: 'away', code: 'x' }) });
    expect(heard.sort()).toEqual([...cases].sort());
    await remindAll();
    expect(await db.query('select case_id, key, recipient_id from messages order by 1, 2, 3')).toEqual(messages);
    expect(await db.query('select count(*)::int as n from facts')).toEqual(facts);
    expect(await db.query('select 1 from cases where acked_no < news_no')).toEqual([]);
  });

  it('the watchdog finds from PostgreSQL alone who is not followed, who overslept and what ran out unnoticed', async () => {
    const quiet = await watchdog(office.dataSource, NOW + 50 * DAY);
    expect(quiet).toMatchObject({ unfollowed: 0, overslept: 0, unnoticed: 0, relayDead: 0, oldestUndeliveredMs: null, opened: [] });
    const { caseId } = await office.door.open(submission(office), office.actor('dana'), { now: NOW + 50 * DAY });
    expect((await watchdog(office.dataSource, NOW + 50 * DAY + 9 * MINUTE)).unfollowed).toBe(0);
    const soon = await watchdog(office.dataSource, NOW + 50 * DAY + 11 * MINUTE);
    expect(soon).toMatchObject({ unfollowed: 1, oldestUndeliveredMs: 11 * MINUTE });
    expect(soon.opened.map(({ kind, subject }) => [kind, subject]).sort()).toEqual([['case-unfollowed', caseId], ['news-undelivered', 'system']]);
    const after = await watchdog(office.dataSource, NOW + 70 * DAY);
    expect(after).toMatchObject({ unfollowed: 1, overslept: 5, unnoticed: 6 });
    expect((await listAlerts(pool(office.dataSource))).map(({ kind }) => kind).sort()).toEqual([
      'case-unfollowed', ...Array<string>(6).fill('deadline-unnoticed'), 'news-undelivered', ...Array<string>(5).fill('process-overslept'),
    ]);
    for (const { kind, registerNumber } of await listAlerts(pool(office.dataSource))) expect([kind, registerNumber !== null]).toEqual([kind, kind !== 'news-undelivered']);
    expect((await watchdog(office.dataSource, NOW + 70 * DAY)).opened).toEqual([]);
  });

  it('alerts end when what they tell of has ended', async () => {
    const late = NOW + 70 * DAY;
    for (const { id } of await pool(office.dataSource).query<{ id: string }>('select id from cases')) {
      for (let view = await office.process.lookAt(id, late); view.milestones.some(({ at }) => at <= late);) {
        for (const milestone of view.milestones.filter(({ at }) => at <= late)) {
          view = await office.door.process(id, commandAt(milestone), { now: late });
        }
      }
    }
    expect(await watchdog(office.dataSource, late)).toMatchObject({ unfollowed: 0, overslept: 0, unnoticed: 0 });
    expect(await listAlerts(pool(office.dataSource))).toEqual([]);
    expect((await listAlerts(pool(office.dataSource), { closed: true })).length).toBe(13);
  });
});
