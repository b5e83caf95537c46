import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pragueDay } from '../../libs/law/index.ts';
import type { PlanningOffice } from '../integration/api/meetings/planned.ts';
import { complaint, Matter } from '../integration/api/support/matter.ts';
import { eventually, eventuallyPasses } from '../support/wait.ts';
import { Desk, PATIENCE } from './support/desk.ts';

type Problem = { readonly code: string; readonly detail: string; readonly errors?: readonly { readonly field: string; readonly code: string }[] };

describe('the desk where rehearsals are asked for', () => {
  let desk: Desk;
  let office: PlanningOffice;

  beforeAll(async () => {
    desk = await Desk.open();
    ({ office } = desk);
  });
  afterAll(() => desk.close());

  it('says clearly that nobody is there to play, and keeps nothing', async () => {
    const { status, body, headers } = await desk.ask(office.worker, { delivered: '2026-11-02' });
    expect({ status, code: (body as Problem).code }).toEqual({ status: 503, code: 'rehearsal.nobodyPlays' });
    expect((body as Problem).detail).toContain('neběží worker');
    expect(headers['retry-after']).toBe('30');
    expect(await desk.rows('select 1 from rehearsals')).toEqual([]);
  });

  describe('with a worker', () => {
    beforeAll(() => desk.startPlayer(), 120_000);

    it('answers with everything that would happen, in order and in words', async () => {
      const view = await desk.played(office.worker, { kind: 'complaint', delivered: '2026-11-02' });
      expect(view).toMatchObject({ state: 'done', from: '2026-11-02', until: '2027-01-18', end: 'nobody-acts' });
      const days = view.timeline.map(({ day }) => day);
      expect(days).toEqual([...days].sort());
      expect(view.timeline.filter(({ kind }) => kind === 'breach')).toMatchObject([{ day: '2027-01-05', deadline: 'complaint-60d', why: expect.stringContaining('§ 175') }]);
      const reminders = view.timeline.filter(({ kind, deadline }) => kind === 'reminder' && deadline === 'complaint-60d');
      expect(reminders.map(({ day }) => day)).toEqual(['2026-12-02', '2026-12-10', '2026-12-21', '2026-12-29']);
      const [escalation] = view.timeline.filter(({ kind }) => kind === 'escalation');
      expect(escalation).toMatchObject({ day: '2026-12-31', recipients: expect.arrayContaining([{ person: { id: office.manager.id, name: office.manager.name }, why: 'vedoucí' }]) });
    });

    it('shows an answer to whoever asked, and to nobody else', async () => {
      const { id } = await desk.played(office.worker, { delivered: '2026-11-02' });
      expect((await desk.read(office.worker, id)).status).toBe(200);
      expect((await desk.read(office.colleague, id)).status).toBe(404);
      expect((await desk.read(office.worker, randomUUID())).status).toBe(404);
    });

    it('plays a request for review, whose guideline is a breach of nothing', async () => {
      const view = await desk.played(office.worker, {
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
    });

    it('plays an invented case for whoever may read some, a real one by the rights of the real thing', async () => {
      for (const reader of [office.manager, office.head, office.auditor]) expect(await desk.played(reader, { delivered: '2026-11-02' })).toMatchObject({ from: '2026-11-02', end: 'nobody-acts' });
      const laid = await desk.laid();
      expect((await desk.ask(office.administrator, { delivered: '2026-11-02' })).status).toBe(403);
      expect((await desk.ask(office.manager, { intake: complaint(office) })).status).toBe(403);
      expect(await desk.laid()).toBe(laid);
      await desk.byTheDay(async () => {
        const today = pragueDay(Date.now());
        const { id } = await Matter.open(office.worker, complaint(office, { arrival: { databoxDelivered: today, registryStamped: today } }));
        const view = await desk.played(office.manager, { caseId: id });
        expect(view).toMatchObject({ from: today, end: 'nobody-acts' });
        expect(view.timeline.filter(({ kind }) => kind === 'breach')).toHaveLength(1);
        expect((await desk.ask(office.administrator, { caseId: id })).status).toBe(403);
        expect((await desk.ask(office.stranger, { caseId: id })).status).toBe(404);
        expect((await desk.ask(office.manager, { caseId: randomUUID() })).status).toBe(404);
      });
    });

    it('plays an intake as it would be entered, draws no number for it, and writes no name down', async () => {
      // The process of a case that there already is may write at any time.
      const cases = (await desk.rows<{ id: string }>('select id from cases')).map(({ id }) => id);
      const counts = async (): Promise<unknown> => desk.rows(
        `select (select count(*) from cases)::int as cases, (select count(*) from facts where case_id <> all($1::uuid[]))::int as facts, (select count(*) from register_numbers)::int as numbers,
                (select count(*) from messages where case_id <> all($1::uuid[]))::int as messages`, [cases]);
      const before = await counts();
      const view = await desk.played(office.registry, { intake: complaint(office), script: [{ day: '2026-11-24', command: 'hand-over-to-department', body: { departmentId: office.department } }] });
      expect(view.timeline.some(({ kind, day, title }) => kind === 'task' && day === '2026-11-24' && title.includes('Předat odboru'))).toBe(true);
      expect(await counts()).toEqual(before);
      expect(await desk.kept(view, ['Ďurišová', 'Úzká', 'Příkladný', 'Stížnost na postup', 'Odmítl', office.manager.name])).toEqual([]);
    });

    it('refuses a bad script with the number of its step', async () => {
      const step = { day: '2026-11-05', command: 'classify', body: { as: 'complaint-175', text: { reason: 'x' } } };
      const problemOf = async (script: unknown): Promise<{ status: number; problem: Problem; fields: readonly string[] }> => {
        const { status, body } = await desk.ask(office.worker, { delivered: '2026-11-02', script });
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
    });

    it('plays twenty asked for at once, each for itself', async () => {
      const days = Array.from({ length: 20 }, (_, index) => `2026-11-${String(index + 2).padStart(2, '0')}`);
      const views = await Promise.all(days.map((delivered) => desk.played(office.worker, { delivered })));
      expect(views.map(({ from }) => from)).toEqual(days);
      expect(views.every(({ timeline }) => timeline.filter(({ kind }) => kind === 'breach').length === 1)).toBe(true);
    });

    it('says clearly that the Temporal server is away, and plays again when it is back', async () => {
      await desk.toTemporal.cut();
      // Whoever asks while the worker is still finding it out is told to wait.
      const { body } = await eventually(async () => {
        const answer = await desk.ask(office.worker, { delivered: '2026-11-02' });
        return answer.status === 503 ? answer : null;
      }, PATIENCE);
      expect((body as Problem).code).toMatch(/^rehearsal\.(nobodyPlays|broken)$/);
      await desk.toTemporal.mend();
      await eventually(async () => (await desk.ask(office.worker, { delivered: '2026-11-02' })).status === 200, PATIENCE);
    });

    it('goes on with another worker when one is killed, and forgets after an hour', async () => {
      const old = await desk.played(office.worker, { delivered: '2026-11-02' });
      // A quick worker would be done with it before it is killed.
      desk.toTemporal.hold();
      const asked = desk.ask(office.worker, { delivered: '2026-11-03' });
      const taken = await eventually(async () => (await desk.rows<{ id: string }>("select id from rehearsals where state = 'running'"))[0]);
      await desk.killPlayer();
      await desk.toTemporal.cut();
      await desk.toTemporal.mend();
      await desk.rows("update rehearsals set expires_at = now() where id = $1", [old.id]);
      await desk.startPlayer();
      expect([200, 202]).toContain((await asked).status);
      const view = await desk.done(office.worker, taken.id);
      expect(view.timeline.some(({ kind }) => kind === 'breach')).toBe(true);
      expect(await desk.rows('select attempts from rehearsals where id = $1', [taken.id])).toEqual([{ attempts: 2 }]);
      await eventuallyPasses(async () => { expect(await desk.rows('select 1 from rehearsals where id = $1', [old.id])).toEqual([]); });
      expect((await desk.read(office.worker, old.id)).status).toBe(404);
    });
  });
});
