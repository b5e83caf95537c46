import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pragueDay, yearOf } from '../../libs/law/index.ts';
import { planYear, seriesBody } from '../integration/api/meetings/planned.ts';
import type { PlanningOffice } from '../integration/api/meetings/planned.ts';
import { Matter } from '../integration/api/support/matter.ts';
import { Desk } from './support/desk.ts';
import type { Rehearsal } from './support/desk.ts';

describe('the desk where rehearsals of meetings are asked for', () => {
  let desk: Desk;
  let office: PlanningOffice;

  beforeAll(async () => {
    desk = await Desk.open();
    ({ office } = desk);
    await desk.startPlayer();
  });
  afterAll(() => desk.close());

  const year = { kind: 'meeting-series', year: 2027 };
  const meetingsOf = ({ timeline }: Rehearsal): readonly string[] => timeline.filter(({ kind }) => kind === 'meeting').map(({ day, title }) => `${day} ${title}`);

  it('plays a year that nobody has set up, for whoever reads meetings, and writes neither title nor name down', async () => {
    const view = await desk.played(office.methodologist, year);
    expect(view).toMatchObject({ from: '2026-09-01', end: 'year-over' });
    expect(meetingsOf(view)).toEqual([
      expect.stringMatching(/^2027-.* Porada: Metodická porada OSPOD ORP: náhradní rodinná péče$/), expect.stringMatching(/^2027-.* Porada: Metodická porada OSPOD ORP: další agenda SPOD$/),
      expect.stringMatching(/^2027-.*náhradní/), expect.stringMatching(/^2027-.*další/),
    ]);
    const invitations = view.timeline.filter(({ title }) => title.startsWith('Pozvánka – Metodická porada OSPOD ORP: '));
    expect(invitations).toHaveLength(4);
    for (const { recipients } of invitations) expect(recipients).toMatchObject([{ person: { name: 'Jihlava' }, why: 'pozvaný' }, { person: { name: 'Třebíč' }, why: 'pozvaný' }]);
    expect(view.timeline.filter(({ kind }) => kind === 'escalation')[0]?.recipients.map(({ person }) => person.name)).toContain(office.methodologist.name);
    expect(await desk.kept(view, ['Metodick', 'náhradní', 'Jihlava', 'Třebíč', office.manager.name, office.methodologist.name])).toEqual([]);
    expect(await desk.played(office.auditor, { ...year, seriesKind: 'consultation-day' })).toMatchObject({ end: 'year-over' });
    expect((await desk.ask(office.administrator, year)).status).toBe(403);
    expect(await desk.ask(office.methodologist, { delivered: '2026-11-02' })).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    expect(await desk.ask(office.methodologist, { ...year, seriesKind: 'lecture' })).toMatchObject({ status: 422, body: { code: 'rehearsal.seriesUnknown' } });
  });

  it('plays a series of the register onward with its meetings, for whoever may read it, and changes nothing', () => desk.byTheDay(async () => {
    const nextYear = yearOf(pragueDay(Date.now())) + 1;
    const { series, meetings } = await planYear(office, nextYear);
    const own = { kind: 'meeting-series', seriesId: series.id };
    const facts = (): Promise<unknown> => desk.rows('select count(*)::int as count from facts where case_id = any($1::uuid[])', [[series.id, ...meetings.map(({ caseId }) => caseId)]]);
    await desk.atRest();
    const before = await facts();
    const view = await desk.played(office.worker, own);
    expect(meetingsOf(view).map((line) => line.slice(0, 10))).toEqual(meetings.map(({ day }) => day));
    expect(meetingsOf(view)[0]).toContain('Porada: Metodická porada OSPOD ORP: Náhradní rodinná péče');
    expect(view.timeline.some(({ title }) => title.startsWith('Připomenutí: chybí odpověď (7 pracovních dnů předem) – Metodická porada OSPOD ORP: Náhradní'))).toBe(true);
    expect(await facts()).toEqual(before);
    expect(await desk.kept(view, ['Metodick', 'Náhradní', 'Žižkova', 'Jihlava', office.manager.name])).toEqual([]);
    expect((await desk.ask(office.stranger, own)).status).toBe(404);
    expect((await desk.ask(office.worker, { ...own, seriesId: randomUUID() })).status).toBe(404);
    expect(await desk.ask(office.worker, { ...own, year: nextYear + 2 })).toMatchObject({ status: 422, body: { errors: [{ field: 'year', code: 'rehearsal.year' }] } });
    expect((await desk.ask(office.worker, { ...own, seriesKind: 'methodological' })).status).toBe(422);
    const ended = await Matter.open(office.methodologist, seriesBody(office), 'series');
    await ended.step(office.methodologist, 'close', { reason: 'ended', day: pragueDay(Date.now()) });
    expect(await desk.ask(office.worker, { ...own, seriesId: ended.id })).toMatchObject({ status: 409, body: { code: 'rehearsal.seriesClosed' } });
  }));

  it('plays a series as it would be set up, its themes by number, for whoever may set one up', async () => {
    const asked = { ...year, series: seriesBody(office) };
    const cases = (): Promise<unknown> => desk.rows('select count(*)::int as count from cases');
    const before = await cases();
    const view = await desk.played(office.methodologist, asked);
    expect(view.from).toBe('2026-11-23');
    expect(meetingsOf(view).map((line) => line.slice(11))).toEqual(expect.arrayContaining(['Porada: Nová řada: 1. téma', 'Porada: Nová řada: 2. téma']));
    expect(await desk.kept(view, ['Metodick', 'Náhradní', 'Žižkova'])).toEqual([]);
    const laid = await desk.laid();
    expect(await desk.ask(office.worker, asked)).toMatchObject({ status: 403, body: { code: 'series.openForbidden' } });
    expect(await desk.ask(office.methodologist, { ...asked, year: 2026 })).toMatchObject({ status: 422, body: { code: 'rehearsal.year' } });
    expect(await desk.ask(office.methodologist, { ...asked, series: { ...seriesBody(office), from: '25:00' } })).toMatchObject({ status: 422, body: { errors: [{ field: 'series.from' }] } });
    expect(await desk.laid()).toBe(laid);
    expect(await cases()).toEqual(before);
  });
});
