import type { MessagePurpose, Phase, RecipientReason, Role, TimelineEvent } from '../../domain/index.ts';

const PHASES: Readonly<Record<Phase, string>> = {
  classification: 'zařazení', forwarding: 'postoupení', watching: 'sledování postoupené', handling: 'vyřizování',
  'other-regime': 'jiný režim', measures: 'opatření k nápravě', closing: 'uzavírání', closed: 'uzavřeno',
};

export function phaseName(phase: string): string {
  return (PHASES as Readonly<Record<string, string>>)[phase] ?? phase;
}

export const ROLE: Readonly<Record<Role, string>> = {
  registry: 'podatelna', caseworker: 'referent', manager: 'vedoucí', signatory: 'podepisující', methodologist: 'metodik', 'internal-control': 'vnitřní kontrola',
  administrator: 'správce', auditor: 'auditor',
};

/** Why somebody would get a message, of a third person. */
export const WHY: Readonly<Record<RecipientReason, string>> = {
  owner: 'vyřizuje věc', deputy: 'zástup', role: 'referent odboru; věc není přidělena', manager: 'vedoucí',
  'passed-upwards': 'nadřízený, protože níže není komu', signatory: 'podepisující', invited: 'pozvaný',
};

type DeadlineChange = Extract<TimelineEvent, { kind: 'deadline' }>['change'];

export const DEADLINE: Readonly<Record<DeadlineChange, string>> = {
  set: 'Lhůta', 'last-day': 'Poslední den lhůty', met: 'Lhůta splněna', cancelled: 'Lhůta odpadla',
  'over-lawful': 'Lhůta překročena ze zákonného důvodu', refuted: 'Překročení lhůty vyvráceno',
};

export const INTERNAL_TARGET: Readonly<Record<DeadlineChange, string>> = {
  ...DEADLINE, set: 'Interní termín', 'last-day': 'Den interního termínu', met: 'Interní termín splněn', cancelled: 'Interní termín odpadl',
};

/** Messages that no deadline stands behind. */
export const OCCASION: Readonly<Record<MessagePurpose, string>> = {
  reminder: 'Upozornění', escalation: 'Upozornění nadřízenému', 'internal-target': 'Upozornění na interní termín', 'others-overdue': 'Upozornění: čekáme na jiného',
  'child-at-risk': 'Upozornění: dítě může být v ohrožení', assigned: 'Upozornění: přidělená věc', 'bias-to-decide': 'Upozornění: rozhodnout o podjatosti',
  'to-approve': 'Upozornění: ke schválení', 'to-sign': 'Upozornění: k podpisu',
  'dates-proposed': 'Upozornění: termíny porad k potvrzení', 'quota-warning': 'Upozornění: ohrožený počet dnů porad', 'minutes-to-approve': 'Upozornění: záznam ke schválení', 'answers-summary': 'Souhrn odpovědí pozvaných',
  invitation: 'Pozvánka', 'invitation-changed': 'Změna pozvánky', 'invitation-cancelled': 'Zrušení porady', 'meeting-reminder': 'Připomenutí porady',
  'answer-missing': 'Připomenutí: chybí odpověď', 'minutes-sent': 'Záznam z jednání',
};

export const BASIS: Readonly<Record<MessagePurpose, string | null>> = {
  reminder: null, escalation: null, 'internal-target': null, 'others-overdue': null, assigned: 'Věc byla přidělena.',
  'child-at-risk': 'Podání nasvědčuje ohrožení dítěte.', 'bias-to-decide': 'Byla vznesena námitka podjatosti (§ 14 SŘ).',
  'to-approve': 'Krok čeká na schválení vedoucím.', 'to-sign': 'Schválené vyrozumění čeká na podpis.',
  'dates-proposed': 'Navržené termíny čekají na potvrzení.', 'quota-warning': 'Roční počet dnů porad je ohrožen.', 'minutes-to-approve': 'Záznam čeká na schválení.', 'answers-summary': 'Skončil čas na odpovědi.',
  invitation: null, 'invitation-changed': null, 'invitation-cancelled': null, 'meeting-reminder': null, 'answer-missing': null, 'minutes-sent': null,
};

const FORMS = new Intl.PluralRules('cs');

export function workingDays(count: number): string {
  const form = FORMS.select(count);
  return `${String(count)} ${form === 'one' ? 'pracovní den' : form === 'few' ? 'pracovní dny' : 'pracovních dnů'}`;
}

/** When a rung of the ladder comes, in words; null for one that says it by itself. */
export function rungText(rung: string): string | null {
  const number = Number(/\d+$/.exec(rung)?.[0] ?? '0');
  if (rung.startsWith('day-')) return `${String(number)}. den lhůty`;
  if (rung.startsWith('before-')) return `${workingDays(number)} před koncem lhůty`;
  if (rung === 'legal-day') return 'ráno posledního dne lhůty';
  if (rung.startsWith('after-')) return `${String(number)}. pracovní den po lhůtě`;
  if (rung.startsWith('weekly-')) return `${String(number)}. týden po denních upozorněních`;
  return null;
}

/** '09:00' as 9:00. */
export function czechHour(clock: string): string {
  return clock.replace(/^0/, '');
}

/** '2. 11. 2026' */
export function czechDay(day: string): string {
  const [year = '', month, date] = day.split('-');
  return `${String(Number(date))}. ${String(Number(month))}. ${year}`;
}
