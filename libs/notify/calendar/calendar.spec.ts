import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFeed } from './feed.ts';
import { invitationCalendar } from './invitation-entry.ts';
import type { MeetingEntry } from './meeting-entry.ts';

const HOST = 'lhutnik.urad.example';
const ORGANIZER = { name: 'Krajský úřad Kraje Vysočina', address: 'lhutnik@urad.example' };
const ATTENDEE = { name: 'Městský úřad Žďár nad Sázavou', address: 'ospod@zdar.example' };
const ENTRY: MeetingEntry = {
  meetingId: '0197a1b2-0000-7000-8000-000000000001', title: 'Metodická porada OSPOD ORP', place: 'Jihlava, Žižkova 57, zasedací místnost B 3.15', link: null,
  days: [{ day: '2027-03-12', from: '09:00', to: '15:00' }], sequence: 0, cancelled: false, stamp: Date.UTC(2027, 1, 1, 8, 30), url: `https://${HOST}/pozvanka/abc`,
};

const invitation = (change: Partial<MeetingEntry> = {}, attendee: { name: string | null; address: string } = ATTENDEE): string =>
  invitationCalendar({ entry: { ...ENTRY, ...change }, host: HOST, organizer: ORGANIZER, attendee });
const feed = (entries: readonly MeetingEntry[], name = 'Metodické porady'): string => calendarFeed({ name, entries, host: HOST, organizer: ORGANIZER });

/** Read by a parser that did not write it. */
function read(text: string): { readonly calendar: ICAL.Component; readonly events: readonly ICAL.Component[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { calendar, events: calendar.getAllSubcomponents('vevent') };
}

function only(text: string): ICAL.Component {
  const { events } = read(text);
  expect(events).toHaveLength(1);
  return events[0] as ICAL.Component;
}

const value = (component: ICAL.Component, name: string): string => String(component.getFirstPropertyValue(name));
const instants = (component: ICAL.Component): readonly string[] =>
  ['dtstart', 'dtend'].map((name) => (component.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString());

/** What RFC 5545 asks of every calendar, whatever it holds. */
function expectConformant(text: string): void {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f\u0085\u2028\u2029]/);
  const wrong = (line: string): boolean => Buffer.byteLength(line) > 75 || Buffer.from(line).toString() !== line || !/^(?: |[A-Z][A-Z-]*[:;])/.test(line);
  expect(text.slice(0, -2).split('\r\n').filter(wrong)).toEqual([]);
  expect(text.replaceAll('\r\n ', '')).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  for (const component of text.matchAll(/END:V(?:TIMEZONE|ALARM)\r\n([A-Z]+)/g)) expect(['BEGIN', 'END']).toContain(component[1]);
  const { calendar, events } = read(text);
  expect(calendar.getAllSubcomponents('vtimezone').map((zone) => value(zone, 'tzid'))).toEqual(['Europe/Prague']);
  for (const event of events) for (const name of ['uid', 'dtstamp', 'dtstart', 'dtend', 'sequence', 'summary', 'status', 'organizer']) expect(event.getAllProperties(name)).toHaveLength(1);
}

describe('the calendar entry of an invitation', () => {
  it('asks its addressee, and names nobody else', () => {
    const text = invitation();
    expectConformant(text);
    expect(value(read(text).calendar, 'method')).toBe('REQUEST');
    const event = only(text);
    expect(value(event, 'uid')).toBe(`${ENTRY.meetingId}-0@${HOST}`);
    expect(value(event, 'summary')).toBe(ENTRY.title);
    expect(value(event, 'location')).toBe(ENTRY.place);
    expect(value(event, 'url')).toBe(ENTRY.url);
    expect(value(event, 'status')).toBe('CONFIRMED');
    expect(value(event, 'dtstamp')).toBe('2027-02-01T08:30:00Z');
    const attendees = event.getAllProperties('attendee');
    expect(attendees.map((each) => String(each.getFirstValue()).toLowerCase())).toEqual([`mailto:${ATTENDEE.address}`]);
    expect(['rsvp', 'partstat', 'role', 'cn'].map((name) => attendees[0]?.getFirstParameter(name))).toEqual(['FALSE', 'NEEDS-ACTION', 'REQ-PARTICIPANT', ATTENDEE.name]);
  });

  it('comes from the sender of the mail (B25)', () => {
    for (const text of [invitation(), invitation({ sequence: 2 }), invitation({ sequence: 3, cancelled: true }), feed([ENTRY])]) {
      const organizer = only(text).getFirstProperty('organizer');
      expect(organizer?.getFirstValue()).toBe(`mailto:${ORGANIZER.address}`);
      expect(organizer?.getFirstParameter('cn')).toBe(ORGANIZER.name);
    }
  });

  it('keeps its UID and raises its SEQUENCE when it moves and when it is cancelled (B25)', () => {
    const told = [
      invitation(),
      invitation({ sequence: 1, days: [{ day: '2027-03-19', from: '09:00', to: '15:00' }] }),
      invitation({ sequence: 2, days: [{ day: '2027-03-19', from: '09:00', to: '15:00' }, { day: '2027-03-20', from: '09:00', to: '12:00' }] }),
      invitation({ sequence: 3, cancelled: true }),
    ].map((text) => ({ event: only(text), method: value(read(text).calendar, 'method') }));
    expect(new Set(told.map(({ event }) => value(event, 'uid'))).size).toBe(1);
    expect(told.map(({ event }) => Number(value(event, 'sequence')))).toEqual([0, 1, 2, 3]);
    expect(told.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'REQUEST', 'CANCEL']);
    expect(told.map(({ event }) => value(event, 'status'))).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  });

  it('rings the day before, and no more when there is no meeting', () => {
    const [alarm] = only(invitation()).getAllSubcomponents('valarm');
    expect(alarm === undefined ? null : value(alarm, 'trigger')).toBe('-P1D');
    expect(alarm === undefined ? null : value(alarm, 'action')).toBe('DISPLAY');
    expect(only(invitation({ cancelled: true })).getAllSubcomponents('valarm')).toEqual([]);
  });

  it.each([
    ['2027-01-15', '2027-01-15T08:00:00.000Z', '2027-01-15T14:00:00.000Z'],
    ['2027-03-27', '2027-03-27T08:00:00.000Z', '2027-03-27T14:00:00.000Z'],
    ['2027-03-28', '2027-03-28T07:00:00.000Z', '2027-03-28T13:00:00.000Z'],
    ['2027-06-30', '2027-06-30T07:00:00.000Z', '2027-06-30T13:00:00.000Z'],
    ['2027-10-30', '2027-10-30T07:00:00.000Z', '2027-10-30T13:00:00.000Z'],
    ['2027-10-31', '2027-10-31T08:00:00.000Z', '2027-10-31T14:00:00.000Z'],
    ['2036-10-26', '2036-10-26T08:00:00.000Z', '2036-10-26T14:00:00.000Z'],
  ])('is at the same hour of Prague on %s, by the rules that it brings along', (day, from, to) => {
    const text = invitation({ days: [{ day, from: '09:00', to: '15:00' }] });
    expect(text).toContain(`DTSTART;TZID=Europe/Prague:${day.replaceAll('-', '')}T090000\r\n`);
    expect(instants(only(text))).toEqual([from, to]);
  });

  it('is one event over two days on end, also over the night of the change of time, and tells the hours of each', () => {
    const event = only(invitation({ days: [{ day: '2027-10-30', from: '09:00', to: '16:00' }, { day: '2027-10-31', from: '08:30', to: '12:00' }] }));
    expect(instants(event)).toEqual(['2027-10-30T07:00:00.000Z', '2027-10-31T11:00:00.000Z']);
    expect(value(event, 'description')).toContain('Dny: 30. 10. 2027 09:00–16:00, 31. 10. 2027 08:30–12:00');
  });

  it('recurs once where the two days lie apart, at the second day\'s own hours, under one UID', () => {
    const text = invitation({ days: [{ day: '2027-03-25', from: '09:00', to: '15:00' }, { day: '2027-04-01', from: '10:00', to: '12:00' }] });
    expectConformant(text);
    const { events } = read(text);
    expect(new Set(events.map((each) => value(each, 'uid'))).size).toBe(1);
    const [master, other] = events.map((component) => new ICAL.Event(component));
    if (master === undefined || other === undefined) throw new Error('two were expected');
    master.relateException(other);
    const [times, next] = [[] as string[], master.iterator()];
    for (let at = next.next() as ICAL.Time | undefined; at !== undefined; at = next.next() as ICAL.Time | undefined) {
      const { startDate, endDate } = master.getOccurrenceDetails(at) as { readonly startDate: ICAL.Time; readonly endDate: ICAL.Time };
      times.push(`${startDate.toJSDate().toISOString()} ${endDate.toJSDate().toISOString()}`);
    }
    expect(times).toEqual(['2027-03-25T08:00:00.000Z 2027-03-25T14:00:00.000Z', '2027-04-01T08:00:00.000Z 2027-04-01T10:00:00.000Z']);
  });

  it('is the same text each time', () => {
    expect(invitation()).toBe(invitation());
  });
});

describe('a feed', () => {
  it('publishes meetings, cancelled ones as such, and invites nobody', () => {
    const text = feed([ENTRY, { ...ENTRY, meetingId: 'other', cancelled: true, sequence: 4 }]);
    expectConformant(text);
    const { calendar, events } = read(text);
    expect([value(calendar, 'method'), value(calendar, 'x-wr-calname'), value(calendar, 'refresh-interval')]).toEqual(['PUBLISH', 'Metodické porady', 'PT1H']);
    expect(events.map((event) => [value(event, 'uid'), value(event, 'status'), value(event, 'transp')])).toEqual([
      [`${ENTRY.meetingId}-0@${HOST}`, 'CONFIRMED', 'OPAQUE'], [`other-0@${HOST}`, 'CANCELLED', 'TRANSPARENT'],
    ]);
    expect(text).not.toMatch(/ATTENDEE/i);
  });

  it('is a calendar also while it is empty', () => {
    const text = feed([]);
    expectConformant(text);
    expect(read(text).events).toEqual([]);
  });
});

describe('whatever a title, a place or a name holds', () => {
  const HOSTILE = [
    'Porada\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'Porada\nATTENDEE:mailto:evil@example.org', 'Porada\rX', 'a;b,c:d\\n\\', '"uvozovky"', 'Příliš žluťoučký kůň úpěl ďábelské ódy '.repeat(12),
    '😀👩‍👩‍👧‍👦'.repeat(40), 'x\u2028y\u2029z\u0085w\u0000v\u001bu', 'gnp.\u202eexe', '\ud800', 'a\udc00b', '\\', '\\;', '^n^\'', 'ě'.repeat(300), 'x'.repeat(5_000), ' ', '-', 'BEGIN:VCALENDAR', '= ?utf-8?q?x?=',
  ];
  const texts = fc.oneof(
    fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }),
    fc.array(fc.oneof(fc.constantFrom(...HOSTILE, '\r\n', '\n', ';', ',', '\\', '"', ':', 'ř', '😀'), fc.string()), { maxLength: 30 }).map((parts) => parts.join('')),
  );
  /** Line ends become spaces, what steers the output is gone, halves of characters are replaced; all else stays. */
  const asLine = (text: string): string => text.replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, ' ').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd').replace(/ {2,}/g, ' ').trim();

  it('stays text of one event of one addressee', () => {
    fc.assert(fc.property(texts, texts, texts, fc.boolean(), (title, place, name, cancelled) => {
      const text = invitation({ title, place, cancelled }, { name, address: ATTENDEE.address });
      expectConformant(text);
      const event = only(text);
      expect(value(event, 'summary')).toBe(asLine(title));
      expect(event.getAllProperties('attendee')).toHaveLength(1);
      expect(String(event.getFirstPropertyValue('attendee')).toLowerCase()).toBe(`mailto:${ATTENDEE.address}`);
      if (asLine(place) !== '') expect(value(event, 'location')).toBe(asLine(place));
    }), { numRuns: 150 });
  });

  it('stays the name of one feed and of one organizer', () => {
    fc.assert(fc.property(texts, texts, (name, sender) => {
      const text = calendarFeed({ name, entries: [ENTRY], host: HOST, organizer: { ...ORGANIZER, name: sender } });
      expectConformant(text);
      // The parser takes a property that it does not know as it stands.
      expect(String(read(text).calendar.getFirstPropertyValue('x-wr-calname') ?? '').replace(/\\(.)/gs, '$1')).toBe(asLine(name));
      expect(only(text).getFirstPropertyValue('organizer')).toBe(`mailto:${ORGANIZER.address}`);
    }), { numRuns: 100 });
  });
});
