import { addDays, computeRule, day, ends, explain, parsePeriod, ruleBook } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { atLeast } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { median, spread } from '../measure.ts';

/** Days of forty years, none after another, so that nothing can be kept from one to the next. */
const DAYS: readonly Day[] = Array.from({ length: 14_600 }, (_, n) => addDays(day('2007-01-01'), (n * 7_919) % 14_600));

/** Ends of sixty-day terms, alone and with every step in words; one processor. */
export const computations: Bench = {
  name: 'computations',
  title: 'Computations of a deadline',
  run: async (scale) => {
    const ms = scale === 'full' ? 3_000 : 500;
    const rounds = scale === 'full' ? 5 : 2;
    const period = parsePeriod('P60D');
    const rule = ruleBook().rule('complaint-60d', day('2026-11-02'));
    const plainly = (from: Day): unknown => ends(from, period, true);
    const explained = (from: Day): unknown => explain(computeRule({ rule, from, proof: 'doručenka' }), 'cs');
    const rates = { plain: [] as number[], explained: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      const [one, other] = [rateOf(plainly, ms), rateOf(explained, ms)];
      if (round === 0) continue; // warm-up
      rates.plain.push(one);
      rates.explained.push(other);
    }
    return [
      atLeast('dates/s', median(rates.plain), 500_000, spread(rates.plain)),
      atLeast('explained dates/s', median(rates.explained), 50_000, spread(rates.explained)),
    ];
  },
};

function rateOf(work: (from: Day) => unknown, ms: number): number {
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < ms) {
    for (const from of DAYS) work(from);
    done += DAYS.length;
  }
  return done / ((performance.now() - started) / 1_000);
}
