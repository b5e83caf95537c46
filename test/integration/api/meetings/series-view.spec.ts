import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { seriesSummary } from '../../../../libs/contracts/index.ts';
import { moveTo } from '../support/clock.ts';
import { Matter } from '../support/matter.ts';
import { openPlanningOffice, seriesBody } from './planned.ts';
import type { PlanningOffice, SeriesDetail } from './planned.ts';

type SeriesSummary = z.output<typeof seriesSummary>;

describe('what a series shows of its plan', () => {
  let office: PlanningOffice;
  let series: Matter;

  const read = (): Promise<SeriesDetail> => series.read<SeriesDetail>(office.methodologist);
  const summary = async (year: number): Promise<SeriesSummary | undefined> =>
    ((await office.worker.send('GET', `/api/v1/series?year=${String(year)}`)).body as { items: SeriesSummary[] }).items.find(({ id }) => id === series.id);

  beforeAll(async () => {
    office = await openPlanningOffice();
    moveTo(office.api, '2026-11-23T09:00+01:00');
    series = await Matter.open(office.methodologist, seriesBody(office), 'series');
    await series.step(office.methodologist, 'propose-dates', { year: 2027 });
  });
  afterAll(() => office.api.close());

  it('has nothing against a day that it proposes itself, and names what speaks against one that somebody chose', async () => {
    const { slots } = await read();
    for (const { objections } of slots) expect(objections).toEqual({ avoidedWeekday: false, busy: false, otherSeries: false, officesAway: 0 });
    const [slot] = slots;
    const { orp, methodologist } = office;
    for (const officeId of [orp, null]) {
      const busy = await methodologist.send('POST', '/api/v1/busy-times', { from: '2027-02-15', to: '2027-02-19', officeId, kind: 'closed', note: null }, { 'idempotency-key': `busy-${String(officeId)}` });
      expect(busy.status).toBe(201);
    }
    await series.step(methodologist, 'move-date', { slotId: slot?.slotId, day: '2027-02-15' });
    const moved = (await read()).slots.find(({ slotId }) => slotId === slot?.slotId);
    expect(moved).toMatchObject({ day: '2027-02-15', objections: { avoidedWeekday: true, busy: true, otherSeries: false, officesAway: 1 } });
  });

  it('tells in the list the days that wait and how the worst of its quotas stands in the year asked for', async () => {
    const { slots } = await read();
    expect(await summary(2027)).toMatchObject({ waitingDates: slots.length, slots: slots.map(({ slotId, year, themeId, day }) => ({ slotId, year, themeId, day })), quota: 'on-course' });
    expect(await summary(2026)).toMatchObject({ quota: null });
  });

  it('has quotas for the years for which it plans, not for the one that was nearly over, and notes with who wrote them', async () => {
    const { slots } = await read();
    await series.step(office.methodologist, 'confirm-dates', { dates: slots.map(({ slotId }) => ({ slotId })) });
    await series.step(office.methodologist, 'add-note', { text: { note: 'Na podzim pozvat soud.' } });
    const { quotas, notes } = await read();
    expect([...new Set(quotas.map(({ year }) => year))]).toEqual([2027]);
    expect(notes).toEqual([{ day: '2026-11-23', by: { id: office.methodologist.id, name: office.methodologist.name }, text: 'Na podzim pozvat soud.' }]);
  });
});
