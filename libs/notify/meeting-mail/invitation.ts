import type { Appointment, InvitationMail } from '../../domain/index.ts';
import { GREETING } from '../case-mail/frame.ts';
import type { Detail } from '../case-mail/details.ts';
import type { CaseMail } from '../case-mail/types.ts';
import { DAYS_LEFT } from '../case-mail/words.ts';
import { czechDay, plural } from '../czech.ts';
import { mailOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { longDays, shortDays } from './when.ts';
import { ANSWER_PARAMETER, answerWords, INVITED_TO, SEATS, SUBJECT, WHY_INVITED } from './words.ts';

/** What the mail takes from the installation: in whose name it is sent, and the page of this invitation. */
export type InvitationContext = { readonly authority: string | null; readonly address: string };
type Item = InvitationMail & { readonly address: string };

/** A mail to one of the invited. Title, place, organizer and its own addressee are all that it names. */
export function composeInvitationMail(invitation: InvitationMail, { authority, address }: InvitationContext): CaseMail {
  const item: Item = { ...invitation, address };
  const { meeting, addressee, purpose } = item;
  const body = [item.organizer.department, authority].filter((part) => part !== null).join(', ');
  return mailOf(`${SUBJECT[purpose]}: ${meeting.title} – ${shortDays(meeting.days)}`, [
    { kind: 'text', text: addressee.name === null ? '' : `Určeno: ${addressee.name}` },
    { kind: 'text', text: GREETING },
    { kind: 'text', text: opening(item), strong: true },
    { kind: 'details', details: [...changes(item), ...appointment(meeting), ...organizers(item, body)] },
    { kind: 'list', title: 'Program', items: purpose === 'invitation-cancelled' || purpose === 'minutes-sent' ? [] : item.agenda.map(agendaLine) },
    ...requests(item),
    { kind: 'text', text: `Zprávu dostáváte, protože ${WHY_INVITED[addressee.kind]}. ${howToStop(item)}` },
  ], `Zprávu poslal Lhůtník${body === '' ? '' : ` (${body})`}; neodpovídejte na ni.`);
}

function opening(item: InvitationMail): string {
  switch (item.purpose) {
    case 'invitation': return `${item.addressee.kind === 'office' ? 'Zveme Váš úřad' : 'Zveme Vás'} ${INVITED_TO[item.seriesKind]}.`;
    case 'invitation-changed': return item.was === null || sameDays(item.was, item.meeting) ? 'Místo nebo jiné údaje se změnily, termín zůstává.' : `Termín se přesouvá na ${shortDays(item.meeting.days)}.`;
    case 'invitation-cancelled': return item.stillHeld ? 'Pozvánka je zrušena, s Vaší účastí se již nepočítá. Z kalendáře ji vyřadí přiložený záznam.' : `Termín ${shortDays(item.meeting.days)} je zrušen. Z kalendáře jej vyřadí přiložený záznam.`;
    case 'meeting-reminder': return item.workingDays === 0 ? 'Začíná dnes.' : `Do začátku ${plural(item.workingDays, DAYS_LEFT).replace('#', String(item.workingDays))}.`;
    case 'answer-missing': return 'Zatím nemáme Vaši odpověď na pozvánku.';
    case 'minutes-sent': return 'Záznam z jednání je schválen. Otevřete jej odkazem.';
  }
}

/** What was, where it differs; what is stands below it. */
function changes({ was, meeting, reason }: InvitationMail): readonly Detail[] {
  const before: Detail[] = [];
  if (was !== null) {
    if (was.title !== meeting.title) before.push({ label: 'Původní název', value: was.title });
    if (!sameDays(was, meeting)) before.push({ label: 'Původní termín', value: longDays(was.days) });
    if (was.place !== meeting.place) before.push({ label: 'Původní místo', value: was.place ?? 'neuvedeno' });
    if (was.link !== meeting.link) before.push({ label: 'Původní připojení', value: was.link ?? 'neuvedeno' });
  }
  return reason === null ? before : [...before, { label: 'Důvod', value: reason }];
}

function appointment({ title, days, place, link }: Appointment): readonly Detail[] {
  return [
    { label: 'Název', value: title },
    { label: 'Kdy', value: longDays(days) },
    ...(place === null ? [] : [{ label: 'Kde', value: place }]),
    ...(link === null ? [] : [{ label: 'Připojení', value: link }]),
  ];
}

function organizers({ organizer: { person, email } }: Item, body: string): readonly Detail[] {
  const value = [person, body, email].filter((part) => part !== null && part !== '').join(', ');
  return value === '' ? [] : [{ label: 'Organizátor', value }];
}

function agendaLine({ title, minutes }: InvitationMail['agenda'][number]): string {
  return minutes === null ? title : `${title} (${String(minutes)} min)`;
}

function requests(item: Item): readonly Block[] {
  switch (item.purpose) {
    case 'invitation-cancelled': return [];
    case 'minutes-sent': return [{ kind: 'links', links: [{ text: 'Otevřít záznam z jednání', address: item.address }] }];
    case 'meeting-reminder': return item.answer === null ? answering(item) : [...answered(item), { kind: 'links', links: [{ text: 'Otevřít pozvánku', address: item.address }] }];
    case 'invitation':
    case 'answer-missing':
    case 'invitation-changed': return [...answered(item), ...answering(item), ...calendarNote(item)];
  }
}

function answered(item: InvitationMail): readonly Block[] {
  if (item.answer === null) return [];
  const given = `Odpověděli jste: ${answerWords(item)[item.answer].toLocaleLowerCase('cs')}.`;
  return [{ kind: 'text', text: item.purpose === 'invitation-changed' ? `${given} Pokud to po změně neplatí, odpovězte prosím znovu.` : `${given} Změnit to můžete na stránce pozvánky.` }];
}

function answering(item: Item): readonly Block[] {
  const { answerUntil, agendaUntil, seats, addressee } = item;
  const words = answerWords(item);
  const asked = answerUntil === null ? 'Odpovězte prosím některým z odkazů' : `Odpovězte prosím do ${czechDay(answerUntil)} některým z odkazů`;
  return [
    { kind: 'text', text: `${asked}; odpověď potvrdíte na stránce, která se otevře.` },
    { kind: 'links', links: (['yes', 'no', 'deputy'] as const).map((answer) => ({ text: words[answer], address: `${item.address}?odpoved=${ANSWER_PARAMETER[answer]}` })) },
    { kind: 'text', text: addressee.kind === 'office' ? plural(seats, SEATS).replace('#', String(seats)) : '' },
    { kind: 'text', text: agendaUntil === null ? '' : `Bod do programu můžete navrhnout na téže stránce do ${czechDay(agendaUntil)}.` },
  ];
}

/** An answer of a calendar program goes to the sender's mailbox, which nobody reads. */
function calendarNote({ purpose }: InvitationMail): readonly Block[] {
  if (purpose === 'answer-missing') return [];
  return [{ kind: 'text', text: 'Přiložený záznam si můžete uložit do kalendáře. Odpověď odeslaná z kalendáře k nám nedojde, použijte prosím odkazy.' }];
}

function howToStop({ organizer: { person, email } }: InvitationMail): string {
  const to = [person, email].filter((part) => part !== null).join(', ');
  return `Nemáte-li pozvánky dostávat, nebo je má dostávat někdo jiný, napište organizátorovi${to === '' ? '' : ` (${to})`}.`;
}

function sameDays(a: Appointment, b: Appointment): boolean {
  return JSON.stringify(a.days) === JSON.stringify(b.days);
}
