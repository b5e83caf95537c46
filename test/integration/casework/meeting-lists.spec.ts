import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InviteeList, MeetingList, myInvitations, newId, Participation, planningOf, pool, SeriesList } from '../../../libs/casework/index.ts';
import type { Viewer } from '../../../libs/casework/index.ts';
import type { MeetingState } from '../../../libs/domain/index.ts';
import { day } from '../../../libs/law/index.ts';
import { fact, invitee, meetingState, seriesState, SETTINGS, write } from './meeting-rows.ts';
import { NOW, openOffice } from './office.ts';
import type { Office } from './office.ts';

const OPENED = { title: 'Metodická porada OSPOD ORP', themes: { nrp: 'náhradní rodinná péče', spod: 'další agenda' }, place: 'Jihlava, Žižkova 57', link: 'https://kraj.example/porada' };
const answered = (answer: 'yes' | 'no' | 'deputy'): NonNullable<ReturnType<typeof invitee>['answer']> => ({ fact: 2, day: day('2027-01-20'), answer, byLink: true });

describe('lists of series and meetings', () => {
  let office: Office;
  let seriesId: string;

  beforeAll(async () => { office = await openOffice(); });
  afterAll(() => office.close());

  const by = (name: string): Viewer => ({ actor: office.actor(name), now: NOW });
  const sql = (statement: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => pool(office.dataSource).query(statement, values);
  const addOffice = async (name: string, more: { email?: string; head?: string } = {}): Promise<string> => {
    const id = newId(NOW);
    await pool(office.dataSource).change(
      "insert into offices (id, kind, name, office, search_name, contact_email, contacts) values ($1, 'orp', $2, 'Městský úřad ' || $2, $2, $3, $4::jsonb)",
      [id, name, more.email ?? null, JSON.stringify(more.head === undefined ? [] : [{ role: 'secretary', email: 'tajemnik@x.example' }, { role: 'head-of-ospod', email: more.head }])]);
    return id;
  };
  const addMeeting = async (on: string, more: Partial<MeetingState> = {}, content: object = { title: 'Porada' }): Promise<MeetingState> => {
    const state = meetingState(office, seriesId, on, more);
    await write(office, state, [fact('meetingOpened', { ...content })]);
    return state;
  };

  beforeEach(async () => {
    for (const table of ['invitees', 'attendees', 'meetings', 'series']) await pool(office.dataSource).change(`delete from ${table}`);
    const series = seriesState(office);
    seriesId = series.caseId;
    await write(office, series, [fact('seriesOpened', OPENED)]);
  });

  describe('a series', () => {
    it('comes with what its quota meter needs: themes and quotas, waiting days, the meetings of the year', async () => {
      const held = await addMeeting('2027-02-09', { phase: 'closed' });
      const two = await addMeeting('2027-05-11', { themeId: 'spod', days: [{ day: day('2027-05-11'), from: '09:00', to: '15:00' }, { day: day('2027-05-12'), from: '09:00', to: '12:00' }] });
      const gone = await addMeeting('2027-03-09', { phase: 'closed', cancelled: { fact: 3, day: day('2027-03-01') } });
      await addMeeting('2026-12-08');
      const [row] = await new SeriesList(office.dataSource, office.offices).list(by('dana'), { year: 2027 });
      expect(row).toMatchObject({
        id: seriesId, closedAt: null,
        details: {
          title: OPENED.title, themes: OPENED.themes, place: OPENED.place, link: OPENED.link, phase: 'running', settings: SETTINGS, slots: [], openTasks: 0, nextDay: '2026-12-08', owner: null, leader: null,
          occurrences: [
            { meetingId: held.caseId, themeId: 'nrp', days: ['2027-02-09'], standing: 'held' },
            { meetingId: gone.caseId, themeId: 'nrp', days: ['2027-03-09'], standing: 'cancelled' },
            { meetingId: two.caseId, themeId: 'spod', days: ['2027-05-11', '2027-05-12'], standing: 'planned' },
          ],
        },
      });
    });

    it('says everything anew when it is changed', async () => {
      const before = seriesState(office, { caseId: seriesId });
      const leaderId = office.id('manager');
      await write(office, { ...before, settings: { ...SETTINGS, leaderId, frequency: 'monthly' } }, [fact('seriesChanged', { title: 'Porady', themes: { nrp: 'NRP' } })], before);
      const row = await new SeriesList(office.dataSource, office.offices).row(by('dana'), seriesId, 2027);
      expect(row?.details).toMatchObject({ title: 'Porady', themes: { nrp: 'NRP' }, place: null, link: null, leader: { id: leaderId, name: 'manager' }, settings: { frequency: 'monthly' } });
    });
  });

  describe('a meeting', () => {
    it('keeps what a change does not name, loses a place that was emptied, and stands held once its day is over', async () => {
      const before = await addMeeting('2027-02-09', {}, { title: 'Porada', place: 'Jihlava', link: 'https://a.example' });
      const moved = { ...before, sequence: 1, phase: 'minutes', days: [{ day: day('2027-02-16'), from: '10:00', to: '12:00' }] } as const satisfies MeetingState;
      await write(office, moved, [fact('meetingChanged', { place: '' })], before);
      expect(await sql('select title, place, link, first_day, last_day, sequence, standing from meetings')).toEqual([
        { title: 'Porada', place: null, link: 'https://a.example', first_day: '2027-02-16', last_day: '2027-02-16', sequence: 1, standing: 'held' },
      ]);
    });

    it('is found by year, series and standing, page by page in the order of days', async () => {
      const days = ['2027-02-09', '2027-05-11', '2027-09-14', '2028-01-11'];
      for (const on of days) await addMeeting(on);
      await addMeeting('2027-06-08', { phase: 'closed', cancelled: { fact: 3, day: day('2027-05-01') } });
      const list = new MeetingList(office.dataSource, office.offices);
      const year = { seriesId, from: day('2027-01-01'), to: day('2027-12-31') };
      expect((await list.page(by('dana'), { ...year, limit: 10 })).map(({ firstDay, standing }) => `${firstDay} ${standing}`)).toEqual([
        '2027-02-09 planned', '2027-05-11 planned', '2027-06-08 cancelled', '2027-09-14 planned',
      ]);
      const first = await list.page(by('dana'), { ...year, standings: ['planned'], limit: 2 });
      const last = first.at(-1);
      if (last === undefined) throw new Error('there is no first page');
      expect((await list.page(by('dana'), { ...year, standings: ['planned'], limit: 2, after: last })).map(({ firstDay }) => firstDay)).toEqual(['2027-09-14']);
    });

    it('shows whom it invited, their answers, where mail goes and that it was refused', async () => {
      const [telc, trebic] = [await addOffice('Telč', { email: 'ospod@telc.example', head: 'vedouci@telc.example' }), await addOffice('Třebíč', { email: 'ospod@trebic.example' })];
      const [one, two, guest] = [
        invitee({ kind: 'office', officeId: telc, seats: 2, answer: answered('yes'), toldSequence: 1 }), invitee({ kind: 'office', officeId: trebic }), invitee({ kind: 'guest', answer: answered('no') }),
      ];
      const mine = invitee({ kind: 'person', personId: office.id('emil') });
      const state = await addMeeting('2027-02-09', {
        invitees: [one, two, guest, mine], attendees: [{ id: 'a1', inviteeId: one.id, added: false, bed: true, meal: false, marks: [] }],
      }, { title: 'Porada', invitees: { [guest.id]: { name: 'PhDr. Host Vzácný', email: 'host@pms.example', organisation: 'PMS' } } });
      for (const [id, purpose, condition, reason, no] of [[one.id, 'invitation', 'sent', null, 3], [one.id, 'meeting-reminder', 'planned', null, 5], [two.id, 'invitation', 'dead', 'refused-550', 3]] as const) {
        await pool(office.dataSource).change(
          `insert into messages (case_id, key, recipient_id, recipient_kind, purpose, why, timing, not_before, planned_by_fact, planned_at, state, state_reason, sent_at)
           values ($1, $2, $3, 'invitee', $2, 'invited', 'office-hours', $4, $5, $4, $6, $7, $8)`,
          [state.caseId, purpose, id, new Date(NOW), no, condition, reason, condition === 'sent' ? new Date(NOW) : null]);
      }
      const rows = await new InviteeList(office.dataSource, office.offices).of(by('dana'), state.caseId);
      expect(rows).toMatchObject([
        { name: 'Městský úřad Telč', address: 'vedouci@telc.example', answer: 'yes', answeredOn: '2027-01-20', answeredByLink: true, seats: 2, coming: 1, toldSequence: 1,
          mails: [{ purpose: 'meeting-reminder', state: 'planned', sentAt: null, refused: null }, { purpose: 'invitation', state: 'sent', sentAt: NOW }] },
        { name: 'Městský úřad Třebíč', address: 'ospod@trebic.example', answer: null, coming: 0, mails: [{ purpose: 'invitation', state: 'dead', sentAt: null, refused: 'refused-550' }] },
        { kind: 'person', name: 'emil', address: 'emil@urad.example', mails: [] },
        { kind: 'guest', name: 'PhDr. Host Vzácný', organisation: 'PMS', address: 'host@pms.example', answer: 'no' },
      ]);
      const [listed] = await new MeetingList(office.dataSource, office.offices).page(by('dana'), { limit: 10 });
      expect(listed?.details?.counts).toEqual({ invited: 4, yes: 1, no: 1, deputy: 0, unanswered: 2, people: 1, beds: 1, meals: 0 });
    });

    it('keeps a guest\'s name when only the answer is new, and forgets those who no longer come', async () => {
      const guest = invitee({ kind: 'guest' });
      const coming = { id: 'a1', inviteeId: guest.id, added: false, bed: false, meal: true, marks: [] };
      const first = await addMeeting('2027-02-09', { invitees: [guest] }, { title: 'Porada', invitees: { [guest.id]: { name: 'Host Vzácný', email: 'host@pms.example' } } });
      const second = { ...first, invitees: [{ ...guest, answer: answered('yes') }], attendees: [coming, { ...coming, id: 'a2' }] };
      await write(office, second, [fact('answered', { attendees: { a1: { name: 'Jan Prvni', position: 'mediátor' }, a2: { name: 'Eva Druhá' } } })], first);
      const third = { ...second, attendees: [coming] };
      await write(office, third, [fact('answered', { attendees: { a1: { name: 'Jan První', position: 'mediátor' } } })], second);
      expect(await sql('select name, email, answer from invitees')).toEqual([{ name: 'Host Vzácný', email: 'host@pms.example', answer: 'yes' }]);
      const marked = { ...third, attendees: [{ ...coming, marks: [{ day: day('2027-02-09'), presence: 'present', lateAt: '09:30' }] }] } as const satisfies MeetingState;
      await write(office, marked, [fact('attendanceMarked', null)], third);
      expect(await sql('select name, position, meal, marks from attendees')).toEqual([
        { name: 'Jan První', position: 'mediátor', meal: true, marks: [{ day: '2027-02-09', presence: 'present', lateAt: '09:30' }] },
      ]);
    });
  });

  describe('who sees what', () => {
    it('the department and the auditor everything, the administrator number and dates, the invited their meeting, others nothing', async () => {
      const state = await addMeeting('2027-02-09', { invitees: [invitee({ kind: 'person', personId: office.id('registry'), toldSequence: 0 })] });
      const [meetings, series, invitees] = [new MeetingList(office.dataSource, office.offices), new SeriesList(office.dataSource, office.offices), new InviteeList(office.dataSource, office.offices)];
      const seen = async (name: string): Promise<string> => {
        const [meeting] = await meetings.page(by(name), { limit: 10 });
        const [row] = await series.list(by(name), { year: 2027 });
        const tell = (found: { readonly details: object | null } | undefined): string => (found === undefined ? 'nothing' : found.details === null ? 'dates' : 'all');
        return `${tell(meeting)} ${tell(row)} ${String((await invitees.of(by(name), state.caseId)).length)}`;
      };
      expect([await seen('dana'), await seen('manager'), await seen('auditor'), await seen('admin'), await seen('registry'), await seen('stranger'), await seen('control')]).toEqual([
        'all all 1', 'all all 1', 'all all 1', 'dates dates 0', 'all nothing 1', 'nothing nothing 0', 'nothing nothing 0',
      ]);
    });

    it('one of ours finds invitations that went out, what comes first and not what was taken back', async () => {
      const me = { kind: 'person', personId: office.id('stranger'), toldSequence: 0 } as const;
      await addMeeting('2026-11-03', { phase: 'closed', invitees: [invitee({ ...me, answer: answered('yes') })] }, { title: 'Minulá' });
      await addMeeting('2027-05-11', { phase: 'invited', invitees: [invitee(me)] }, { title: 'Pozdější' });
      await addMeeting('2027-02-09', { phase: 'invited', invitees: [invitee(me)] }, { title: 'Nejbližší' });
      await addMeeting('2027-03-09', { invitees: [invitee({ ...me, toldSequence: null })] }, { title: 'Zatím nepozvaná' });
      await addMeeting('2027-04-13', { invitees: [invitee({ ...me, removed: true })] }, { title: 'Odvolaná' });
      await addMeeting('2024-11-05', { phase: 'closed', invitees: [invitee(me)] }, { title: 'Dávná' });
      const found = await myInvitations(office.dataSource, by('stranger'));
      expect(found.map(({ title, answer, standing }) => `${title} ${standing} ${answer ?? '–'}`)).toEqual(['Nejbližší planned –', 'Pozdější planned –', 'Minulá held yes']);
      expect(await myInvitations(office.dataSource, by('dana'))).toEqual([]);
    });
  });

  it('count participation by office and year: attended, excused, absent, and how many people on how many days', async () => {
    const [telc, pacov] = [await addOffice('Telč'), await addOffice('Pacov')];
    const hold = async (on: string, presences: Readonly<Record<string, readonly string[]>>, answers: Readonly<Record<string, 'yes' | 'no'>> = {}): Promise<void> => {
      const invitees = [telc, pacov].map((officeId) => invitee({ kind: 'office', officeId, seats: 2, answer: answers[officeId] === undefined ? null : answered(answers[officeId]) }));
      const attendees = invitees.flatMap(({ id, officeId }) => (presences[officeId ?? ''] ?? []).map((presence, index) => ({
        id: `${officeId ?? ''}-${String(index)}`, inviteeId: id, added: false, bed: false, meal: false, marks: [{ day: day(on), presence: presence as 'present', lateAt: null }],
      })));
      await addMeeting(on, { phase: 'closed', invitees, attendees });
    };
    await hold('2026-02-10', { [telc]: ['present', 'deputy'], [pacov]: ['absent'] });
    await hold('2026-05-12', { [telc]: ['present'] }, { [pacov]: 'no' });
    await hold('2026-09-08', { [telc]: ['excused'], [pacov]: ['present', 'absent'] });
    await hold('2027-02-09', { [telc]: ['present'] });
    await addMeeting('2026-11-10', { phase: 'closed', cancelled: { fact: 3, day: day('2026-11-01') }, invitees: [invitee({ kind: 'office', officeId: telc })] });
    const rows = await new Participation(office.dataSource, office.offices).rows(by('dana'), { seriesId, fromYear: 2026, toYear: 2027 });
    expect(rows.map(({ id: _id, ...row }) => row)).toEqual([
      { year: 2026, body: 'office', name: 'Pacov', role: null, invited: 3, attended: 1, excused: 1, absent: 1, people: 1, personDays: 1, unrecorded: 0 },
      { year: 2026, body: 'office', name: 'Telč', role: null, invited: 3, attended: 2, excused: 1, absent: 0, people: 3, personDays: 3, unrecorded: 0 },
      { year: 2027, body: 'office', name: 'Pacov', role: null, invited: 1, attended: 0, excused: 0, absent: 1, people: 0, personDays: 0, unrecorded: 0 },
      { year: 2027, body: 'office', name: 'Telč', role: null, invited: 1, attended: 1, excused: 0, absent: 0, people: 1, personDays: 1, unrecorded: 0 },
    ]);
    expect(await new Participation(office.dataSource, office.offices).unrecorded(by('dana'), { seriesId, fromYear: 2026, toYear: 2027 })).toEqual([]);
    expect(await new Participation(office.dataSource, office.offices).rows(by('stranger'), { fromYear: 2026, toYear: 2027 })).toEqual([]);
  });

  it('count nobody as absent from a meeting of which no attendance was recorded, and tell how many were left out', async () => {
    const telc = await addOffice('Telč');
    const here = (id: string, on: string): MeetingState['attendees'] => [{ id: `a-${on}`, inviteeId: id, added: false, bed: false, meal: false, marks: [{ day: day(on), presence: 'present', lateAt: null }] }];
    const [counted, unrecorded, empty] = [0, 1, 2].map(() => invitee({ kind: 'office', officeId: telc, seats: 2 }));
    if (counted === undefined || unrecorded === undefined || empty === undefined) throw new Error('three were invited');
    await addMeeting('2026-02-10', { phase: 'closed', invitees: [counted], attendees: here(counted.id, '2026-02-10') });
    const left = await addMeeting('2026-05-12', { phase: 'minutes', invitees: [unrecorded], attendees: here(unrecorded.id, '2026-05-12').map((attendee) => ({ ...attendee, marks: [] })) });
    const closed = await addMeeting('2026-09-08', { phase: 'minutes', invitees: [empty] });
    const participation = new Participation(office.dataSource, office.offices);
    const filter = { seriesId, fromYear: 2026, toYear: 2026 };
    const numbers = { year: 2026, body: 'office', name: 'Telč', role: null, attended: 1, excused: 0, people: 1, personDays: 1 };
    expect(await participation.rows(by('dana'), filter)).toMatchObject([{ ...numbers, invited: 1, absent: 0, unrecorded: 2 }]);
    expect(await participation.unrecorded(by('dana'), filter)).toEqual([left, closed].map(({ caseId }, n) => ({ id: caseId, registerNumber: null, firstDay: n === 0 ? '2026-05-12' : '2026-09-08' })));
    await sql(`insert into facts (case_id, no, type, day, entered_at, origin, data) values ($1, 2, 'attendanceClosed', '2026-09-08', now(), 'person', '{}')`, [closed.caseId]);
    expect(await participation.rows(by('dana'), filter)).toMatchObject([{ ...numbers, invited: 2, absent: 1, unrecorded: 1 }]);
    expect(await participation.unrecorded(by('stranger'), filter)).toEqual([]);
  });

  it('planning knows busy times, other series\' meetings and waiting days, offices and mandates of the days in question', async () => {
    const db = pool(office.dataSource);
    const other = seriesState(office, { slots: [{ slotId: 's1', themeId: 'nrp', day: day('2027-04-06'), year: 2027, since: day('2026-10-01') }] });
    await write(office, other, [fact('seriesOpened', OPENED)]);
    for (const [on, more] of [['2027-03-02', {}], ['2027-03-09', { phase: 'closed', cancelled: { fact: 3, day: day('2027-03-01') } }], ['2028-03-02', {}]] as const) {
      await write(office, meetingState(office, other.caseId, on, more), [fact('meetingOpened', { title: 'Jiná' })]);
    }
    await addMeeting('2027-03-16');
    await db.change(`insert into busy_times (id, from_day, to_day, office_id, kind, entered_at) values ($1, '2026-12-23', '2027-01-02', null, 'closed', now()), ($2, '2027-12-30', '2028-01-05', $3, 'busy', now()),
      ($4, '2028-02-01', '2028-02-05', null, 'school-holiday', now())`, [newId(NOW), newId(NOW), office.ids.orp, newId(NOW)]);
    const [group, gone] = [newId(NOW), newId(NOW)];
    await db.change("insert into groups (id, name, kind, active) values ($1, 'Platforma', 'platform', true), ($2, 'Zrušená', 'team', false)", [group, gone]);
    const member = async (groupId: string, from: string, to: string | null): Promise<string> => {
      const id = newId(NOW);
      await db.change('insert into group_members (id, group_id, name, from_day, to_day) values ($1, $2, $3, $4, $5)', [id, groupId, 'Člen', from, to]);
      return id;
    };
    const present = await member(group, '2026-01-01', null);
    await member(group, '2025-01-01', '2026-12-31');
    await member(gone, '2026-01-01', null);
    const { busy, taken, invitable } = await planningOf(db, seriesId, day('2027-01-01'), day('2027-12-31'));
    expect(busy).toEqual([
      { from: '2026-12-23', to: '2027-01-02', officeId: null, kind: 'closed' }, { from: '2027-12-30', to: '2028-01-05', officeId: office.ids.orp, kind: 'busy' },
    ]);
    expect(taken).toEqual([{ day: '2027-03-02', seriesId: other.caseId }, { day: '2027-04-06', seriesId: other.caseId }]);
    expect(invitable.offices).toContainEqual({ officeId: office.ids.orp, kind: 'orp', active: true });
    expect(invitable.members).toEqual([{ memberId: present, groupId: group, personId: null, from: '2026-01-01', to: null }]);
  });
});
