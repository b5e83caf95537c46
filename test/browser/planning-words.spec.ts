import { describe, expect, it } from '@jest/globals';
import type { MeetingDetail } from '../../apps/web/api/planning.ts';
import type { Fact } from '../../apps/web/api/types.ts';
import { i18n } from '../../apps/web/i18n/index.ts';
import { tellOfMeeting, tellOfSeries, TOLD_OF_PLANNING } from '../../apps/web/screens/planning/facts/tell.ts';
import { meetingDetailExample, planningFactExample, seriesDetailExample } from '../../libs/contracts/index.ts';

const t = i18n.getFixedT('cs', 'facts');
const ofMeeting = (fact: Partial<Fact>, detail: Partial<MeetingDetail> = {}): ReturnType<typeof tellOfMeeting> => tellOfMeeting(t, { ...planningFactExample, content: null, ...fact }, { ...meetingDetailExample, ...detail });
const ofSeries = (fact: Partial<Fact>): ReturnType<typeof tellOfSeries> => tellOfSeries(t, { ...planningFactExample, content: null, ...fact }, seriesDetailExample);

describe('the history of meetings in words', () => {
  it.each(TOLD_OF_PLANNING)('%s has a name', (type) => {
    const names = [`planningFacts:title.${type}`, `planningFacts:title.${type}_meeting`, `planningFacts:title.${type}_series`, `facts:title.${type}`];
    expect(names.some((name) => i18n.exists(name))).toBe(true);
  });

  it('an answer by the link is told with who answered and who comes; what was erased is left out', () => {
    const [invitee] = meetingDetailExample.invitees;
    const name = invitee?.name ?? 'nobody';
    expect(ofMeeting(planningFactExample)).toEqual({ title: 'Odpověď na pozvánku', main: `${name}, přijde`, details: [{ label: 'Přijde', value: 'Jana Příkladná' }] });
    expect(ofMeeting({ ...planningFactExample, content: null })).toEqual({ title: 'Odpověď na pozvánku', main: `${name}, přijde`, details: [] });
  });

  it('a text that was emptied is said to be gone, one that was not touched is not spoken of', () => {
    expect(ofMeeting({ type: 'meetingChanged', data: { leaderId: null, matters: true }, content: { title: 'Porada', place: null } }).details).toEqual([
      { label: 'Název', value: 'Porada' }, { label: 'Místo', value: 'vymazáno' },
    ]);
  });

  it('days and numbers are told as Czechs write them', () => {
    expect(ofMeeting({ type: 'momentMet', data: { key: 'remind-3' } })).toMatchObject({ title: 'Přišel čas', main: 'připomenout poradu 3 pracovní dny předem' });
    expect(ofMeeting({ type: 'momentMet', data: { key: 'remind-14' } }).main).toBe('připomenout poradu 14 pracovních dnů předem');
    expect(ofMeeting({ type: 'meetingMoved', data: { days: [{ day: '2027-03-16', from: '09:00', to: '15:00' }] } }).main).toMatch(/^úterý 16\.\s3\.\s2027 9:00–15:00$/);
    expect(ofSeries({ type: 'momentMet', data: { key: 'propose-2028' } }).main).toBe('navrhnout termíny na rok 2028');
    expect(ofSeries({ type: 'quotaWarned', data: { year: 2027, themeId: 't1', missing: 2, stillPossible: false, lastCallDay: null } })).toEqual({
      title: 'Upozorněno na roční počet dnů', main: 'Náhradní rodinná péče, rok 2027, chybí 2 dny', details: [{ label: 'Stav', value: 'splnit už nelze' }],
    });
  });

  it('a date that was moved or dropped is told with the day on which it stood', () => {
    expect(ofSeries({ type: 'dateDropped', data: { slotId: 's1' }, dayBefore: '2027-03-17' }).main).toMatch(/^17\.\s3\.\s2027$/);
    const [first] = ofSeries({ type: 'dateMoved', data: { slotId: 's1', day: '2027-03-17' }, dayBefore: '2027-03-16' }).details;
    expect(first?.value).toMatch(/^16\.\s3\.\s2027$/);
    expect(ofSeries({ type: 'dateDropped', data: { slotId: 's1' } })).toEqual({ title: 'Navržený termín vyřazen', main: null, details: [] });
  });

  it('a series and a meeting have names of their own for what both know', () => {
    expect([ofSeries({ type: 'assigned', data: { ownerId: 'x' } }).title, ofMeeting({ type: 'assigned', data: { ownerId: 'x' } }).title]).toEqual(['Řada předána', 'Příprava porady předána']);
    expect([ofSeries({ type: 'closed', data: { reason: 'ended' } }).title, ofMeeting({ type: 'closed', data: { reason: 'no-minutes' } }).title]).toEqual(['Řada ukončena', 'Porada uzavřena']);
  });

  it('many who get the same message are counted, few are named', () => {
    const message = (people: readonly string[]) => ({ type: 'messagesPlanned', data: { purpose: 'invitation', recipients: people.map((person) => ({ person, why: 'invited' })) }, names: { a: 'Jihlava', b: 'Třebíč' } });
    expect(ofMeeting(message(['a', 'b'])).main).toBe('pozvánka, Jihlava, Třebíč');
    expect(ofMeeting(message(['a', 'b', 'c', 'd', 'e'])).main).toBe('pozvánka, 5 adresátů');
  });

  it('an event of a type that nobody here knows is still told of', () => {
    expect(ofMeeting({ type: 'somethingNew', data: {} })).toEqual({ title: 'Událost, kterou tato stránka neumí popsat', main: null, details: [] });
  });
});
