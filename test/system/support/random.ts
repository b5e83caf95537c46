/** Repeatable chance: the same seed, the same run. */
export type Chance = { readonly seed: number; next(): number; pick<T>(of: readonly T[]): T };

/** @param seed printed by whoever uses it, so that a failure can be repeated */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    seed, next,
    pick: (of) => {
      const picked = of[Math.floor(next() * of.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}
