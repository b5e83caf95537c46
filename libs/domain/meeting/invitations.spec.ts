import { describe, expect, it } from '@jest/globals';
import { czechCalendar, day, pragueTime } from '../../law/index.ts';
import { at, refusal } from '../complaint/spec-support.ts';
import { meetingView } from './moments.ts';
import { heldMeeting, invitedMeeting, MeetingStory, oneDay, OPEN, opened, PACOV } from './spec-support.ts';

const ALL = 'i-pacov, i-telc, i-guest';
const NEW = { ...PACOV, id: 'i-new', officeId: 'orp-jihlava' };

describe('invitations', () => {
  it('go out to everybody on their day at the opening of the office, and each is told the entry as it is then', () => {
    const story = opened();
    expect(meetingView(story.present, czechCalendar(), story.settings, story.now)).toMatchObject({
      phase: 'planning', milestones: [{ kind: 'moment', key: 'invite', at: at('2027-01-19', 8) }, { kind: 'moment', key: 'held', at: at('2027-02-19', 0) }],
    });
    story.follow(at('2027-01-19', 8));
    expect(story.mail()).toEqual([`2027-01-19 invitation:0 → ${ALL}`]);
    expect(story.present).toMatchObject({ phase: 'invited', invitationsOut: { day: '2027-01-19' }, met: ['invite'] });
    expect(story.present.invitees.map(({ toldSequence }) => toldSequence)).toEqual([0, 0, 0]);
    expect(story.facts.slice(-3).map(({ type, origin }) => [type, origin])).toEqual([['momentMet', 'process'], ['phaseChanged', 'process'], ['messagesPlanned', 'process']]);
  });

  it('whose day is a day of rest go out on the working day before it', () => {
    const story = opened({ days: oneDay('2027-03-30'), inviteDaysBefore: 1 }).follow(at('2027-03-30', 0));
    expect(story.present.invitationsOut?.day).toBe('2027-03-25');
  });

  it('whose day has passed when the meeting is opened go out at once', () => {
    const story = opened({ days: oneDay('2027-01-15') });
    story.follow(story.now);
    expect(story.mail()).toEqual([`2027-01-04 invitation:0 → ${ALL}`]);
  });

  it('can be sent before their day, once, and do not come again on it', () => {
    const story = opened();
    story.now = at('2027-01-10');
    story.take({ type: 'sendInvitations' });
    expect(story.present.phase).toBe('invited');
    expect(refusal(() => story.take({ type: 'sendInvitations' })).code).toBe('invitations.out');
    expect(story.follow(at('2027-01-20')).mail()).toEqual([`2027-01-10 invitation:0 → ${ALL}`]);
  });

  it('have somebody to go to', () => {
    expect(refusal(() => opened({ invitees: [] }).take({ type: 'sendInvitations' })).code).toBe('invitations.nobody');
  });

  it('reach whoever is invited later at once, and only them; before their day nobody', () => {
    const early = opened().take({ type: 'invite', invitees: [NEW] });
    expect(early.mail()).toEqual([]);
    const story = invitedMeeting().take({ type: 'invite', invitees: [NEW] });
    expect(story.mail().at(-1)).toBe('2027-01-19 invitation:0 → i-new');
    expect(story.invitee('i-new').toldSequence).toBe(0);
  });

  it('are taken back from whoever is no longer invited, if they had one', () => {
    const early = opened().take({ type: 'removeInvitee', inviteeId: 'i-telc' });
    expect(early.mail()).toEqual([]);
    const story = invitedMeeting().answer('i-telc', 'yes').take({ type: 'removeInvitee', inviteeId: 'i-telc' });
    expect(story.mail().at(-1)).toBe('2027-01-19 invitation-cancelled:0 → i-telc');
    expect(story.present.attendees).toEqual([]);
    expect(refusal(() => story.answer('i-telc', 'yes')).code).toBe('invitee.removed');
    story.take({ type: 'cancelMeeting', day: day('2027-01-19'), text: { reason: 'Nemoc.' } });
    expect(story.mail().at(-1)).toBe('2027-01-19 invitation-cancelled:1 → i-pacov, i-guest');
  });

  it('that missed the meeting altogether are not sent after it; the meeting goes on to its minutes', () => {
    const story = opened();
    story.now = at('2027-02-18', 15);
    story.follow(at('2027-02-19', 9));
    expect(story.mail()).toEqual([]);
    expect(story.present).toMatchObject({ phase: 'minutes', invitationsOut: null });
  });
});

describe('reminders', () => {
  it('come 14, 3 and 1 working days before to whoever did not answer no, and 7 before to whoever has not answered', () => {
    const story = invitedMeeting().answer('i-pacov', 'yes').answer('i-guest', 'no').follow(at('2027-02-18', 8));
    expect(story.mail().slice(1)).toEqual([
      '2027-01-29 meeting-reminder:14 → i-pacov, i-telc', '2027-02-09 answer-missing:7 → i-telc',
      '2027-02-15 meeting-reminder:3 → i-pacov, i-telc', '2027-02-17 meeting-reminder:1 → i-pacov, i-telc',
    ]);
  });

  it('ask nobody when everybody has answered', () => {
    const story = invitedMeeting().answer('i-pacov', 'yes').answer('i-telc', 'deputy').answer('i-guest', 'no').follow(at('2027-02-09', 12));
    expect(story.mail(({ purpose }) => purpose === 'answer-missing')).toEqual([]);
    expect(story.present.met).toContain('remind-7');
  });

  it('of a day on which the invitations had not gone out yet, or went out, are skipped', () => {
    const story = opened({ days: oneDay('2027-01-12') });
    story.follow(at('2027-01-12', 8));
    expect(story.mail()).toEqual([`2027-01-04 invitation:0 → ${ALL}`, `2027-01-07 meeting-reminder:3 → ${ALL}`, `2027-01-11 meeting-reminder:1 → ${ALL}`]);
  });

  it('that are due together are one, the nearest to the day; the others count as met', () => {
    const story = invitedMeeting();
    story.now = at('2027-02-15', 12);
    story.follow(story.now);
    expect(story.mail().slice(1)).toEqual([`2027-02-15 meeting-reminder:3 → ${ALL}`]);
    expect(story.present.met).toEqual(['invite', 'remind-14', 'remind-7', 'remind-3', 'answers-due']);
    expect(story.process({ type: 'meetMoment', key: 'remind-7' })).toEqual([]);
  });

  it('that are late for the meeting itself do not come any more', () => {
    const story = invitedMeeting();
    story.now = at('2027-02-18', 9, 30);
    story.follow(story.now);
    expect(story.mail()).toHaveLength(1);
  });

  it('an invitee that never answers is reminded of the day and of the answer, and of nothing after it', () => {
    const story = invitedMeeting().follow(at('2027-03-31'));
    const keys = story.messages(null).filter(({ recipients }) => recipients.some(({ person }) => person === 'i-telc')).map(({ key }) => key);
    expect(keys).toEqual(['invitation:0', 'meeting-reminder:14', 'answer-missing:7', 'meeting-reminder:3', 'meeting-reminder:1']);
  });

  it('no moment is met twice, nor one that has not come', () => {
    const story = invitedMeeting();
    expect(story.process({ type: 'meetMoment', key: 'invite' })).toEqual([]);
    expect(story.process({ type: 'meetMoment', key: 'remind-14' })).toEqual([]);
    expect(story.process({ type: 'meetMoment', key: 'unheard-of' })).toEqual([]);
  });
});

describe('moving, changing, cancelling, replacing', () => {
  const reason = { reason: 'Nemoc lektora.' };

  it('moved after answers: the answers stay, the entry rises, everybody is told, and the reminders come again for the new day', () => {
    const story = invitedMeeting().answer('i-pacov', 'yes').follow(at('2027-02-16', 12));
    story.take({ type: 'moveMeeting', days: oneDay('2027-03-18'), text: reason });
    expect(story.present).toMatchObject({ sequence: 1, phase: 'invited', met: ['invite'] });
    expect(story.mail().at(-1)).toBe(`2027-02-16 invitation-changed:1 → ${ALL}`);
    expect(story.invitee('i-pacov')).toMatchObject({ toldSequence: 1, answer: { answer: 'yes' } });
    expect(story.present.attendees).toHaveLength(1);
    story.follow(at('2027-03-18', 8));
    expect(story.mail().slice(-4)).toEqual([
      `2027-02-26 meeting-reminder:14~1 → ${ALL}`, '2027-03-09 answer-missing:7~1 → i-telc, i-guest',
      `2027-03-15 meeting-reminder:3~1 → ${ALL}`, `2027-03-17 meeting-reminder:1 → ${ALL}`,
    ]);
  });

  it('moved so near that a reminder of the new day is today: the news of the move is reminder enough', () => {
    const story = invitedMeeting().take({ type: 'moveMeeting', days: oneDay('2027-01-20'), text: reason }).follow(at('2027-01-20', 8));
    expect(story.mail()).toEqual([`2027-01-19 invitation:0 → ${ALL}`, `2027-01-19 invitation-changed:1 → ${ALL}`]);
  });

  it('moved before the invitations: nobody is told, and they go out for the new day with the entry as it is', () => {
    const story = opened().take({ type: 'moveMeeting', days: oneDay('2027-03-18'), text: reason });
    expect(story.mail()).toEqual([]);
    expect(story.follow(at('2027-02-20')).mail()).toEqual([`2027-02-16 invitation:1 → ${ALL}`]);
  });

  it('what has begun is not moved, what is over neither cancelled nor replaced nor renamed', () => {
    const begun = invitedMeeting().follow(at('2027-02-18', 7));
    expect(refusal(() => begun.take({ type: 'moveMeeting', days: oneDay('2027-03-18'), text: reason })).code).toBe('meeting.begun');
    const over = heldMeeting();
    for (const command of [
      { type: 'cancelMeeting', day: day('2027-02-19'), text: reason }, { type: 'replaceMeeting', days: oneDay('2027-03-18'), text: reason },
      { type: 'changeMeeting', text: { title: 'Jinak' } }, { type: 'invite', invitees: [NEW] }, { type: 'removeInvitee', inviteeId: 'i-telc' },
      { type: 'answer', inviteeId: 'i-telc', answer: 'no', attendees: [] }, { type: 'sendInvitations' },
    ] as const) expect([command.type, refusal(() => over.take(command)).code]).toEqual([command.type, 'meeting.over']);
    expect(refusal(() => over.take({ type: 'moveMeeting', days: oneDay('2027-03-18'), text: reason })).code).toBe('meeting.begun');
    expect(over.present.days).toEqual(OPEN.days);
  });

  it('a change of title, place or link raises the entry and tells everybody; one of the note or the leader does not', () => {
    const story = invitedMeeting().take({ type: 'changeMeeting', leaderId: 'head', text: { note: 'Vezměte si statistiky.' } });
    expect(story.present).toMatchObject({ sequence: 0, leaderId: 'head' });
    expect(story.mail()).toHaveLength(1);
    story.take({ type: 'changeMeeting', text: { place: 'Jihlava, Tolstého 15' } });
    expect(story.present).toMatchObject({ sequence: 1, leaderId: 'head' });
    expect(story.mail().at(-1)).toBe(`2027-01-19 invitation-changed:1 → ${ALL}`);
    expect(heldMeeting().take({ type: 'changeMeeting', leaderId: null, text: {} }).present.leaderId).toBeNull();
  });

  it('cancelled before the invitations: closed, and nobody ever hears of it', () => {
    const story = opened().take({ type: 'cancelMeeting', day: day('2027-01-04'), text: reason }).follow(at('2027-03-01'));
    expect(story.present).toMatchObject({ phase: 'closed', closed: { reason: 'cancelled' }, cancelled: { day: '2027-01-04' }, sequence: 1 });
    expect(story.mail()).toEqual([]);
  });

  it('cancelled after the invitations: everybody is told, nobody is reminded, no answer is taken', () => {
    const story = invitedMeeting().answer('i-pacov', 'yes').take({ type: 'cancelMeeting', day: day('2027-01-19'), text: reason });
    expect(story.mail().at(-1)).toBe(`2027-01-19 invitation-cancelled:1 → ${ALL}`);
    expect(story.follow(at('2027-03-01')).mail()).toHaveLength(2);
    expect(refusal(() => story.answer('i-telc', 'yes'))).toMatchObject({ code: 'case.closed', messageCs: 'Porada byla zrušena.' });
    expect(meetingView(story.present, czechCalendar(), story.settings, story.now).milestones).toEqual([]);
  });

  it('cancelled on the morning of the day still reaches everybody', () => {
    const story = invitedMeeting().follow(at('2027-02-18', 7)).take({ type: 'cancelMeeting', day: day('2027-02-18'), text: reason });
    expect(story.mail().at(-1)).toBe(`2027-02-18 invitation-cancelled:1 → ${ALL}`);
  });

  it('replaced: closed, told, and it names the meeting in its place', () => {
    const story = invitedMeeting().take({ type: 'replaceMeeting', days: oneDay('2027-03-18'), text: reason });
    expect(story.present).toMatchObject({ phase: 'closed', closed: { reason: 'replaced' }, replacedBy: '0198f0de-0000-7000-8000-0000000000f1', sequence: 1 });
    expect(story.mail().at(-1)).toBe(`2027-01-19 invitation-cancelled:1 → ${ALL}`);
  });
});

describe('the day is over at midnight in Prague', () => {
  it.each([
    ['of the spring change', '2027-03-28', '2027-03-29'], ['of the autumn change', '2027-10-31', '2027-11-01'], ['of any day', '2027-02-18', '2027-02-19'],
  ])('%s', (_name, on, next) => {
    const story = opened({ days: oneDay(on), inviteDaysBefore: 14 });
    story.follow(at(next, 0) - 1);
    expect(story.present.phase).toBe('invited');
    story.follow(at(next, 0));
    expect(story.present.phase).toBe('minutes');
    expect(pragueTime(story.facts.at(-1)?.enteredAt ?? 0)).toMatchObject({ day: next, hour: 0, minute: 0 });
    expect(story.deadline('meeting-minutes-10wd').from).toBe(on);
  });

  it('reminders on either side of the change come at the same hour of the office', () => {
    const story = new MeetingStory();
    story.now = at('2027-03-01');
    story.open({ days: oneDay('2027-04-01') }).follow(at('2027-04-01', 8));
    expect(story.messages(null).slice(1).map(({ at: instant }) => pragueTime(instant).hour)).toEqual([8, 8, 8, 8, 8]);
  });

  it('of two days: the last one counts for the minutes, the first for the reminders', () => {
    const days = [...oneDay('2027-02-18', '10:00', '17:00'), ...oneDay('2027-02-19', '09:00', '12:00')];
    const story = invitedMeeting({ days }).follow(at('2027-02-19', 11));
    expect(story.present.phase).toBe('invited');
    expect(story.mail().at(-1)).toBe(`2027-02-17 meeting-reminder:1 → ${ALL}`);
    expect(story.follow(at('2027-02-20', 0)).present.phase).toBe('minutes');
    expect(story.deadline('meeting-minutes-10wd')).toMatchObject({ from: '2027-02-19', legalEnd: '2027-03-05', binds: 'us', effect: 'internal' });
  });
});
