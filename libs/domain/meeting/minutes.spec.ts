import { describe, expect, it } from '@jest/globals';
import { day } from '../../law/index.ts';
import { actorOf, at, fieldCodes, refusal } from '../complaint/spec-support.ts';
import { MEETING_AGENDA } from './agenda.ts';
import type { MeetingCommand } from './commands.ts';
import { heldMeeting, invitedMeeting, METHOD_OFFICE, opened, type MeetingStory } from './spec-support.ts';
import { tasksOf } from './tasks.ts';

const save: MeetingCommand = { type: 'saveMinutes', sections: [], text: { opening: 'Zahájeno v 9 hodin.' } };
const submit: MeetingCommand = { type: 'submitMinutes', childrenChecked: true };
const back: MeetingCommand = { type: 'returnMinutes', text: { reason: 'Doplňte závěry.' } };
const kinds = (story: MeetingStory): readonly string[] => tasksOf(story.present).map(({ kind }) => kind);

describe('minutes', () => {
  it('from the day on: saved, submitted, approved by the leader, sent to everybody who was invited, and so the meeting ends', () => {
    const story = heldMeeting().take({ type: 'addAgendaPoint', pointId: 'b-1', attachments: [], text: { title: 'Bod' } });
    expect(story.present.phase).toBe('minutes');
    expect(kinds(story)).toEqual(['close-attendance', 'write-minutes']);
    story.take({ ...save, sections: [{ pointId: 'b-1', text: 'Projednáno.' }] }).take(submit);
    expect(story.present.phase).toBe('approval');
    expect(tasksOf(story.present)).toMatchObject([{ kind: 'approve-minutes', assignee: { person: 'leader' }, due: '2027-03-04', deadline: 'meeting-minutes-10wd' }]);
    expect(story.messages(null).at(-1)).toMatchObject({ purpose: 'minutes-to-approve', recipients: [{ person: 'leader', why: 'role' }], timing: 'office-hours' });
    story.take({ type: 'approveMinutes' }, 'leader');
    expect(story.present.phase).toBe('sending');
    expect(kinds(story)).toEqual(['send-minutes']);
    story.take({ type: 'sendMinutes' });
    expect(story.present).toMatchObject({ phase: 'closed', closed: { reason: 'minutes-sent' }, minutes: { revision: 1, sent: { day: '2027-02-19' } } });
    expect(story.mail().at(-1)).toBe('2027-02-19 minutes-sent:0 → i-pacov, i-telc, i-guest');
    expect(story.deadline('meeting-minutes-10wd')).toMatchObject({ state: 'met', outcome: 'within', metOn: '2027-02-19' });
    expect(story.facts.filter(({ type }) => type === 'minutesSent' || type === 'closed')).toHaveLength(1);
  });

  it('each save is a revision; its words are content', () => {
    const story = heldMeeting();
    expect(story.fact(save)).toMatchObject({ data: { revision: 1 }, content: { sections: [], opening: 'Zahájeno v 9 hodin.' } });
    expect(story.take(save).take(save).present.minutes).toMatchObject({ revision: 2, saved: { by: 'meth' } });
    expect(fieldCodes(() => story.take({ ...save, sections: [{ pointId: 'b-9', text: 'x' }] }))).toEqual(['sections.0.pointId: agenda.none']);
  });

  it('are not written before the day, nor submitted unchecked, twice, or before its end', () => {
    const story = invitedMeeting({ days: [{ day: day('2027-02-18'), from: '09:00', to: '14:00' }, { day: day('2027-02-19'), from: '09:00', to: '12:00' }] });
    expect(refusal(() => story.take(save)).code).toBe('minutes.tooEarly');
    expect(refusal(() => story.take(submit)).code).toBe('minutes.none');
    story.follow(at('2027-02-18', 10)).take(save);
    expect(refusal(() => story.take(submit)).code).toBe('minutes.tooEarly');
    story.follow(at('2027-02-19', 12));
    expect(fieldCodes(() => story.take({ type: 'submitMinutes', childrenChecked: false }))).toEqual(['childrenChecked: minutes.childrenUnchecked']);
    expect(refusal(() => story.take({ type: 'approveMinutes' }, 'leader')).code).toBe('minutes.notSubmitted');
    story.take(submit);
    expect(refusal(() => story.take(submit)).code).toBe('minutes.submitted');
    expect(refusal(() => story.take({ type: 'sendMinutes' })).code).toBe('minutes.notApproved');
  });

  it('a revision saved while they wait for approval has to be submitted anew', () => {
    const story = heldMeeting().take(save).take(submit).take(save);
    expect(story.present).toMatchObject({ phase: 'minutes', minutes: { revision: 2, submitted: null } });
    expect(refusal(() => story.take({ type: 'approveMinutes' }, 'leader')).code).toBe('minutes.notSubmitted');
  });

  it('approved ones change no more, unless they are returned', () => {
    const story = heldMeeting().take(save).take(submit).take({ type: 'approveMinutes' }, 'leader');
    for (const command of [save, submit, { type: 'approveMinutes' }, { type: 'addAgendaPoint', pointId: 'b-2', attachments: [], text: { title: 'x' } }] as const) {
      expect([command.type, refusal(() => story.take(command)).code]).toEqual([command.type, 'minutes.approved']);
    }
    expect(fieldCodes(() => story.take({ type: 'returnMinutes', text: { reason: ' ' } }, 'leader'))).toEqual(['text.reason: text.required']);
    story.take(back, 'leader');
    expect(story.present).toMatchObject({ phase: 'minutes', minutes: { revision: 1, submitted: null, approved: null } });
    expect(story.take(save).take(submit).present).toMatchObject({ phase: 'approval', minutes: { revision: 2 } });
    const asked = story.messages(null).filter(({ purpose }) => purpose === 'minutes-to-approve').map(({ key }) => key);
    expect(new Set(asked).size).toBe(2);
  });

  it('without a leader they wait for the manager; nobody is written to about a step of their own', () => {
    const story = heldMeeting({ leaderId: null }).take(save).take(submit);
    expect(tasksOf(story.present)[0]?.assignee).toEqual({ role: 'manager' });
    expect(story.messages(null).at(-1)?.recipients).toEqual([{ person: 'head', why: 'manager' }]);
    const own = heldMeeting().take(save).take(submit, 'leader');
    expect(own.messages(null).at(-1)?.purpose).not.toBe('minutes-to-approve');
  });

  it('go to the new leader when the leader changes while they wait for approval, and the old one approves no more', () => {
    const story = heldMeeting().take(save).take(submit).take({ type: 'changeMeeting', leaderId: 'cw-1', text: {} });
    expect(tasksOf(story.present)).toMatchObject([{ kind: 'approve-minutes', assignee: { person: 'cw-1' } }]);
    expect(story.messages(null).filter(({ purpose }) => purpose === 'minutes-to-approve').map(({ recipients }) => recipients)).toEqual([
      [{ person: 'leader', why: 'role' }], [{ person: 'cw-1', why: 'role' }],
    ]);
    const may = (id: string): boolean => MEETING_AGENDA.mayDo(story.present, actorOf(id, METHOD_OFFICE), { type: 'approveMinutes' }, METHOD_OFFICE, day('2027-02-19'));
    expect([may('leader'), may('cw-1')]).toEqual([false, true]);
  });

  it('of a meeting to which nobody was invited are sent to nobody, and end it', () => {
    const story = opened({ invitees: [] }).follow(at('2027-02-19', 9)).take(save).take(submit).take({ type: 'approveMinutes' }, 'leader').take({ type: 'sendMinutes' });
    expect(story.mail(({ purpose }) => purpose === 'minutes-sent')).toEqual([]);
    expect(story.present.phase).toBe('closed');
  });
});

describe('minutes that do not come', () => {
  it('are asked for 3 and 1 working days before the tenth, on it, and on five working days after, from the day on with the manager', () => {
    const story = heldMeeting().follow(at('2027-04-01'));
    expect(story.messages('meeting-minutes-10wd').map(({ on, rung, purpose, recipients }) => [on, rung, purpose, recipients.map(({ person }) => person).join(' ')])).toEqual([
      ['2027-03-01', 'before-3', 'reminder', 'meth'], ['2027-03-03', 'before-1', 'reminder', 'meth'], ['2027-03-04', 'legal-day', 'escalation', 'meth head'],
      ['2027-03-05', 'after-1', 'escalation', 'meth head'], ['2027-03-08', 'after-2', 'escalation', 'meth head'], ['2027-03-09', 'after-3', 'escalation', 'meth head'],
      ['2027-03-10', 'after-4', 'escalation', 'meth head'], ['2027-03-11', 'after-5', 'escalation', 'meth head'],
    ]);
    expect(story.types()).not.toContain('overrunNoted');
  });
});

describe('who may', () => {
  it.each([
    ['saveMinutes', ['head', 'meth']], ['moveMeeting', ['head', 'meth']], ['sendMinutes', ['head', 'meth']], ['answer', ['head', 'meth']],
    ['approveMinutes', ['head', 'leader']], ['returnMinutes', ['head', 'leader']], ['openMeeting', []],
  ] as const)('%s is for %j alone', (type, allowed) => {
    const { present } = heldMeeting();
    const may = METHOD_OFFICE.people.filter(({ id }) => MEETING_AGENDA.mayDo(present, actorOf(id, METHOD_OFFICE), { type } as never, METHOD_OFFICE, day('2027-02-19')));
    expect(may.map(({ id }) => id)).toEqual(allowed);
  });

  it('the invited answer and propose for themselves, and do nothing else', () => {
    const { present } = invitedMeeting();
    const may = (command: object): boolean => MEETING_AGENDA.mayDo(present, { kind: 'invitee', inviteeId: 'i-telc' }, command as never, METHOD_OFFICE, day('2027-01-19'));
    expect(may({ type: 'answer', inviteeId: 'i-telc' })).toBe(true);
    expect(may({ type: 'answer', inviteeId: 'i-pacov' })).toBe(false);
    expect(may({ type: 'addAgendaPoint' })).toBe(false);
    expect(may({ type: 'revokeLink', inviteeId: 'i-telc' })).toBe(false);
  });
});
