/** So many colours does the style sheet know; a ninth series begins anew, and its name tells it apart. */
const TONES = 8;

/** Each series has its colour by its place in the list, which is that of the service. */
export function tonesOf(series: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(series.map(({ id }, index) => [id, index % TONES]));
}
