import { set } from 'react-hook-form';
import type { FieldErrors, Resolver } from 'react-hook-form';
import type { InvitationAnswer, PublicInvitation } from '../../api/invitations.ts';
import { newId } from '../../api/new-id.ts';
import { i18n } from '../../i18n/index.ts';
import { withoutEmpty } from '../../ui/without-empty.ts';

export type Answer = InvitationAnswer['answer'];
type AttendeeRow = { id: string; bed: boolean; meal: boolean; text: { name: string; position: string; email: string; meal: string; access: string } };
/** As the form holds it; the same paths as in the body that is sent. */
export type AnswerValues = { answer: Answer | ''; attendees: AttendeeRow[]; text: { note: string } };

type Given = Pick<NonNullable<PublicInvitation['answer']>, 'answer' | 'note' | 'attendees'>;

/** What the mail's links say in the address of the page. */
const ASKED: Readonly<Record<string, Answer>> = { ano: 'yes', ne: 'no', zastup: 'deputy' };

export function answerAsked(parameter: string | null): Answer | null {
  return parameter === null ? null : ASKED[parameter] ?? null;
}

export function emptyAttendee(name = ''): AttendeeRow {
  return { id: newId(), bed: false, meal: false, text: { name, position: '', email: '', meal: '', access: '' } };
}

/** What was answered before, and `chosen` in its place. `ownName`: who comes unless somebody else is named; '' where that is not one person. */
export function answerValues(given: Given | null, chosen: Answer | null, ownName: string): AnswerValues {
  const answer = chosen ?? given?.answer ?? '';
  const named = given?.attendees.map(({ id, bed, meal, name, position, email, mealNote, access }): AttendeeRow =>
    ({ id, bed, meal, text: { name: name ?? '', position: position ?? '', email: email ?? '', meal: mealNote ?? '', access: access ?? '' } })) ?? [];
  return { answer, attendees: named.length > 0 ? named : [emptyAttendee(answer === 'deputy' ? '' : ownName)], text: { note: given?.note ?? '' } };
}

/** The body that is sent. A note on a meal that nobody wants is no note. */
export function answerBody({ answer, attendees, text }: AnswerValues): InvitationAnswer {
  const people = answer === 'no' ? [] : attendees.map(({ text: { meal: note, ...said }, ...attendee }) => ({ ...attendee, text: { ...said, meal: attendee.meal ? note : '' } }));
  return withoutEmpty({ answer, attendees: people, text }) as InvitationAnswer;
}

export const checkAnswer: Resolver<AnswerValues> = (values) => {
  const errors: FieldErrors<AnswerValues> = {};
  const fault = (field: string, message: string): void => { set(errors, field, { type: 'missing', message }); };
  if (values.answer === '') fault('answer', i18n.t('invitation:answer.missing'));
  else if (values.answer !== 'no') {
    for (const [index, { text }] of values.attendees.entries()) if (text.name.trim() === '') fault(`attendees.${String(index)}.text.name`, i18n.t('steps:missing'));
  }
  return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
};
