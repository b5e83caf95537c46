import { assertTakesIn, DomainError, isSubmission } from '../../domain/index.ts';
import type { AddDetails, AnyCase, CaseCommand, CaseId, Child, Claim, ComplainedOf, Directory, Party } from '../../domain/index.ts';
import { pragueDay } from '../../law/index.ts';
import type { Db } from '../database/transaction.ts';
import { newId } from '../ids.ts';
import { searchText } from '../search-text.ts';
import { readFactsWithContents } from './facts-store.ts';
import { partsOf } from './parts-of.ts';
import type { Parts } from './parts-of.ts';

type Joining = { readonly into: AnyCase; readonly joining: AnyCase; readonly directory: Directory; readonly now: number };

/**
 * What a case takes over from one that is joined to it, so that nobody is left without an answer: its parties, claims,
 * children, those complained of, those who must keep away, the wish to be told of measures; [] when it has all of it.
 * Throws where it cannot be joined.
 */
export async function takenOver(db: Db, { into, joining, directory, now }: Joining): Promise<readonly CaseCommand[]> {
  if (!isSubmission(into) || !isSubmission(joining) || into.kind !== joining.kind) throw unknownCase();
  assertTakesIn(into, joining, directory);
  const has = partsOf(into, await readFactsWithContents(db, into.caseId));
  const details = missingIn(has, partsOf(joining, await readFactsWithContents(db, joining.caseId)), () => newId(now));
  const commands: CaseCommand[] = Object.values(details).some((list) => Array.isArray(list) && list.length > 0) ? [details] : [];
  if (into.kind === 'complaint' && joining.kind === 'complaint' && joining.wantsMeasures && !into.wantsMeasures) {
    commands.push({ type: 'wishToBeToldOfMeasures', day: pragueDay(now) });
  }
  return commands;
}

/** What ends or empties a case would leave those who were joined to it without an answer. */
export async function assertNoneJoinedTo(db: Db, caseId: CaseId): Promise<void> {
  const [joined] = await db.query<{ registerNumber: string }>(
    `select c.register_number as "registerNumber" from case_links l join cases c on c.id = l.case_id where l.linked_id = $1 and l.relation = 'joined-to' limit 1`, [caseId]);
  if (joined === undefined) return;
  throw new DomainError('conflict', 'case.hasJoined', `K této věci je připojena ${joined.registerNumber}, která by zůstala bez odpovědi; nejprve ji uzavřete a znovu otevřete.`);
}

export function unknownCase(): DomainError {
  const messageCs = 'Taková věc tu není, nebo k ní nemáte přístup.';
  return new DomainError('invalid', 'join.unknownCase', 'Některé údaje je třeba doplnit nebo opravit.', { fields: [{ field: 'withCaseId', code: 'join.unknownCase', messageCs }] });
}

function missingIn(has: Parts, given: Parts, id: () => string): AddDetails {
  const { known, added } = parties(has.parties, given.parties, id);
  return {
    type: 'addDetails',
    parties: added.map((party) => ({ ...party, ...(party.represents === undefined ? {} : { represents: party.represents.map((one) => known.get(one) ?? one) }) })),
    children: others<Child>(has.children, given.children, ({ text }) => [text.initials, text.birthYear], id),
    complainedOf: others<ComplainedOf>(has.complainedOf, given.complainedOf, whoIs, id),
    claims: others<Claim>(has.claims, given.claims, ({ text }) => [text.claim], id),
    workedOnChild: given.workedOnChild.filter((person) => !has.workedOnChild.includes(person)),
    handledFirst: given.handledFirst.filter((person) => !has.handledFirst.includes(person)),
  };
}

/** The same person may stand in both; `known`: as whom each of the given ones stands in the case now. */
function parties(has: readonly Party[], given: readonly Party[], id: () => string): { readonly known: ReadonlyMap<string, string>; readonly added: readonly Party[] } {
  const known = new Map<string, string>();
  const added: Party[] = [];
  for (const party of given) {
    const same = has.find((one) => one.role === party.role && alike([one.text.name], [party.text.name]));
    const as = same?.id ?? id();
    known.set(party.id, as);
    if (same === undefined) added.push({ ...party, id: as });
  }
  return { known, added };
}

type Words = readonly (string | number | undefined)[];

function others<Item extends { readonly id: string }>(has: readonly Item[], given: readonly Item[], words: (item: Item) => Words, id: () => string): readonly Item[] {
  return given.filter((item) => !has.some((one) => alike(words(one), words(item)))).map((item) => ({ ...item, id: id() }));
}

function whoIs(entry: ComplainedOf): Words {
  if ('person' in entry) return [entry.person];
  return 'officeId' in entry ? [entry.officeId, entry.position, entry.text.name] : [entry.text.name];
}

function alike(a: Words, b: Words): boolean {
  const form = (words: Words): string => words.map((word) => searchText(`${word ?? ''}`)).join('\n');
  return form(a) === form(b);
}
