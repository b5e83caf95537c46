import type { TFunction } from 'i18next';
import type { Attendee, Invitee, MeetingDetail } from '../../api/planning.ts';
import { csvOf, download } from '../../ui/csv.ts';
import { czechDay } from '../../ui/day.ts';

const COLUMNS = ['invited', 'kind', 'organisation', 'role', 'email', 'seats', 'answer', 'answeredOn', 'how', 'note', 'name', 'position', 'attendeeEmail', 'meal', 'mealNote', 'bed', 'access', 'mail'] as const;

/** The invited for a spreadsheet: a row for each who comes by name, one for whoever has named nobody. */
export function downloadInvited({ registerNumber, invitees }: MeetingDetail, t: TFunction<'meeting'>): void {
  const rows = invitees.filter(({ removed }) => !removed).flatMap((invitee) => rowsOf(invitee, t));
  download(`${t('csv.fileName')}-${registerNumber ?? ''}.csv`, csvOf(COLUMNS.map((column) => t(`csv.${column}`)), rows), 'text/csv;charset=utf-8');
}

function rowsOf(invitee: Invitee, t: TFunction<'meeting'>): readonly (readonly string[])[] {
  const { kind, name, organisation, role, email, seats, answer, attendees } = invitee;
  const own = [
    name ?? t('common:someone'), t(`planning:inviteeKind.${kind}`), organisation ?? '', role ?? '', email ?? '', String(seats), t(`planning:answer.${answer?.answer ?? 'none'}`),
    answer === null ? '' : czechDay(answer.on), answer === null ? '' : t(answer.byLink ? 'invited.byLink' : 'invited.byUs'), answer?.note ?? '',
  ];
  const mail = mailOf(invitee, t);
  return attendees.length === 0 ? [[...own, '', '', '', '', '', '', '', mail]] : attendees.map((attendee) => [...own, ...cellsOf(attendee, t), mail]);
}

function cellsOf({ name, position, email, meal, mealNote, bed, access }: Attendee, t: TFunction<'meeting'>): readonly string[] {
  const yes = (wanted: boolean): string => (wanted ? t('csv.yes') : '');
  return [name ?? t('common:someone'), position ?? '', email ?? '', yes(meal), mealNote ?? '', yes(bed), access ?? ''];
}

/** Whether the invitation reached them, as far as we know. */
function mailOf({ email, unreached, invited, mails }: Invitee, t: TFunction<'meeting'>): string {
  if (email === null) return t('csv.noAddress');
  if (unreached !== null) return t('csv.refused');
  return t(mails.some(({ state }) => state === 'sent') ? 'csv.sent' : invited ? 'csv.planned' : 'csv.notYet');
}
