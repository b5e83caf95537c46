import type { ParticipantGroup } from '../views.ts';
import { oneLine } from './clean.ts';

const { compare } = new Intl.Collator('cs');

/** 'Ing. Zdeňka Šťastná, Ph.D.' → 'Šťastná': lists of people go by surname. */
function surname(name: string): string {
  const [withoutTitlesBehind = ''] = name.split(',');
  return withoutTitlesBehind.trim().split(/\s+/u).at(-1) ?? '';
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compare(surname(a.name), surname(b.name)) || compare(a.name, b.name);
}

/** Organisations as a Czech looks for them, each once, those who come for nobody last; people within by surname. */
export function inCzechOrder(groups: readonly ParticipantGroup[]): readonly ParticipantGroup[] {
  return merged(groups)
    .map((group) => ({ ...group, people: [...group.people].sort(byName) }))
    .sort(({ organisation: a }, { organisation: b }) => (a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b)));
}

/** Members of a group are invited one by one, and several may come from one organisation. */
function merged(groups: readonly ParticipantGroup[]): readonly ParticipantGroup[] {
  const found = new Map<string | null, ParticipantGroup>();
  for (const group of groups) {
    const organisation = group.organisation === null ? null : oneLine(group.organisation);
    const before = found.get(organisation);
    found.set(organisation, { organisation, seats: (before?.seats ?? 0) + Math.max(group.seats, group.people.length), people: [...(before?.people ?? []), ...group.people] });
  }
  return [...found.values()];
}
