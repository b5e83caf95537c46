import type { Problems } from '../../case/problems.ts';
import type { AddDetails, Child, Claim, ComplainedOf, Intake, Party } from '../commands.ts';
import type { ComplainedOfData, Details, PartyData } from '../facts.ts';

type Given = Pick<Intake | AddDetails, 'parties' | 'children' | 'complainedOf' | 'workedOnChild' | 'handledFirst'> & { readonly claims?: readonly Claim[] | undefined };
export type Known = { readonly parties: readonly PartyData[]; readonly ids: readonly string[]; readonly year: number };

/** Field problems of parties, children, claims and those complained of; `known` are the ones the case already has. */
export function checkDetails(problems: Problems, given: Given, known: Known): void {
  const { parties = [], children = [], complainedOf = [], claims = [], workedOnChild = [], handledFirst = [] } = given;
  const ids = [...parties, ...children, ...complainedOf, ...claims].map(({ id }) => id);
  problems.ids('ids', ids);
  problems.check(!ids.some((id) => known.ids.includes(id)), 'ids', 'id.taken', 'Položka s tímto identifikátorem ve věci už je.');
  problems.ids('workedOnChild', workedOnChild);
  problems.ids('handledFirst', handledFirst);
  parties.forEach((party, index) => checkParty(problems, party, `parties.${index}`, [...known.parties, ...parties]));
  children.forEach((child, index) => checkChild(problems, child, `children.${index}`, known.year));
  complainedOf.forEach((entry, index) => checkComplainedOf(problems, entry, `complainedOf.${index}`));
  claims.forEach((claim, index) => problems.text(`claims.${index}.text.claim`, claim.text.claim, 'Vypište, v čem bod stížnosti spočívá.'));
}

function checkParty(problems: Problems, party: Party, field: string, all: readonly Pick<PartyData, 'id' | 'role'>[]): void {
  problems.text(`${field}.text.name`, party.text.name, 'Doplňte jméno.');
  const represents = party.represents ?? [];
  const isRepresentative = party.role === 'representative' || party.role === 'common-representative';
  problems.check(!isRepresentative || represents.length > 0, `${field}.represents`, 'represents.required', 'Uveďte, koho zmocněnec zastupuje.');
  problems.check(party.role !== 'common-representative' || represents.length !== 1, `${field}.represents`, 'represents.common',
    'Společný zmocněnec zastupuje alespoň dva stěžovatele; doplňte je.');
  const complainants = all.filter(({ role }) => role === 'complainant').map(({ id }) => id);
  problems.check(represents.every((id) => complainants.includes(id)), `${field}.represents`, 'represents.unknown',
    'Zastoupený musí být uveden mezi stěžovateli.');
}

function checkChild(problems: Problems, child: Child, field: string, year: number): void {
  problems.text(`${field}.text.initials`, child.text.initials, 'Doplňte iniciály dítěte.');
  const { birthYear } = child.text;
  problems.check(Number.isInteger(birthYear) && birthYear > 1900 && birthYear <= year, `${field}.text.birthYear`, 'birthYear.invalid', 'Zadejte rok narození dítěte.');
  if (child.residenceOfficeId !== undefined) problems.id(`${field}.residenceOfficeId`, child.residenceOfficeId);
}

function checkComplainedOf(problems: Problems, entry: ComplainedOf, field: string): void {
  if ('person' in entry) problems.id(`${field}.person`, entry.person);
  else if ('officeId' in entry) problems.id(`${field}.officeId`, entry.officeId);
  else problems.text(`${field}.text.name`, entry.text.name, 'Doplňte název pověřené osoby.');
}

export function detailsData(given: Given): Details {
  const { parties = [], children = [], complainedOf = [], claims = [], workedOnChild = [], handledFirst = [] } = given;
  return {
    parties: parties.map(({ id, role, represents, relationToChild }) => ({ id, role, represents: represents ?? [], relationToChild: relationToChild ?? null })),
    children: children.map(({ id, residenceOfficeId }) => ({ id, residenceOfficeId: residenceOfficeId ?? null })),
    complainedOf: complainedOf.map(complainedOfData),
    claims: claims.map(({ id }) => id),
    workedOnChild, handledFirst,
  };
}

function complainedOfData(entry: ComplainedOf): ComplainedOfData {
  if ('person' in entry) return { id: entry.id, kind: 'ours', person: entry.person };
  if ('officeId' in entry) return { id: entry.id, kind: 'official', officeId: entry.officeId, position: entry.position };
  return { id: entry.id, kind: 'accredited-entity' };
}

/** Names and texts under the id they belong to. */
export function detailsContent(given: Given): Readonly<Record<string, unknown>> {
  return {
    parties: byId(given.parties), children: byId(given.children), complainedOf: byId(given.complainedOf), claims: byId(given.claims),
  };
}

function byId(items: readonly (Party | Child | ComplainedOf | Claim)[] | undefined): Readonly<Record<string, unknown>> | undefined {
  if (items === undefined || items.length === 0) return undefined;
  return Object.fromEntries(items.flatMap((item) => ('text' in item ? [[item.id, item.text]] : [])));
}
