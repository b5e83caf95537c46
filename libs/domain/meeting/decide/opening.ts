import type { DecideContext } from '../../case/decide-context.ts';
import { Problems } from '../../case/problems.ts';
import { content, today } from '../../submission/decide/decider.ts';
import type { OpenMeeting } from '../commands.ts';
import { checkDays, checkInvitees, inviteeData, inviteeTexts } from './checks.ts';
import type { PersonFact } from './decider.ts';

const LEADS = { inviteDaysBefore: 366, answerWorkingDays: 60, agendaWorkingDays: 60 } as const;

/** All that is wrong with a meeting to be opened is said at once, field by field. */
export function openMeeting(command: OpenMeeting, ctx: DecideContext): PersonFact {
  check(command, ctx);
  const { seriesId, themeId, departmentId, ownerId, leaderId, days, invitees, inviteDaysBefore, answerWorkingDays, agendaWorkingDays, replaces, text } = command;
  return {
    type: 'meetingOpened', day: today(ctx),
    data: {
      caseId: ctx.caseId, seriesId, themeId, departmentId, ownerId, leaderId, days: days.map(({ day, from, to }) => ({ day, from, to })),
      invitees: invitees.map(inviteeData), inviteDaysBefore, answerWorkingDays, agendaWorkingDays, replaces: replaces ?? null,
    },
    content: content({ title: text.title, place: text.place, link: text.link, note: text.note, invitees: inviteeTexts(invitees) }),
  };
}

function check(command: OpenMeeting, ctx: DecideContext): void {
  const problems = new Problems();
  for (const field of ['seriesId', 'themeId', 'departmentId'] as const) problems.id(field, command[field]);
  for (const field of ['ownerId', 'leaderId'] as const) if (command[field] !== null) problems.id(field, command[field]);
  if (command.replaces !== undefined) problems.id('replaces', command.replaces);
  problems.text('text.title', command.text.title, 'Uveďte název porady.');
  checkDays(problems, command.days, ctx);
  checkInvitees(problems, command.invitees);
  for (const field of ['inviteDaysBefore', 'answerWorkingDays', 'agendaWorkingDays'] as const) {
    const inRange = Number.isInteger(command[field]) && command[field] >= 0 && command[field] <= LEADS[field];
    problems.check(inRange, field, 'lead.invalid', `Zadejte počet dnů od 0 do ${LEADS[field]}.`);
  }
  problems.throwIfAny();
}
