import { addDays, isDay } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import type { Problems } from '../../case/problems.ts';
import { today } from '../../submission/decide/decider.ts';
import type { InviteeGiven, MeetingDay } from '../commands.ts';
import type { InviteeData } from '../facts.ts';
import { ending } from '../progress.ts';
import type { Invitee } from '../state.ts';
import { EMAIL } from './decider.ts';

const YEARS_AHEAD = 5;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export function checkClock(problems: Problems, field: string, time: string): boolean {
  if (CLOCK.test(time)) return true;
  problems.add(field, 'time.invalid', 'Zadejte čas ve tvaru HH:MM.');
  return false;
}

/** One day or two, in order, each with hours, none behind us. */
export function checkDays(problems: Problems, days: readonly MeetingDay[], ctx: DecideContext): void {
  problems.check(days.length >= 1 && days.length <= 2, 'days', 'days.count', 'Porada má jeden den nebo dva; upravte je.');
  const furthest = addDays(today(ctx), YEARS_AHEAD * 366);
  days.forEach((given, index) => {
    const field = `days.${index}`;
    const real = isDay(given.day);
    problems.check(real, `${field}.day`, 'day.invalid', 'Zadejte platné datum.');
    const from = checkClock(problems, `${field}.from`, given.from);
    const to = checkClock(problems, `${field}.to`, given.to);
    if (from && to) problems.check(given.from < given.to, `${field}.to`, 'time.order', 'Konec musí následovat po začátku; opravte čas.');
    if (real) problems.check(given.day <= furthest, `${field}.day`, 'day.tooFar', `Porady se plánují nejvýše ${YEARS_AHEAD} let dopředu; zvolte bližší den.`);
    if (real) problems.check(isAhead(given, to, ctx), `${field}.day`, 'day.past', 'Tento den už minul; zvolte den, který teprve bude.');
    const before = days[index - 1];
    if (real && before !== undefined) problems.check(before.day < given.day, `${field}.day`, 'days.order', 'Druhý den musí následovat po prvním; opravte pořadí.');
  });
}

/** Today counts while the meeting can still end on it. */
function isAhead(given: MeetingDay, hasEnd: boolean, ctx: DecideContext): boolean {
  const now = today(ctx);
  return given.day === now && hasEnd ? ending(given) > ctx.now : given.day >= now;
}

const REFERENCES: Readonly<Record<InviteeGiven['kind'], readonly ('officeId' | 'groupId' | 'memberId' | 'personId')[]>> = {
  office: ['officeId'], member: ['groupId', 'memberId'], person: ['personId'], guest: [],
};

/** `known`: those invited before. */
export function checkInvitees(problems: Problems, invitees: readonly InviteeGiven[], known: readonly Invitee[] = []): void {
  const ids = new Set(known.map(({ id }) => id));
  const whom = new Set(known.filter(({ removed }) => !removed).map(referenceOf));
  invitees.forEach((invitee, index) => {
    const field = `invitees.${index}`;
    problems.id(`${field}.id`, invitee.id);
    problems.check(!ids.has(invitee.id), `${field}.id`, 'id.repeated', 'Táž položka je uvedena dvakrát; jednu odstraňte.');
    ids.add(invitee.id);
    for (const reference of REFERENCES[invitee.kind]) problems.id(`${field}.${reference}`, invitee[reference]);
    const reference = referenceOf(invitee);
    problems.check(reference === null || !whom.has(reference), field, 'invitee.repeated', 'Týž úřad nebo táž osoba už mezi pozvanými je; jednou stačí.');
    whom.add(reference);
    problems.check(Number.isInteger(invitee.seats) && invitee.seats >= 1, `${field}.seats`, 'seats.invalid', 'Počet míst musí být aspoň jedno.');
    if (invitee.kind === 'guest') checkGuest(problems, field, invitee);
  });
}

function checkGuest(problems: Problems, field: string, { text }: InviteeGiven): void {
  problems.text(`${field}.text.name`, text?.name, 'Uveďte jméno hosta.');
  problems.check(EMAIL.test(text?.email ?? ''), `${field}.text.email`, 'email.invalid', 'Zadejte platnou e-mailovou adresu hosta.');
}

function referenceOf({ kind, officeId, memberId, personId }: Pick<InviteeGiven, 'kind'> & { readonly [K in 'officeId' | 'memberId' | 'personId']?: string | null | undefined }): string | null {
  const id = { office: officeId, member: memberId, person: personId, guest: null }[kind];
  return id === null || id === undefined ? null : `${kind} ${id}`;
}

export function inviteeData({ id, kind, officeId, groupId, memberId, personId, seats }: InviteeGiven): InviteeData {
  return { id, kind, officeId: officeId ?? null, groupId: groupId ?? null, memberId: memberId ?? null, personId: personId ?? null, seats };
}

/** Of guests only: everybody else is named by a register. */
export function inviteeTexts(invitees: readonly InviteeGiven[]): Readonly<Record<string, NonNullable<InviteeGiven['text']>>> {
  return Object.fromEntries(invitees.flatMap(({ id, kind, text }) => (kind === 'guest' && text !== undefined ? [[id, given(text)]] : [])));
}

/** Without the members that were not given. */
export function given<Part extends object>(part: Part): Part {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Part;
}
