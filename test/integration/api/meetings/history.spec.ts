import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { factView } from '../../../../libs/contracts/index.ts';
import type { Member } from '../support/office.ts';
import { byLink, moment, openPlanningOffice, planYear, seen, tokenOf } from './planned.ts';
import type { Planned, PlanningOffice, SeriesDetail } from './planned.ts';

type Facts = { readonly items: readonly z.output<typeof factView>[]; readonly next: string | null };

describe('the history of a series and of a meeting', () => {
  let office: PlanningOffice;
  let year: Planned;
  let meeting: string;
  let jihlava: string;

  beforeAll(async () => {
    office = await openPlanningOffice();
    year = await planYear(office);
    meeting = year.meetings[0]?.caseId ?? '';
    const planned = await seen(office.methodologist, meeting);
    await planned.matter.step(office.methodologist, 'assign', { ownerId: office.colleague.id });
    await year.series.step(office.methodologist, 'add-note', { text: { note: 'Pozvat soud.' } });
    await moment(office.api, meeting, 'invite', `${planned.detail.inviteOn}T08:00:00Z`);
    const [invitee] = (await seen(office.methodologist, meeting)).detail.invitees;
    if (invitee === undefined) throw new Error('two offices were invited');
    jihlava = invitee.id;
    await byLink(office.api, 'POST', tokenOf(meeting, invitee), { body: { answer: 'yes', attendees: [{ id: randomUUID(), text: { name: 'Jana Příkladná' } }], text: { note: 'Vlakem.' } } });
  });
  afterAll(() => office.api.close());

  async function facts(of: string, query = 'order=newest&limit=200', by: Member = office.methodologist): Promise<Facts> {
    const answer = await by.send('GET', `/api/v1/${of}/facts?${query}`);
    if (answer.status !== 200) throw new Error(`the history answered ${String(answer.status)}: ${answer.text}`);
    return answer.body;
  }

  it.each([['series', () => year.series.id], ['meetings', () => meeting]])('of %s comes page by page from the newest, the whole of it and nothing twice', async (agenda, id) => {
    const all = (await facts(`${agenda}/${id()}`, 'limit=200')).items.map(({ no }) => no);
    const pages: number[] = [];
    for (let after: string | null = '0'; after !== null;) {
      const page: Facts = await facts(`${agenda}/${id()}`, `order=newest&limit=3&after=${after}`);
      pages.push(...page.items.map(({ no }) => no));
      after = page.next;
    }
    expect(pages).toEqual([...all].reverse());
    expect(all).toEqual(all.map((_, index) => index + 1));
    expect(all.length).toBeGreaterThan(6);
  });

  it('tells apart what people wrote, what came by the link, and what followed or time brought', async () => {
    const types = async (origin: string): Promise<readonly string[]> => (await facts(`meetings/${meeting}`, `origin=${origin}`)).items.map(({ type }) => type);
    expect(await types('person')).toEqual(['meetingOpened', 'assigned']);
    expect(await types('invitee')).toEqual(['answered']);
    expect(await types('process')).toContain('momentMet');
    expect((await facts(`meetings/${meeting}`, 'origin=person,invitee')).items.every(({ origin }) => origin === 'person' || origin === 'invitee')).toBe(true);
    expect((await office.methodologist.send('GET', `/api/v1/meetings/${meeting}/facts?origin=nobody`)).status).toBe(422);
  });

  it('holds who did it, the names behind ids, and what was said; an answer by the link is nobody\'s of ours', async () => {
    const { items } = await facts(`meetings/${meeting}`);
    expect(items.find(({ type }) => type === 'assigned')).toMatchObject({ enteredBy: { name: 'Marta Metodická' }, names: { [office.colleague.id]: 'Karel Kolega' }, dayCorrectable: false });
    expect(items.find(({ type }) => type === 'meetingOpened')).toMatchObject({ names: { [office.orp]: 'Jihlava' } });
    const answered = items.find(({ type }) => type === 'answered');
    expect(answered).toMatchObject({ enteredBy: null, origin: 'invitee', data: { inviteeId: jihlava, answer: 'yes', byLink: true }, content: { note: 'Vlakem.' } });
    expect(JSON.stringify(answered?.content)).toContain('Jana Příkladná');
    expect((await facts(`series/${year.series.id}`)).items.map(({ type }) => type)).toEqual(expect.arrayContaining(['seriesOpened', 'datesProposed', 'datesConfirmed']));
  });

  it('says on which day a proposed date stood that was moved and then dropped, also where what time had proposed is left out', async () => {
    const { series } = year;
    await moment(office.api, series.id, 'year-2027', '2027-01-04T08:00:00Z');
    await moment(office.api, series.id, 'propose-2028', '2027-10-04T08:00:00Z');
    const { slots: [slot], version } = await series.read<SeriesDetail>(office.methodologist);
    series.version = version;
    await series.step(office.methodologist, 'move-date', { slotId: slot?.slotId, day: '2028-05-04' });
    await series.step(office.methodologist, 'drop-date', { slotId: slot?.slotId });
    const { items } = await facts(`series/${series.id}`, 'order=newest&limit=2&origin=person');
    expect(items.map(({ type, dayBefore }) => [type, dayBefore])).toEqual([['dateDropped', '2028-05-04'], ['dateMoved', slot?.day]]);
    expect((await facts(`series/${series.id}`)).items.filter(({ dayBefore }) => dayBefore !== undefined)).toHaveLength(2);
  });

  it('is for those who read the meeting, and each reading is logged; of another kind there is none', async () => {
    expect((await facts(`meetings/${meeting}`, 'limit=1', office.worker)).items).toHaveLength(1);
    const [logged] = await office.api.dataSource.query<{ n: number }[]>(`select count(*)::int as n from access_log where case_id = $1 and person_id = $2 and what = 'facts'`, [meeting, office.worker.id]);
    expect(logged).toEqual({ n: 1 });
    for (const by of [office.stranger, office.control, office.administrator, office.registry]) expect([403, 404]).toContain((await by.send('GET', `/api/v1/meetings/${meeting}/facts`)).status);
    for (const url of [`series/${meeting}`, `meetings/${year.series.id}`, `cases/${meeting}`, `cases/${year.series.id}`]) {
      expect({ url, status: (await office.manager.send('GET', `/api/v1/${url}/facts`)).status }).toEqual({ url, status: 404 });
    }
  });
});
