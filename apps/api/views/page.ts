export type Page<T> = { items: T[]; next: string | null };

type How<Row, View> = { readonly view: (row: Row) => View; readonly cursor: (last: Row) => string };

/** A page from rows of which one more than `limit` was asked for: that one says that there is a next page. */
export function pageOf<Row, View>(rows: readonly Row[], limit: number, { view, cursor }: How<Row, View>): Page<View> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(view), next: last === undefined ? null : cursor(last) };
}
