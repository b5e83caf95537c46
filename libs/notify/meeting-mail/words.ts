import type { Answer, InvitationMail, InvitationPurpose, InviteeKind, SeriesKind } from '../../domain/index.ts';
import type { PluralForms } from '../czech.ts';

/** How a subject begins. */
export const SUBJECT: Readonly<Record<InvitationPurpose, string>> = {
  invitation: 'Pozvánka',
  'invitation-changed': 'Změna',
  'invitation-cancelled': 'Zrušeno',
  'meeting-reminder': 'Připomínka',
  'answer-missing': 'Prosíme o odpověď',
  'minutes-sent': 'Záznam z jednání',
};

/** What one is invited to. */
export const INVITED_TO: Readonly<Record<SeriesKind, string>> = {
  methodological: 'na metodickou poradu',
  'working-group': 'na jednání pracovní skupiny',
  'steering-group': 'na jednání řídící skupiny',
  platform: 'na jednání platformy',
  'consultation-day': 'na konzultační den',
  lecture: 'na přednášku',
  other: 'na poradu',
};

export const WHY_INVITED: Readonly<Record<InviteeKind, string>> = {
  office: 'je pozván Váš úřad',
  member: 'jste členem skupiny, která se schází',
  person: 'patříte mezi pozvané našeho úřadu',
  guest: 'Vás pozval organizátor',
};

type AnswerWords = Readonly<Record<Answer, string>>;

const PLURAL_ANSWERS: AnswerWords = { yes: 'Přijdeme', no: 'Nepřijdeme', deputy: 'Pošleme zástup' };
const SINGULAR_ANSWERS: AnswerWords = { yes: 'Přijdu', no: 'Nepřijdu', deputy: 'Pošlu zástup' };

/** An office speaks for several. */
export function answerWords({ addressee }: Pick<InvitationMail, 'addressee'>): AnswerWords {
  return addressee.kind === 'office' ? PLURAL_ANSWERS : SINGULAR_ANSWERS;
}

/** What the page of the invitation is told in its address. */
export const ANSWER_PARAMETER: AnswerWords = { yes: 'ano', no: 'ne', deputy: 'zastup' };

export const SEATS: PluralForms = {
  one: 'Přijít může 1 člověk; jmenujte ho prosím při odpovědi.',
  few: 'Přijít mohou # lidé; jmenujte je prosím při odpovědi.',
  many: 'Přijít může # člověka; jmenujte je prosím při odpovědi.',
  other: 'Přijít může # lidí; jmenujte je prosím při odpovědi.',
};

export const PROPOSED_DATES: PluralForms = { one: '1 termín', few: '# termíny', many: '# termínu', other: '# termínů' };

export const QUOTA_DAYS: PluralForms = { one: '1 den', few: '# dny', many: '# dne', other: '# dní' };

export const MISSING_DAYS: PluralForms = { one: 'chybí 1 den', few: 'chybějí # dny', many: 'chybí # dne', other: 'chybí # dní' };

export const UNANSWERED: PluralForms = {
  one: '1 pozvaný neodpověděl.', few: '# pozvaní neodpověděli.', many: '# pozvaného neodpovědělo.', other: '# pozvaných neodpovědělo.',
};

export const UNANSWERED_MORE: PluralForms = {
  one: 'A ještě 1 další; všechny najdete na stránce porady.', few: 'A ještě # další; všechny najdete na stránce porady.',
  many: 'A ještě # dalšího; všechny najdete na stránce porady.', other: 'A ještě # dalších; všechny najdete na stránce porady.',
};
