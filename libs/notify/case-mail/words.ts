import type { CaseKind, MailItem, MailedDeadline, MessagePurpose, RecipientReason } from '../../domain/index.ts';
import type { PluralForms } from '../czech.ts';

export const KIND: Readonly<Record<CaseKind, string>> = { complaint: 'stížnost', review: 'přešetření způsobu vyřízení stížnosti', series: 'řada porad', meeting: 'porada' };

export const EFFECT: Readonly<Record<MailedDeadline['effect'], string>> = {
  statutory: 'zákonná',
  set: 'určená',
  analogous: 'orientační (obdobně podle § 175 odst. 5)',
  internal: 'interní termín',
};

/** For whom it is a duty; and whom we wait for. */
export const BOUND: Readonly<Record<MailedDeadline['binds'], { readonly duty: string; readonly awaited: string }>> = {
  us: { duty: 'nás', awaited: 'náš úřad' },
  complainant: { duty: 'stěžovatele', awaited: 'stěžovatele' },
  orp: { duty: 'OSPOD ORP', awaited: 'OSPOD ORP' },
  inspected: { duty: 'kontrolovanou osobu', awaited: 'kontrolovanou osobu' },
  other: { duty: 'jiného', awaited: 'jiného' },
};

export const WHY: Readonly<Record<RecipientReason, string>> = {
  owner: 'věc vyřizujete (oprávněná úřední osoba)',
  deputy: 'jste zástup toho, kdo věc vyřizuje',
  role: 'věc patří do agendy, pro kterou máte roli',
  manager: 'jste vedoucí toho, komu věc patří',
  'passed-upwards': 'zpráva přechází na nadřízeného, protože ji nemohl dostat nikdo níže',
  signatory: 'podepisujete podle podpisového řádu',
  invited: 'jste mezi pozvanými',
};

/** What a purpose stands on where the message has no deadline of its own. */
export const BASIS: Readonly<Record<MessagePurpose, string | null>> = {
  'child-at-risk': '§ 6 zákona č. 359/1999 Sb., o sociálně-právní ochraně dětí',
  'bias-to-decide': '§ 14 zákona č. 500/2004 Sb., správní řád',
  assigned: '§ 15 odst. 2 zákona č. 500/2004 Sb., správní řád',
  'to-approve': '§ 175 odst. 5 zákona č. 500/2004 Sb., správní řád',
  'to-sign': '§ 175 odst. 5 zákona č. 500/2004 Sb., správní řád',
  'dates-proposed': null,
  'quota-warning': 'standard č. 7, vyhláška č. 473/2012 Sb.',
  'minutes-to-approve': null,
  'answers-summary': null,
  invitation: null,
  'invitation-changed': null,
  'invitation-cancelled': null,
  'meeting-reminder': null,
  'answer-missing': null,
  'minutes-sent': null,
  reminder: null,
  escalation: null,
  'internal-target': null,
  'others-overdue': null,
};

export const DAYS_LEFT: PluralForms = {
  one: 'zbývá 1 pracovní den',
  few: 'zbývají # pracovní dny',
  many: 'zbývá # pracovního dne',
  other: 'zbývá # pracovních dní',
};

export const DAYS_PAST: PluralForms = {
  one: 'uplynul 1 pracovní den',
  few: 'uplynuly # pracovní dny',
  many: 'uplynulo # pracovního dne',
  other: 'uplynulo # pracovních dní',
};

export const MATTERS: PluralForms = { one: '1 věc', few: '# věci', many: '# věci', other: '# věcí' };

/** Whether the recipient stands above those who do the work. */
export function isAbove(item: MailItem): boolean {
  return item.why === 'manager' || item.why === 'passed-upwards';
}
