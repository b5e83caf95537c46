import type { ParticipantGroup } from '../views.ts';

const { compare } = new Intl.Collator('cs');

/** 'Ing. Zdeňka Šťastná, Ph.D.' → 'Šťastná': lists of people go by surname. */
function surname(name: string): string {
  const [withoutTitlesBehind = ''] = name.split(',');
  return withoutTitlesBehind.trim().split(/\s+/u).at(-1) ?? '';
}

export function byCzech(a: string, b: string): number {
  return compare(a, b);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compare(surname(a.name), surname(b.name)) || compare(a.name, b.name);
}

/** Organisations as a Czech looks for them, those who come for nobody last; people within by surname. */
export function inCzechOrder<G extends ParticipantGroup>(groups: readonly G[]): readonly G[] {
  return groups
    .map((group) => ({ ...group, people: [...group.people].sort(byName) }))
    .sort(({ organisation: a }, { organisation: b }) => (a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b)));
}
