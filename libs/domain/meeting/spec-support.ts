import { day } from '../../law/index.ts';
import type { NewFact } from '../case/fact.ts';
import type { PersonId } from '../case/ids.ts';
import type { PlannedMessages } from '../case/message.ts';
import type { Directory } from '../case/people.ts';
import { actorOf, at, CaseStory, OFFICE, person, type StoryOptions } from '../complaint/spec-support.ts';
import { MEETING_AGENDA } from './agenda.ts';
import type { AttendeeGiven, InviteeGiven, MeetingCommand, OpenMeeting } from './commands.ts';
import type { Invitee, MeetingState } from './state.ts';
import type { Answer } from './vocabulary.ts';

/** The invented office with a methodologist and somebody who leads the meetings. */
export const METHOD_OFFICE: Directory = {
  people: [...OFFICE.people, person('meth', ['methodologist'], 'spod', 'head'), person('leader', ['caseworker'], 'spod', 'head')],
};

export const PACOV: InviteeGiven = { id: 'i-pacov', kind: 'office', officeId: 'orp-pacov', seats: 2 };
export const TELC: InviteeGiven = { id: 'i-telc', kind: 'office', officeId: 'orp-telc', seats: 2 };
export const GUEST: InviteeGiven = { id: 'i-guest', kind: 'guest', seats: 1, text: { name: 'Host Vymyšlený', email: 'host@example.cz', organisation: 'Spolek' } };

/** Thursday 18 February 2027; invitations go out 30 days before, on Tuesday 19 January. */
export const OPEN: OpenMeeting = {
  type: 'openMeeting', seriesId: 'series-1', themeId: 'foster', departmentId: 'spod', ownerId: 'meth', leaderId: 'leader',
  days: [{ day: day('2027-02-18'), from: '09:00', to: '14:00' }], invitees: [PACOV, TELC, GUEST],
  inviteDaysBefore: 30, answerWorkingDays: 7, agendaWorkingDays: 10,
  text: { title: 'Metodická porada OSPOD ORP', place: 'Jihlava, Žižkova 57' },
};

export function oneDay(on: string, from = '09:00', to = '14:00'): OpenMeeting['days'] {
  return [{ day: day(on), from, to }];
}

/** A meeting as its people and its process play it. */
export class MeetingStory extends CaseStory<MeetingState, MeetingCommand> {
  constructor(options: StoryOptions = {}) {
    super(MEETING_AGENDA, { directory: METHOD_OFFICE, ...options });
  }

  override take(command: MeetingCommand, by: PersonId = 'meth', now = this.now): this {
    return super.take(command, by, now);
  }

  open(changes: Partial<OpenMeeting> = {}): this {
    return this.take({ ...OPEN, ...changes });
  }

  /** As the invited do it by the link. */
  byLink(inviteeId: string, command: MeetingCommand): this {
    return this.append(this.agenda.decide(this.state, command, this.context({ kind: 'invitee', inviteeId })), null);
  }

  answer(inviteeId: string, answer: Answer, names: readonly string[] = answer === 'no' ? [] : ['Jana Vymyšlená'], prefix = 'a'): this {
    return this.byLink(inviteeId, { type: 'answer', inviteeId, answer, attendees: names.map((name, index) => attendee(`${prefix}-${inviteeId}-${index}`, name)) });
  }

  invitee(id: string): Invitee {
    const found = this.present.invitees.find((known) => known.id === id);
    if (found === undefined) throw new TypeError(`nobody invited is called ${id}`);
    return found;
  }

  /** 'key → recipient, recipient' of every message to the invited, in order, with the day it was planned. */
  mail(of: (planned: PlannedMessages) => boolean = ({ recipients }) => recipients.some(({ why }) => why === 'invited')): readonly string[] {
    return this.messages(null).filter(of).map(({ key, recipients, on }) => `${on} ${key} → ${recipients.map(({ person: id }) => id).join(', ')}`);
  }

  /** The fact that a command would write first. */
  fact(command: MeetingCommand, by: PersonId = 'meth'): NewFact {
    const [first] = this.agenda.decide(this.state, command, this.context(actorOf(by, this.directory)));
    if (first === undefined) throw new TypeError('nothing was decided');
    return first;
  }
}

export function attendee(id: string, name = 'Jana Vymyšlená'): AttendeeGiven {
  return { id, text: { name } };
}

/** Opened on 4 January 2027; on 19 January invitations have gone out. */
export function invitedMeeting(changes: Partial<OpenMeeting> = {}): MeetingStory {
  return opened(changes).follow(at('2027-01-19', 9));
}

export function opened(changes: Partial<OpenMeeting> = {}): MeetingStory {
  const story = new MeetingStory();
  story.now = at('2027-01-04');
  return story.open(changes);
}

/** The morning after the meeting of 18 February. */
export function heldMeeting(changes: Partial<OpenMeeting> = {}): MeetingStory {
  return invitedMeeting(changes).follow(at('2027-02-19', 9));
}
