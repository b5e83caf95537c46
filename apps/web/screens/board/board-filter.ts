import type { Asked } from '../../api/pages.ts';
import type { Chosen } from '../../ui/address-filter.ts';

/** What stands in the address: /lhuty?show=late&person=me */
export const BOARD_FILTER = ['show', 'person', 'office', 'agenda', 'effect', 'bound', 'q'] as const;
export type BoardFilter = Chosen<(typeof BOARD_FILTER)[number]>;

export const SHOWS = ['late', 'near', 'open', 'passed', 'waiting', 'done'] as const;
export type Show = (typeof SHOWS)[number];

export const OTHERS = ['orp', 'complainant', 'inspected', 'other'] as const;

export function showOf({ show }: BoardFilter): Show | null {
  return SHOWS.find((one) => one === show) ?? null;
}

const OURS: Readonly<Record<Show, Asked | null>> = {
  late: { section: 'late' },
  near: { section: 'ahead', state: 'near' },
  open: { section: 'ahead', state: 'open' },
  passed: { section: 'passed' },
  waiting: null,
  done: { section: 'done', state: ['met', 'cancelled'] },
};

/** What is asked of the list of our deadlines; null: nothing of ours is chosen. */
export function askedOfOurs(filter: BoardFilter): Asked | null {
  const show = showOf(filter);
  const asked = show === null ? { section: ['late', 'passed', 'ahead'] } : OURS[show];
  return asked === null ? null : { ...asked, ...common(filter) };
}

/** What is asked of the list of what others owe; null: it is not chosen. */
export function askedOfOthers(filter: BoardFilter): Asked | null {
  const show = showOf(filter);
  return show === null || show === 'waiting' ? { section: 'waiting', ...common(filter), bound: boundOf(filter) } : null;
}

/** Counts of the tiles, and of each value of each filter for what is shown. */
export function askedOfCounts(filter: BoardFilter): Asked {
  const show = showOf(filter);
  const part = show === null ? {} : show === 'waiting' ? { section: 'waiting' } : OURS[show];
  return { ...part, ...common(filter) };
}

/** Shorter than two signs nothing is searched for. */
function common(filter: BoardFilter): Asked {
  const { person, office, agenda, q } = filter;
  const kind = effectOf(filter);
  return { person, office, agenda, effect: kind === null ? null : EFFECTS[kind], q: q.length < 2 ? '' : q };
}

/** What an office asks for: duties under the law without its own targets, those targets alone, or guidance by analogy. */
export const EFFECTS = { law: ['statutory', 'set'], internal: ['internal'], analogous: ['analogous'] } as const;
export const EFFECT_CHOICES = ['law', 'internal', 'analogous'] as const;

export function effectOf({ effect }: BoardFilter): (typeof EFFECT_CHOICES)[number] | null {
  return EFFECT_CHOICES.find((one) => one === effect) ?? null;
}

/** Narrows what we wait for, and only that. */
export function boundOf(filter: BoardFilter): (typeof OTHERS)[number] | null {
  return showOf(filter) === 'waiting' ? OTHERS.find((one) => one === filter.bound) ?? null : null;
}
