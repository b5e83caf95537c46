import type { MeetingCommand, OpenMeeting } from './commands.ts';
import { given } from './decide/checks.ts';
import type { Invitee, MeetingState } from './state.ts';

/** The words of the meeting that is replaced, as its content has them now. */
export type ReplacedTexts = OpenMeeting['text'] & {
  readonly invitees?: Readonly<Record<string, { readonly name: string; readonly email: string; readonly organisation?: string | undefined }>> | undefined;
};

/** What opens the meeting that stands in place of another: the same invitees, the days that were given. */
export function replacementOf(
  state: MeetingState, { days }: Extract<MeetingCommand, { type: 'replaceMeeting' }>, { invitees: names = {}, ...text }: ReplacedTexts = { title: '' },
): OpenMeeting {
  const { caseId, seriesId, themeId, departmentId, ownerId, leaderId, inviteDaysBefore, answerWorkingDays, agendaWorkingDays } = state;
  return {
    type: 'openMeeting', seriesId, themeId, departmentId, ownerId, leaderId, days, inviteDaysBefore, answerWorkingDays, agendaWorkingDays, replaces: caseId,
    invitees: state.invitees.filter(({ removed }) => !removed).map((invitee) => invitedAgain(invitee, names[invitee.id])), text: given(text),
  };
}

function invitedAgain({ id, kind, officeId, groupId, memberId, personId, seats }: Invitee, text: OpenMeeting['invitees'][number]['text']): OpenMeeting['invitees'][number] {
  return {
    id, kind, seats, officeId: officeId ?? undefined, groupId: groupId ?? undefined, memberId: memberId ?? undefined, personId: personId ?? undefined,
    ...(text === undefined ? {} : { text }),
  };
}
