/** The value below which this share (0–1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Works so many items off with so many hands. @returns items per second, and how long each took in ms */
export async function paced(count: number, hands: number, work: (index: number) => Promise<unknown>): Promise<{ readonly perSecond: number; readonly took: readonly number[] }> {
  const took: number[] = [];
  let next = 0;
  const hand = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      const started = performance.now();
      await work(index);
      took.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: hands }, hand));
  return { perSecond: count / ((performance.now() - started) / 1_000), took };
}

/** A number as the report prints it: three significant digits, whole from a hundred on. */
export function rounded(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Median with the lowest and the highest of the rounds. */
export function spread(values: readonly number[]): string {
  const ends = values.length === 1 ? '' : ` (${rounded(Math.min(...values))}–${rounded(Math.max(...values))})`;
  return `${rounded(median(values))}${ends}`;
}
