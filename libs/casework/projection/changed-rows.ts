import { canonicalJson } from '../canonical-json.ts';

export type ChangedRows<Item extends object> = { readonly written: readonly Item[]; readonly gone: readonly string[] };

/** What has to be written for the rows of `before` to become those of `after`. */
export function changedRows<Item extends object>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string): ChangedRows<Item> {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  const written = after.filter((item) => {
    const earlier = known.get(keyOf(item));
    return earlier === undefined || (earlier !== item && canonicalJson(earlier) !== canonicalJson(item));
  });
  const kept = new Set(after.map(keyOf));
  return { written, gone: [...known.keys()].filter((key) => !kept.has(key)) };
}
