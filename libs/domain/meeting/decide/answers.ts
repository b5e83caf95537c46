import type { DecideContext } from '../../case/decide-context.ts';
import { Problems } from '../../case/problems.ts';
import { today } from '../../submission/decide/decider.ts';
import type { AttendeeGiven, AttendeeText } from '../commands.ts';
import type { Invitee, MeetingState } from '../state.ts';
import { given } from './checks.ts';
import { assertAhead, EMAIL, inviteeOf, type CommandOf, type Deciders } from './decider.ts';

/** Yes, no, or somebody else: who comes is named, within the seats (office-practice.md 30). A later answer stands in place of an earlier. */
export const answerDeciders = {
  answer: (state, command, ctx) => {
    const invitee = inviteeOf(state, command.inviteeId);
    assertAhead(state, ctx);
    check(state, invitee, command);
    const { inviteeId, answer, attendees, text } = command;
    return {
      type: 'answered', day: today(ctx),
      data: {
        inviteeId, answer, byLink: isByLink(ctx),
        attendees: attendees.map(({ id, bed = false, meal = false }) => ({ id, bed, meal })),
      },
      content: given({ note: text?.note, attendees: Object.fromEntries(attendees.map(({ id, text: person }) => [id, given(person)])) }),
    };
  },
} satisfies Partial<Deciders>;

function isByLink({ actor }: DecideContext): boolean {
  return actor.kind === 'invitee';
}

function check(state: MeetingState, { seats }: Invitee, { inviteeId, answer, attendees }: CommandOf<'answer'>): void {
  const problems = new Problems();
  const comes = answer !== 'no';
  problems.check(!comes || attendees.length > 0, 'attendees', 'attendees.missing', 'Uveďte aspoň jednu osobu, která přijde.');
  problems.check(comes || attendees.length === 0, 'attendees', 'attendees.ofNo', 'Nepřijde-li nikdo, nikoho neuvádějte; jinak změňte odpověď.');
  problems.check(attendees.length <= seats, 'attendees', 'attendees.tooMany', `Osob je víc než míst (${seats}); některou odstraňte.`);
  const taken = new Set(state.attendees.filter((known) => known.inviteeId !== inviteeId || known.added).map(({ id }) => id));
  attendees.forEach((attendee, index) => {
    const field = `attendees.${index}`;
    checkId(problems, `${field}.id`, attendee, taken);
    checkAttendeeText(problems, `${field}.text`, attendee.text);
  });
  problems.throwIfAny();
}

function checkId(problems: Problems, field: string, { id }: AttendeeGiven, taken: Set<string>): void {
  problems.id(field, id);
  problems.check(!taken.has(id), field, 'id.taken', 'Tato položka už mezi účastníky je; přidejte ji znovu.');
  taken.add(id);
}

export function checkAttendeeText(problems: Problems, field: string, { name, email }: AttendeeText): void {
  problems.text(`${field}.name`, name, 'Uveďte jméno a příjmení.');
  problems.check(email === undefined || email === '' || EMAIL.test(email), `${field}.email`, 'email.invalid', 'Zadejte platnou e-mailovou adresu, nebo ji vynechte.');
}
