import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RehearsalEntry } from '../../libs/contracts/index.ts';
import { complaint, Matter } from '../integration/api/support/matter.ts';
import { pragueDay, yearOf } from '../../libs/law/index.ts';
import { openPlanningOffice, planYear, seriesBody } from '../integration/api/meetings/planned.ts';
import type { PlanningOffice } from '../integration/api/meetings/planned.ts';
import type { Member } from '../integration/api/support/office.ts';
import type { Answer } from '../support/api.ts';
import { namespace, temporalAddress, uniqueTaskQueue } from '../support/temporal.ts';
import { eventually, eventuallyPasses } from '../support/wait.ts';
import { Line } from './support/line.ts';

const MAIN = fileURLToPath(new URL('../../dist/apps/worker/main.js', import.meta.url));
const PATIENCE = { timeout: 90_000 };

type View = { readonly id: string; readonly state: string; readonly from: string; readonly until: string; readonly end: string; readonly timeline: readonly RehearsalEntry[] };
type Problem = { readonly code: string; readonly detail: string; readonly errors?: readonly { readonly field: string; readonly code: string }[] };

describe('the desk where rehearsals are asked for', () => {
  let office: PlanningOffice;
  let toTemporal: Line;
  let temporalPort = 0;
  let player: ChildProcess | null = null;

  const ask = (by: Member, body: unknown): Promise<Answer> => by.send('POST', '/api/v1/rehearsals', body);
  const read = (by: Member, id: string): Promise<Answer> => by.send('GET', `/api/v1/rehearsals/${id}`);
  const played = async (by: Member, body: unknown): Promise<View> => {
    const first = await ask(by, body);
    if (first.status !== 200 && first.status !== 202) throw new Error(`answered ${String(first.status)}: ${first.text}`);
    return eventually(async () => {
      const { body: view } = await read(by, (first.body as View).id) as { body: View };
      return view.state === 'done' ? view : null;
    }, PATIENCE);
  };
  const rows = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => office.api.dataSource.query<Row[]>(sql, [...parameters]);
  const startPlayer = async (): Promise<void> => {
    player = spawn(process.execPath, [MAIN], {
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'], DATABASE_URL: office.api.database.url, TEMPORAL_ADDRESS: `127.0.0.1:${String(temporalPort)}`, TEMPORAL_NAMESPACE: namespace,
        TEMPORAL_TASK_QUEUE: uniqueTaskQueue(), SMTP_HOST: '127.0.0.1', SMTP_PORT: '1', SMTP_SECURITY: 'none', MAIL_FROM: 'lhutnik@kraj.example',
        LINK_SECRET: 'tajemství jen pro zkoušky, delší než 32 znaků',
      },
    });
    await eventually(async () => (await ask(office.worker, { delivered: '2026-11-02' })).status !== 503, PATIENCE);
  };
  const killPlayer = async (): Promise<void> => {
    if (player === null) return;
    const exited = once(player, 'exit');
    player.kill('SIGKILL');
    await exited;
    player = null;
  };

  beforeAll(async () => {
    office = await openPlanningOffice();
    const [host = '', port = ''] = temporalAddress().split(':');
    toTemporal = new Line({ host, port: Number(port) });
    temporalPort = await toTemporal.mend();
  }, 60_000);
  afterAll(async () => {
    await killPlayer();
    await toTemporal.cut();
    await office.api.close();
  });

  it('says clearly that nobody is there to play, and keeps nothing', async () => {
    const { status, body, headers } = await ask(office.worker, { delivered: '2026-11-02' });
    expect({ status, code: (body as Problem).code }).toEqual({ status: 503, code: 'rehearsal.nobodyPlays' });
    expect((body as Problem).detail).toContain('neběží worker');
    expect(headers['retry-after']).toBe('30');
    expect(await rows('select 1 from rehearsals')).toEqual([]);
  }, 30_000);

  describe('with a worker', () => {
    beforeAll(startPlayer, 120_000);

    it('answers with everything that would happen, in order and in words', async () => {
      const view = await played(office.worker, { kind: 'complaint', delivered: '2026-11-02' });
      expect(view).toMatchObject({ state: 'done', from: '2026-11-02', until: '2027-01-18', end: 'nobody-acts' });
      const days = view.timeline.map(({ day }) => day);
      expect(days).toEqual([...days].sort());
      expect(view.timeline.filter(({ kind }) => kind === 'breach')).toMatchObject([{ day: '2027-01-05', deadline: 'complaint-60d', why: expect.stringContaining('§ 175') }]);
      const reminders = view.timeline.filter(({ kind, deadline }) => kind === 'reminder' && deadline === 'complaint-60d');
      expect(reminders.map(({ day }) => day)).toEqual(['2026-12-02', '2026-12-10', '2026-12-21', '2026-12-29']);
      const [escalation] = view.timeline.filter(({ kind }) => kind === 'escalation');
      expect(escalation).toMatchObject({ day: '2026-12-31', recipients: expect.arrayContaining([{ person: { id: office.manager.id, name: office.manager.name }, why: 'vedoucí' }]) });
    }, 120_000);

    it('shows an answer to whoever asked, and to nobody else', async () => {
      const { id } = await played(office.worker, { delivered: '2026-11-02' });
      expect((await read(office.worker, id)).status).toBe(200);
      expect((await read(office.colleague, id)).status).toBe(404);
      expect((await read(office.worker, randomUUID())).status).toBe(404);
    }, 120_000);

    it('plays a request for review, whose guideline is a breach of nothing', async () => {
      const view = await played(office.worker, {
        kind: 'review', delivered: '2026-11-02',
        script: [
          { day: '2026-11-03', command: 'assign', body: { ownerId: office.worker.id } },
          { day: '2026-11-03', command: 'classify', body: { as: 'review-175-7', text: { reason: 'x' } } },
          { day: '2026-11-04', command: 'request-from-office', body: { requestId: 'z1', what: 'file-and-statement', dueDay: '2026-11-19' } },
        ],
      });
      expect(view).toMatchObject({ state: 'done', from: '2026-11-02', end: 'nobody-acts' });
      expect(view.timeline.some(({ kind, day, deadline }) => kind === 'deadline' && day === '2026-11-04' && deadline === 'review-file-set:z1')).toBe(true);
      expect(view.timeline.some(({ kind, deadline }) => kind === 'escalation' && deadline === 'review-60d')).toBe(true);
      expect(view.timeline.filter(({ kind }) => kind === 'breach')).toEqual([]);
    }, 120_000);

    it('plays an invented case for whoever may read some, a real one by the rights of the real thing', async () => {
      for (const reader of [office.manager, office.head, office.auditor]) expect(await played(reader, { delivered: '2026-11-02' })).toMatchObject({ from: '2026-11-02', end: 'nobody-acts' });
      expect((await ask(office.administrator, { delivered: '2026-11-02' })).status).toBe(403);
      expect((await ask(office.manager, { intake: complaint(office) })).status).toBe(403);
      // At once: the worker's own process of this case writes by the clock of the day, which is not the office's.
      const { id } = await Matter.open(office.worker, complaint(office));
      const view = await played(office.manager, { caseId: id });
      expect(view).toMatchObject({ from: '2026-11-23', end: 'nobody-acts' });
      expect(view.timeline.filter(({ kind }) => kind === 'breach')).toHaveLength(1);
      expect((await ask(office.administrator, { caseId: id })).status).toBe(403);
      expect((await ask(office.stranger, { caseId: id })).status).toBe(404);
      expect((await ask(office.manager, { caseId: randomUUID() })).status).toBe(404);
    }, 120_000);

    it('plays an intake as it would be entered, draws no number for it, and writes no name down', async () => {
      // The process of a case that there already is may write at any time.
      const cases = (await rows<{ id: string }>('select id from cases')).map(({ id }) => id);
      const counts = async (): Promise<unknown> => rows(
        `select (select count(*) from cases)::int as cases, (select count(*) from facts where case_id <> all($1::uuid[]))::int as facts, (select count(*) from register_numbers)::int as numbers,
                (select count(*) from messages where case_id <> all($1::uuid[]))::int as messages`, [cases]);
      const before = await counts();
      const view = await played(office.registry, { intake: complaint(office), script: [{ day: '2026-11-24', command: 'hand-over-to-department', body: { departmentId: office.department } }] });
      expect(view.timeline.some(({ kind, day, title }) => kind === 'task' && day === '2026-11-24' && title.includes('Předat odboru'))).toBe(true);
      expect(await counts()).toEqual(before);
      const [stored] = await rows<{ text: string }>('select request::text || answer::text as text from rehearsals where id = $1', [view.id]);
      for (const word of ['Ďurišová', 'Úzká', 'Příkladný', 'Stížnost na postup', 'Odmítl', office.manager.name]) expect(stored?.text).not.toContain(word);
    }, 120_000);

    it('refuses a bad script with the number of its step', async () => {
      const step = { day: '2026-11-05', command: 'classify', body: { as: 'complaint-175', text: { reason: 'x' } } };
      const problemOf = async (script: unknown): Promise<{ status: number; problem: Problem; fields: readonly string[] }> => {
        const { status, body } = await ask(office.worker, { delivered: '2026-11-02', script });
        return { status, problem: body, fields: ((body as Problem).errors ?? []).map(({ field }) => field) };
      };
      expect(await problemOf([step, { ...step, body: { ...step.body, as: 'nonsense' } }])).toMatchObject({ status: 422, fields: ['script.1.body.as'] });
      expect(await problemOf([{ ...step, command: 'vanish' }])).toMatchObject({ status: 422, fields: ['script.0.command'] });
      expect(await problemOf([{ ...step, command: 'assess-handling' }])).toMatchObject({ status: 422, fields: ['script.0.command'] });
      expect(await problemOf([{ ...step, by: 'nikdo' }])).toMatchObject({ status: 422, fields: ['script.0.by'] });
      expect(await problemOf([{ ...step, day: '2026-10-30' }])).toMatchObject({ status: 422, fields: ['script.0.day'] });
      expect(await problemOf([step, { day: '2026-11-06', command: 'close', body: { reason: 'notified' } }])).toMatchObject({
        status: 422, problem: { code: 'rehearsal.stepRefused' }, fields: ['script.1'],
      });
    }, 120_000);

    describe('of meetings', () => {
      const year = { kind: 'meeting-series', year: 2027 };
      /** Of these words, those that are in what the desk keeps. */
      const kept = async ({ id }: View, words: readonly string[]): Promise<readonly string[]> => {
        const [row] = await rows<{ text: string }>('select request::text || answer::text as text from rehearsals where id = $1', [id]);
        return words.filter((word) => row?.text.includes(word) !== false);
      };
      const meetingsOf = ({ timeline }: View): readonly string[] => timeline.filter(({ kind }) => kind === 'meeting').map(({ day, title }) => `${day} ${title}`);
      /** The worker's own process of a series writes by the clock of the day, so it is planned by that, too. */
      const byTheDay = async <T>(work: () => Promise<T>): Promise<T> => {
        const { time } = office.api.clock;
        office.api.clock.time = Date.now();
        try {
          return await work();
        } finally {
          office.api.clock.time = time;
        }
      };

      it('plays a year that nobody has set up, for whoever reads meetings, and writes neither title nor name down', async () => {
        const view = await played(office.methodologist, year);
        expect(view).toMatchObject({ from: '2026-09-01', end: 'year-over' });
        expect(meetingsOf(view)).toEqual([
          expect.stringMatching(/^2027-.* Porada: Metodická porada OSPOD ORP: náhradní rodinná péče$/), expect.stringMatching(/^2027-.* Porada: Metodická porada OSPOD ORP: další agenda SPOD$/),
          expect.stringMatching(/^2027-.*náhradní/), expect.stringMatching(/^2027-.*další/),
        ]);
        const invitations = view.timeline.filter(({ title }) => title.startsWith('Pozvánka – Metodická porada OSPOD ORP: '));
        expect(invitations).toHaveLength(4);
        for (const { recipients } of invitations) expect(recipients).toMatchObject([{ person: { name: 'Jihlava' }, why: 'pozvaný' }, { person: { name: 'Třebíč' }, why: 'pozvaný' }]);
        expect(view.timeline.filter(({ kind }) => kind === 'escalation')[0]?.recipients.map(({ person }) => person.name)).toContain(office.methodologist.name);
        expect(await kept(view, ['Metodick', 'náhradní', 'Jihlava', 'Třebíč', office.manager.name, office.methodologist.name])).toEqual([]);
        expect(await played(office.auditor, { ...year, seriesKind: 'consultation-day' })).toMatchObject({ end: 'year-over' });
        expect((await ask(office.administrator, year)).status).toBe(403);
        expect(await ask(office.methodologist, { delivered: '2026-11-02' })).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
        expect(await ask(office.methodologist, { ...year, seriesKind: 'lecture' })).toMatchObject({ status: 422, body: { code: 'rehearsal.seriesUnknown' } });
      }, 180_000);

      it('plays a series of the register onward with its meetings, for whoever may read it, and changes nothing', () => byTheDay(async () => {
        const nextYear = yearOf(pragueDay(Date.now())) + 1;
        const { series, meetings } = await planYear(office, nextYear);
        const own = { kind: 'meeting-series', seriesId: series.id };
        const facts = (): Promise<unknown> => rows('select count(*)::int as count from facts where case_id = any($1::uuid[])', [[series.id, ...meetings.map(({ caseId }) => caseId)]]);
        const before = await facts();
        const view = await played(office.worker, own);
        expect(meetingsOf(view).map((line) => line.slice(0, 10))).toEqual(meetings.map(({ day }) => day));
        expect(meetingsOf(view)[0]).toContain('Porada: Metodická porada OSPOD ORP: Náhradní rodinná péče');
        expect(view.timeline.some(({ title }) => title.startsWith('Připomenutí: chybí odpověď (7 pracovních dnů předem) – Metodická porada OSPOD ORP: Náhradní'))).toBe(true);
        expect(await facts()).toEqual(before);
        expect(await kept(view, ['Metodick', 'Náhradní', 'Žižkova', 'Jihlava', office.manager.name])).toEqual([]);
        expect((await ask(office.stranger, own)).status).toBe(404);
        expect((await ask(office.worker, { ...own, seriesId: randomUUID() })).status).toBe(404);
        expect(await ask(office.worker, { ...own, year: nextYear + 2 })).toMatchObject({ status: 422, body: { errors: [{ field: 'year', code: 'rehearsal.year' }] } });
        expect((await ask(office.worker, { ...own, seriesKind: 'methodological' })).status).toBe(422);
        const ended = await Matter.open(office.methodologist, seriesBody(office), 'series');
        await ended.step(office.methodologist, 'close', { reason: 'ended', day: pragueDay(Date.now()) });
        expect(await ask(office.worker, { ...own, seriesId: ended.id })).toMatchObject({ status: 409, body: { code: 'rehearsal.seriesClosed' } });
      }), 180_000);

      it('plays a series as it would be set up, its themes by number, for whoever may set one up', async () => {
        const asked = { ...year, series: seriesBody(office) };
        const cases = (): Promise<unknown> => rows('select count(*)::int as count from cases');
        const before = await cases();
        const view = await played(office.methodologist, asked);
        expect(view.from).toBe('2026-11-23');
        expect(meetingsOf(view).map((line) => line.slice(11))).toEqual(expect.arrayContaining(['Porada: Nová řada: 1. téma', 'Porada: Nová řada: 2. téma']));
        expect(await kept(view, ['Metodick', 'Náhradní', 'Žižkova'])).toEqual([]);
        expect(await ask(office.worker, asked)).toMatchObject({ status: 403, body: { code: 'series.openForbidden' } });
        expect(await ask(office.methodologist, { ...asked, year: 2026 })).toMatchObject({ status: 422, body: { code: 'rehearsal.year' } });
        expect(await ask(office.methodologist, { ...asked, series: { ...seriesBody(office), from: '25:00' } })).toMatchObject({ status: 422, body: { errors: [{ field: 'series.from' }] } });
        expect(await cases()).toEqual(before);
      }, 180_000);
    });

    it('plays twenty asked for at once, each for itself', async () => {
      const days = Array.from({ length: 20 }, (_, index) => `2026-11-${String(index + 2).padStart(2, '0')}`);
      const views = await Promise.all(days.map((delivered) => played(office.worker, { delivered })));
      expect(views.map(({ from }) => from)).toEqual(days);
      expect(views.every(({ timeline }) => timeline.filter(({ kind }) => kind === 'breach').length === 1)).toBe(true);
    }, 180_000);

    it('says clearly that the Temporal server is away, and plays again when it is back', async () => {
      await toTemporal.cut();
      const { status, body } = await ask(office.worker, { delivered: '2026-11-02' });
      expect(status).toBe(503);
      expect((body as Problem).code).toMatch(/^rehearsal\.(nobodyPlays|broken)$/);
      await toTemporal.mend();
      await eventually(async () => (await ask(office.worker, { delivered: '2026-11-02' })).status === 200, PATIENCE);
    }, 180_000);

    it('goes on with another worker when one is killed, and forgets after an hour', async () => {
      const old = await played(office.worker, { delivered: '2026-11-02' });
      const asked = ask(office.worker, { delivered: '2026-11-03' });
      const taken = await eventually(async () => (await rows<{ id: string }>("select id from rehearsals where state = 'running'"))[0]);
      await killPlayer();
      await rows("update rehearsals set expires_at = now() where id = $1", [old.id]);
      await startPlayer();
      expect([200, 202]).toContain((await asked).status);
      const view = await eventually(async () => {
        const { body } = await read(office.worker, taken.id) as { body: View };
        return body.state === 'done' ? body : null;
      }, PATIENCE);
      expect(view.timeline.some(({ kind }) => kind === 'breach')).toBe(true);
      expect(await rows('select attempts from rehearsals where id = $1', [taken.id])).toEqual([{ attempts: 2 }]);
      await eventuallyPasses(async () => { expect(await rows('select 1 from rehearsals where id = $1', [old.id])).toEqual([]); });
      expect((await read(office.worker, old.id)).status).toBe(404);
    }, 180_000);
  });
});
