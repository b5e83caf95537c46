import type { Day } from '../../law/index.ts';
import type { DecideContext } from '../case/decide-context.ts';
import type { PersonId } from '../case/ids.ts';
import type { InviteeGiven, OpenMeeting } from '../meeting/commands.ts';
import type { Invitable } from '../planning/planning.ts';
import type { AudienceEntry, SeriesCommand, SeriesText } from './commands.ts';
import { confirmedSlots, newId } from './decide/dates.ts';
import { planningOf } from './decide/decider.ts';
import { orpOffices } from './ground.ts';
import type { SeriesState } from './state.ts';

type Confirming = Extract<SeriesCommand, { type: 'confirmDates' }>;
type Expected = Omit<InviteeGiven, 'id'>;

/**
 * The meetings that confirming opens, in the order of the fact `datesConfirmed`; `state` as it was before the command.
 * Whoever is invited is taken from the registers as they are now. Errors: as `decideSeries`.
 */
export function openingsOf(state: SeriesState, command: Confirming, ctx: DecideContext, texts: SeriesText): readonly OpenMeeting[] {
  const { caseId, departmentId, ownerId, settings: { leaderId, inviteDaysBefore, answerWorkingDays, agendaWorkingDays } } = state;
  return confirmedSlots(state, command, ctx).map(({ slot: { themeId, day }, days }) => ({
    type: 'openMeeting', seriesId: caseId, themeId, departmentId, ownerId, leaderId, days, inviteDaysBefore, answerWorkingDays, agendaWorkingDays,
    invitees: inviteesOf(state, days[0]?.day ?? day, ctx).map((invitee) => ({ id: newId(ctx), ...invitee })),
    text: { title: meetingTitle(texts, themeId), place: texts.place, link: texts.link },
  }));
}

/** What a meeting of a theme is called as long as nobody calls it otherwise. */
export function meetingTitle({ title, themes }: Pick<SeriesText, 'title' | 'themes'>, themeId: string): string {
  const theme = themes[themeId]?.trim() ?? '';
  return theme === '' || theme === title.trim() ? title.trim() : `${title.trim()}: ${theme}`;
}

/** Each office and each person once; what was named singly goes before what was meant as a whole. */
function inviteesOf({ settings: { audience }, departmentId }: SeriesState, day: Day, ctx: DecideContext): readonly Expected[] {
  const { invitable } = planningOf(ctx);
  const singly = (entry: AudienceEntry): number => (entry.kind === 'office' || entry.kind === 'person' ? 0 : 1);
  const found = audience.toSorted((a, b) => singly(a) - singly(b)).flatMap((entry) => expected(entry, { invitable, day, ctx, departmentId }));
  const seen = new Set<string>();
  return found.filter((invitee) => {
    const who = invitee.personId === undefined ? invitee.officeId ?? invitee.memberId ?? '' : `person ${invitee.personId}`;
    return !seen.has(who) && seen.add(who);
  });
}

type Where = { readonly invitable: Invitable; readonly day: Day; readonly ctx: DecideContext; readonly departmentId: string };

function expected(entry: AudienceEntry, { invitable, day, ctx, departmentId }: Where): readonly Expected[] {
  switch (entry.kind) {
    case 'office': return [{ kind: 'office', officeId: entry.officeId, seats: entry.seats }];
    case 'all-orp': return orpOffices(invitable.offices).map((officeId) => ({ kind: 'office', officeId, seats: entry.seats }));
    case 'group': return membersOn(entry.groupId, invitable, day);
    case 'role': return holders(entry.role, { ctx, departmentId }).map((personId) => ({ kind: 'person', personId, seats: 1 }));
    case 'person': return [{ kind: 'person', personId: entry.personId, seats: 1 }];
  }
}

/** Those whose mandate covers the day. */
function membersOn(groupId: string, { members }: Invitable, day: Day): readonly Expected[] {
  return members.filter((member) => member.groupId === groupId && member.from <= day && (member.to === null || day <= member.to))
    .map(({ memberId, personId }) => ({ kind: 'member', groupId, memberId, seats: 1, ...(personId === null ? {} : { personId }) }));
}

/** Of the department, or above all departments. */
function holders(role: Extract<AudienceEntry, { kind: 'role' }>['role'], { ctx, departmentId }: Pick<Where, 'ctx' | 'departmentId'>): readonly PersonId[] {
  return ctx.directory.people
    .filter((person) => person.active && person.roles.includes(role) && (person.departmentId === departmentId || person.departmentId === null))
    .map(({ id }) => id);
}
