import { describe, expect, it } from '@jest/globals';
import { day } from '../../law/index.ts';
import { fieldCodes, refusal } from '../complaint/spec-support.ts';
import { at } from '../complaint/spec-support.ts';
import { DomainError } from '../case/errors.ts';
import type { MeetingCommand, OpenMeeting } from './commands.ts';
import { replacementOf } from './replacement.ts';
import { attendee, GUEST, heldMeeting, invitedMeeting, MeetingStory, oneDay, OPEN, opened, PACOV, TELC } from './spec-support.ts';
import { nextStep, tasksOf } from './tasks.ts';

const kinds = (story: MeetingStory): readonly string[] => tasksOf(story.present).map(({ kind }) => kind);
const answerOf = (inviteeId: string, attendees: readonly { id: string; text: { name: string } }[], answer: 'yes' | 'no' | 'deputy' = 'yes'): MeetingCommand =>
  ({ type: 'answer', inviteeId, answer, attendees });

describe('opening', () => {
  const wrong = (changes: Partial<OpenMeeting>) => fieldCodes(() => opened(changes));

  it('keeps ids, days and numbers in the data, and every word in the content', () => {
    const story = new MeetingStory();
    story.now = at('2027-01-04');
    const fact = story.fact(OPEN);
    expect(fact.content).toEqual({
      title: 'Metodická porada OSPOD ORP', place: 'Jihlava, Žižkova 57', invitees: { 'i-guest': { name: 'Host Vymyšlený', email: 'host@example.cz', organisation: 'Spolek' } },
    });
    expect(fact.data).toMatchObject({ caseId: story.caseId, replaces: null, invitees: [{ id: 'i-pacov', officeId: 'orp-pacov', memberId: null }, { id: 'i-telc' }, { id: 'i-guest' }] });
    expect(JSON.stringify(fact.data)).not.toMatch(/Host|Jihlava|porada/);
  });

  it('says everything that is wrong at once, field by field', () => {
    expect(wrong({ text: { title: ' ' }, days: [], inviteDaysBefore: -1, seriesId: 'Řada porad' }))
      .toEqual(['seriesId: id.invalid', 'text.title: text.required', 'days: days.count', 'inviteDaysBefore: lead.invalid']);
  });

  it('takes one day or two, in order, with hours, none behind us', () => {
    const bad = (days: readonly { day: string; from: string; to: string }[]) => wrong({ days: days as OpenMeeting['days'] });
    const hours = { from: '09:00', to: '14:00' };
    expect(bad([{ day: '2027-02-30', ...hours }])).toEqual(['days.0.day: day.invalid']);
    expect(bad([{ day: '2027-02-18', from: '9:00', to: '25:00' }])).toEqual(['days.0.from: time.invalid', 'days.0.to: time.invalid']);
    expect(bad([{ day: '2027-02-18', from: '14:00', to: '14:00' }])).toEqual(['days.0.to: time.order']);
    expect(bad([{ day: '2027-01-03', ...hours }])).toEqual(['days.0.day: day.past']);
    expect(bad([{ day: '9999-12-31', ...hours }])).toEqual(['days.0.day: day.tooFar']);
    expect(bad([{ day: '2027-02-19', ...hours }, { day: '2027-02-18', ...hours }])).toEqual(['days.1.day: days.order']);
    expect(bad([{ day: '2027-02-18', ...hours }, { day: '2027-02-18', ...hours }])).toEqual(['days.1.day: days.order']);
    expect(bad(['18', '19', '20'].map((d) => ({ day: `2027-02-${d}`, ...hours })))).toEqual(['days: days.count']);
    expect(bad([{ day: '2027-01-04', from: '08:00', to: '10:00' }])).toEqual(['days.0.day: day.past']);
    expect(opened({ days: oneDay('2027-01-04', '10:00', '10:01') }).present.phase).toBe('planning');
  });

  it('names nobody twice, and each by what their kind is known by', () => {
    const bad = (...invitees: OpenMeeting['invitees']) => wrong({ invitees });
    expect(bad(PACOV, { ...TELC, id: 'i-pacov' })).toEqual(['invitees.1.id: id.repeated']);
    expect(bad(PACOV, { ...PACOV, id: 'i-2' })).toEqual(['invitees.1: invitee.repeated']);
    expect(bad({ id: 'i-1', kind: 'office', seats: 0 })).toEqual(['invitees.0.officeId: id.invalid', 'invitees.0.seats: seats.invalid']);
    expect(bad({ id: 'i-1', kind: 'member', memberId: 'm-1', seats: 1.5 })).toEqual(['invitees.0.groupId: id.invalid', 'invitees.0.seats: seats.invalid']);
    expect(bad({ id: 'i-1', kind: 'person', seats: 1 })).toEqual(['invitees.0.personId: id.invalid']);
    expect(bad({ ...GUEST, text: { name: '', email: 'nikam' } })).toEqual(['invitees.0.text.name: text.required', 'invitees.0.text.email: email.invalid']);
    const story = opened();
    expect(fieldCodes(() => story.take({ type: 'invite', invitees: [{ ...PACOV, id: 'i-2' }, { ...GUEST, id: 'i-telc' }] })))
      .toEqual(['invitees.0: invitee.repeated', 'invitees.1.id: id.repeated']);
    story.take({ type: 'removeInvitee', inviteeId: 'i-pacov' }).take({ type: 'invite', invitees: [{ ...PACOV, id: 'i-2' }] });
    expect(story.present.invitees.filter(({ removed }) => !removed).map(({ id }) => id)).toEqual(['i-telc', 'i-guest', 'i-2']);
  });

  it('stands once', () => {
    expect(refusal(() => opened().open()).code).toBe('case.registered');
  });
});

describe('a meeting in place of another', () => {
  it('has the same series, people and lead times, the days that were given, and the words handed to it', () => {
    const story = invitedMeeting().take({ type: 'removeInvitee', inviteeId: 'i-telc' });
    const replace = { type: 'replaceMeeting', days: oneDay('2027-03-18'), text: { reason: 'Nemoc.' } } as const;
    const opening = replacementOf(story.present, replace, { title: 'Porada', place: 'Jihlava', invitees: { 'i-guest': GUEST.text as NonNullable<typeof GUEST.text> } });
    const other = new MeetingStory({ caseId: '0198f0de-0000-7000-8000-0000000000f1' });
    other.now = story.now;
    other.take(opening);
    expect(other.present).toMatchObject({ replaces: story.caseId, days: replace.days, seriesId: 'series-1', themeId: 'foster', leaderId: 'leader', inviteDaysBefore: 30 });
    expect(other.present.invitees.map(({ id, answer }) => [id, answer])).toEqual([['i-pacov', null], ['i-guest', null]]);
    expect(opening.text).toEqual({ title: 'Porada', place: 'Jihlava' });
  });
});

describe('answers', () => {
  it('by the link they are the invitee\'s own, and raise no version; by one of ours they are ours', () => {
    const story = invitedMeeting();
    const { version } = story.present;
    story.answer('i-pacov', 'yes');
    expect(story.facts.at(-1)).toMatchObject({ type: 'answered', origin: 'invitee', enteredBy: null, data: { byLink: true } });
    expect(story.present.version).toBe(version);
    story.take(answerOf('i-telc', [attendee('t-1')]));
    expect(story.facts.at(-1)).toMatchObject({ origin: 'person', enteredBy: 'meth', data: { byLink: false } });
    expect(story.present.version).toBe(version + 1);
  });

  it('names and notes are content', () => {
    const command: MeetingCommand = {
      type: 'answer', inviteeId: 'i-pacov', answer: 'deputy', text: { note: 'Přijedeme později.' },
      attendees: [{ id: 'a-1', bed: true, text: { name: 'Jana Vymyšlená', email: 'jana@example.cz', access: 'bezbariérový přístup' } }],
    };
    const fact = invitedMeeting().fact(command);
    expect(fact.data).toEqual({ inviteeId: 'i-pacov', answer: 'deputy', byLink: false, attendees: [{ id: 'a-1', bed: true, meal: false }] });
    expect(fact.content).toEqual({ note: 'Přijedeme později.', attendees: { 'a-1': { name: 'Jana Vymyšlená', email: 'jana@example.cz', access: 'bezbariérový přístup' } } });
    expect(invitedMeeting().fact(answerOf('i-pacov', [], 'no')).content).toEqual({ attendees: {} });
  });

  it('name at least one who comes and no more than there are seats; nobody who does not', () => {
    const story = invitedMeeting();
    const wrong = (command: MeetingCommand) => fieldCodes(() => story.take(command));
    expect(wrong(answerOf('i-pacov', []))).toEqual(['attendees: attendees.missing']);
    expect(wrong(answerOf('i-pacov', [], 'deputy'))).toEqual(['attendees: attendees.missing']);
    expect(wrong(answerOf('i-pacov', ['1', '2', '3'].map((id) => attendee(id))))).toEqual(['attendees: attendees.tooMany']);
    expect(wrong(answerOf('i-pacov', [attendee('a-1')], 'no'))).toEqual(['attendees: attendees.ofNo']);
    expect(wrong(answerOf('i-pacov', [attendee('a-1'), attendee('a-1')]))).toEqual(['attendees.1.id: id.taken']);
    expect(wrong(answerOf('i-pacov', [attendee('Jana Vymyšlená', ' ')]))).toEqual(['attendees.0.id: id.invalid', 'attendees.0.text.name: text.required']);
    expect(refusal(() => story.take(answerOf('i-unknown', [attendee('a-1')]))).code).toBe('invitee.none');
    story.answer('i-telc', 'yes');
    expect(wrong(answerOf('i-pacov', [attendee('a-i-telc-0')]))).toEqual(['attendees.0.id: id.taken']);
  });

  it('a later one stands in place of the earlier; whoever was added on the day, or ticked off, stays', () => {
    const story = invitedMeeting().answer('i-pacov', 'yes', ['Jana', 'Petr']).answer('i-telc', 'yes');
    story.answer('i-pacov', 'yes', ['Eva'], 'b');
    expect(story.present.attendees.map(({ id }) => id)).toEqual(['a-i-telc-0', 'b-i-pacov-0']);
    story.follow(at('2027-02-18', 10));
    story.take({ type: 'markAttendance', attendeeId: 'b-i-pacov-0', day: day('2027-02-18'), presence: 'present' })
      .take({ type: 'addAttendee', attendeeId: 'x-1', inviteeId: 'i-pacov', presence: 'present', day: day('2027-02-18'), text: { name: 'Nečekaný Host' } })
      .answer('i-pacov', 'no').answer('i-telc', 'no');
    expect(story.present.attendees.map(({ id, marks }) => [id, marks.length])).toEqual([['b-i-pacov-0', 1], ['x-1', 1]]);
    story.answer('i-pacov', 'yes', ['Eva'], 'b');
    expect(story.present.attendees.find(({ id }) => id === 'b-i-pacov-0')?.marks).toHaveLength(1);
  });

  it('are taken until the meeting ends, and not a minute longer', () => {
    const story = invitedMeeting().follow(at('2027-02-18', 13, 59)).answer('i-pacov', 'yes');
    story.now = at('2027-02-18', 14);
    expect(refusal(() => story.answer('i-telc', 'yes')).code).toBe('meeting.over');
  });

  it('links of an invitee are revoked by their number, also when the meeting is closed', () => {
    const story = invitedMeeting().take({ type: 'revokeLink', inviteeId: 'i-telc' }).take({ type: 'cancelMeeting', day: day('2027-01-19'), text: { reason: 'x' } });
    story.take({ type: 'revokeLink', inviteeId: 'i-telc' });
    expect(story.invitee('i-telc').linkNo).toBe(3);
  });
});

describe('the agenda', () => {
  const point = (pointId: string, more: object = {}): MeetingCommand => ({ type: 'addAgendaPoint', pointId, attachments: [], text: { title: 'Bod' }, ...more });
  const proposed = (): MeetingStory => invitedMeeting().take(point('b-1', { childrenChecked: true })).byLink('i-pacov', point('b-2', { inviteeId: 'i-pacov', attachments: ['at-1'] }));

  it('shows a point only once it was looked through for children\'s data: ours when it is added, an invitee\'s when it is released', () => {
    const story = proposed();
    expect(story.present.agenda.map(({ id, released }) => [id, released])).toEqual([['b-1', true], ['b-2', false]]);
    expect(story.present.attachments).toEqual(['at-1']);
    expect(nextStep(story.present)).toMatchObject({ kind: 'release-agenda-points', assignee: { person: 'meth' }, due: '2027-02-18' });
    expect(fieldCodes(() => story.take({ type: 'releaseAgendaPoint', pointId: 'b-2', childrenChecked: false }))).toEqual(['childrenChecked: agenda.childrenUnchecked']);
    story.take({ type: 'releaseAgendaPoint', pointId: 'b-2', childrenChecked: true }).take({ type: 'changeAgendaPoint', pointId: 'b-2', minutes: 20, childrenChecked: true, text: { title: 'Jinak' } });
    expect(story.present.agenda[1]).toMatchObject({ released: true, minutes: 20, attachments: ['at-1'], textFact: story.present.no });
    expect(kinds(story)).toEqual([]);
    expect(refusal(() => story.take({ type: 'releaseAgendaPoint', pointId: 'b-2', childrenChecked: true })).code).toBe('agenda.released');
  });

  it('hides ours that nobody looked through, and hides again what was changed unseen', () => {
    const story = invitedMeeting().take(point('b-1'));
    expect(story.present.agenda[0]).toMatchObject({ released: false });
    expect(nextStep(story.present)).toMatchObject({ kind: 'release-agenda-points' });
    story.take({ type: 'releaseAgendaPoint', pointId: 'b-1', childrenChecked: true });
    expect(story.present.agenda[0]).toMatchObject({ released: true });
    story.take({ type: 'changeAgendaPoint', pointId: 'b-1', text: { title: 'Případ rodiny' } });
    expect(story.present.agenda[0]).toMatchObject({ released: false });
    expect(story.byLink('i-pacov', point('b-2', { inviteeId: 'i-pacov', childrenChecked: true })).present.agenda[1]).toMatchObject({ released: false });
  });

  it('is proposed until its day; ours may add to it after', () => {
    const last = invitedMeeting().follow(at('2027-02-04', 23));
    last.byLink('i-pacov', point('b-2', { inviteeId: 'i-pacov' }));
    const story = invitedMeeting().follow(at('2027-02-05', 0));
    expect(refusal(() => story.byLink('i-pacov', point('b-2', { inviteeId: 'i-pacov' })))).toMatchObject({ code: 'agenda.closed', messageCs: expect.stringContaining('4. 2. 2027') as unknown });
    expect(story.take(point('b-3')).present.agenda).toHaveLength(1);
  });

  it('is put in order whole, and a point taken off is no point of it', () => {
    const story = proposed().take(point('b-3')).take({ type: 'removeAgendaPoint', pointId: 'b-1' });
    const order = (pointIds: readonly string[]) => story.take({ type: 'orderAgenda', pointIds });
    expect(fieldCodes(() => order(['b-2']))).toEqual(['pointIds: agenda.orderIncomplete']);
    expect(fieldCodes(() => order(['b-3', 'b-2', 'b-1']))).toEqual(['pointIds: agenda.orderIncomplete']);
    expect(fieldCodes(() => order(['b-3', 'b-3']))).toContain('pointIds: agenda.orderIncomplete');
    expect(order(['b-3', 'b-2']).present.agenda.map(({ id }) => id)).toEqual(['b-3', 'b-2', 'b-1']);
    expect(refusal(() => story.take({ type: 'changeAgendaPoint', pointId: 'b-1', text: { title: 'x' } })).code).toBe('agenda.none');
    expect(fieldCodes(() => story.take(point('b-1', { minutes: 0, text: { title: '' } })))).toEqual(['pointId: id.taken', 'text.title: text.required', 'minutes: minutes.invalid']);
  });
});

describe('attendance', () => {
  const mark = (more: object = {}): MeetingCommand => ({ type: 'markAttendance', attendeeId: 'a-i-pacov-0', day: day('2027-02-18'), presence: 'present', ...more });

  it('is ticked off on the days of the meeting, never before them; the last tick of a day counts', () => {
    const story = invitedMeeting().answer('i-pacov', 'yes');
    expect(fieldCodes(() => story.take(mark()))).toEqual(['day: attendance.tooEarly']);
    story.follow(at('2027-02-18', 9));
    expect(fieldCodes(() => story.take(mark({ day: day('2027-02-17') })))).toEqual(['day: attendance.otherDay']);
    expect(fieldCodes(() => story.take(mark({ lateAt: '9:30' })))).toEqual(['lateAt: time.invalid']);
    expect(fieldCodes(() => story.take(mark({ presence: 'absent', lateAt: '09:30' })))).toEqual(['lateAt: attendance.lateAbsent']);
    expect(refusal(() => story.take(mark({ attendeeId: 'nobody' }))).code).toBe('attendee.none');
    story.take(mark({ presence: 'absent' })).take(mark({ lateAt: '09:30' }));
    expect(story.present.attendees[0]?.marks).toEqual([{ day: '2027-02-18', presence: 'present', lateAt: '09:30' }]);
  });

  it('who came without being named is added with a name that stays content', () => {
    const story = invitedMeeting().follow(at('2027-02-18', 9));
    const add: MeetingCommand = { type: 'addAttendee', attendeeId: 'x-1', presence: 'guest', day: day('2027-02-18'), text: { name: 'Nečekaný Host' } };
    expect(story.fact(add)).toMatchObject({ data: { attendeeId: 'x-1', inviteeId: null, presence: 'guest', lateAt: null }, content: { attendee: { name: 'Nečekaný Host' } } });
    story.take(add);
    expect(fieldCodes(() => story.take({ ...add, text: { name: '' } }))).toEqual(['attendeeId: id.taken', 'text.name: text.required']);
    expect(fieldCodes(() => story.take({ ...add, attendeeId: 'x-2', inviteeId: 'nobody' }))).toEqual(['inviteeId: invitee.none']);
  });

  it('is closed once, not before the last day, which then is over; a wrong tick can still be put right', () => {
    const story = invitedMeeting().answer('i-pacov', 'yes');
    expect(refusal(() => story.take({ type: 'closeAttendance' })).code).toBe('attendance.tooEarly');
    story.follow(at('2027-02-18', 15)).take({ type: 'closeAttendance' });
    expect(story.present.phase).toBe('minutes');
    expect(kinds(story)).toEqual(['write-minutes']);
    expect(refusal(() => story.take({ type: 'closeAttendance' })).code).toBe('attendance.closed');
    expect(story.take(mark()).present.attendees[0]?.marks).toHaveLength(1);
    expect(story.follow(at('2027-02-19', 9)).present).toMatchObject({ phase: 'minutes', met: expect.arrayContaining(['held']) as unknown });
  });
});

describe('closing', () => {
  const close = (reason: 'no-minutes' | 'mistake' | 'cancelled', on: string): MeetingCommand => ({ type: 'close', reason, day: day(on) });

  it('without minutes only when it is over; as a mistake only while nobody was invited', () => {
    const story = invitedMeeting();
    expect(refusal(() => story.take(close('mistake', '2027-01-19'))).code).toBe('close.invited');
    story.follow(at('2027-02-18', 12));
    expect(refusal(() => story.take(close('no-minutes', '2027-02-18'))).code).toBe('close.tooEarly');
    story.follow(at('2027-02-19', 9));
    expect(fieldCodes(() => story.take(close('cancelled', '2027-02-19')))).toEqual(['reason: close.byItself']);
    expect(fieldCodes(() => story.take(close('no-minutes', '2027-02-17')))).toEqual(['day: day.tooEarly']);
    story.take(close('no-minutes', '2027-02-19'));
    expect(story.present).toMatchObject({ phase: 'closed', closed: { reason: 'no-minutes' } });
    expect(story.deadline('meeting-minutes-10wd').state).toBe('cancelled');
    expect(opened().take(close('mistake', '2027-01-04')).present.phase).toBe('closed');
  });

  it('of what is closed only notes and attachments are taken, and links revoked', () => {
    const story = heldMeeting().take(close('no-minutes', '2027-02-19'));
    expect(refusal(() => story.take({ type: 'assign', ownerId: 'head' })).code).toBe('case.closed');
    story.take({ type: 'addNote', text: { note: 'Nikdo nezapisoval.' } }).take({ type: 'attach', attachmentId: 'at-1' });
    expect(refusal(() => story.take({ type: 'attach', attachmentId: 'at-1' })).code).toBe('attach.done');
    expect(tasksOf(story.present)).toEqual([]);
  });

  it('every refusal is a DomainError with a Czech sentence', () => {
    const error = refusal(() => opened().take({ type: 'assign', ownerId: 'nobody' }));
    expect(error).toBeInstanceOf(DomainError);
    expect(error.fields[0]?.messageCs).toMatch(/vyberte jinou/);
    expect(refusal(() => opened().take({ type: 'assign', ownerId: 'meth' })).code).toBe('assign.same');
    expect(fieldCodes(() => opened().take({ type: 'changeMeeting', text: {} }))).toEqual(['text: change.nothing']);
  });
});
