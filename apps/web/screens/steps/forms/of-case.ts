import type { TFunction } from 'i18next';
import type { CaseDetail } from '../../../api/types.ts';
import type { Option } from '../../../ui/choice-field.tsx';
import { czechDay } from '../../../ui/day.ts';
import type { Options } from '../step-form-type.ts';

// What of a case can be chosen, in words.

type Party = CaseDetail['parties'][number];
type ComplainedOf = CaseDetail['complainedOf'][number];
type Request = CaseDetail['requests'][number];
type Claim = CaseDetail['claims'][number];

/** Fixed words: the values of an enum under a prefix of the texts. */
export function words(prefix: string, values: readonly string[]): Options {
  return (_known, t) => values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
}

export function partyName({ id, name, role }: Party, t: TFunction): string {
  return `${name ?? id} – ${t(`steps:partyRole.${role}`)}`;
}

export function complainedOfName({ id, person, office, position, name }: ComplainedOf, t: TFunction): string {
  const who = person?.name ?? name;
  const where = office === null ? null : [position === null ? null : t(`steps:position.${position}`), office.name].filter((part) => part !== null).join(', ');
  return [who, where].filter((part) => part !== null).join(' – ') || id;
}

export function claimName({ id, claim, finding }: Claim, number: number, t: TFunction): string {
  const text = `${String(number)}. ${shortened(claim ?? id)}`;
  return finding === null ? text : `${text} (${t('steps:nowFound', { finding: t(`words:finding.${finding}`) })})`;
}

export function requestName({ office, what, requestedOn, complainedOfId }: Request, detail: CaseDetail, t: TFunction): string {
  const against = detail.complainedOf.find(({ id }) => id === complainedOfId);
  const subject = against === undefined ? shortened(what ?? t('steps:documents')) : complainedOfName(against, t);
  return t('steps:requested', { what: office === null ? subject : `${subject} – ${office.name}`, day: czechDay(requestedOn) });
}

export const claims: Options = ({ detail }, t) => detail.claims.map((claim, index) => ({ value: claim.id, label: claimName(claim, index + 1, t) }));
export const parties: Options = ({ detail }, t) => detail.parties.map((party) => ({ value: party.id, label: partyName(party, t) }));
export const complainedOf: Options = ({ detail }, t) => detail.complainedOf.map((entry) => ({ value: entry.id, label: complainedOfName(entry, t) }));

export function awaited(kind: Request['kind']): Options {
  return ({ detail }, t): readonly Option[] => detail.requests.filter((request) => request.kind === kind && !request.complete)
    .map((request) => ({ value: request.id, label: requestName(request, detail, t) }));
}

export const uncheckedMeasures: Options = ({ detail }, t) => detail.measures.filter(({ doneOn }) => doneOn === null)
  .map(({ id, internal, dueDay }) => ({ value: id, label: t('steps:until', { what: shortened(internal ?? id), day: czechDay(dueDay) }) }));

/** Complainants who have not withdrawn. */
export function complainants({ parties: all }: CaseDetail): readonly Party[] {
  return all.filter(({ role, withdrawnOn }) => role === 'complainant' && withdrawnOn === null);
}

/** Each complainant, or the one who represents them (§ 34 odst. 2, § 35 SŘ); never the other side, never an interpreter. */
export function served(detail: CaseDetail): readonly Party[] {
  const left = complainants(detail);
  const representatives = detail.parties.filter(({ role, represents }) => (role === 'representative' || role === 'common-representative')
    && left.some(({ id }) => represents.includes(id)));
  const unrepresented = left.filter(({ id }) => !representatives.some(({ represents }) => represents.includes(id)));
  return [...unrepresented, ...representatives];
}

export function shortened(text: string, most = 90): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
