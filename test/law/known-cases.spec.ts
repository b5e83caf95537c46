import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runDeadline } from '../../apps/cli/deadline/run.ts';
import { compute, computeRule, chainStart, day, isDay, parsePeriod, ruleBook, type Day } from '../../libs/law/index.ts';

const UNITS: Record<string, (amount: string) => string> = {
  d: (n) => `P${n}D`, w: (n) => `P${n}W`, m: (n) => `P${n}M`, y: (n) => `P${n}Y`, wd: (n) => `P${n}WD`, dom_next: (n) => `dom:${n}`,
};
let casesText: string;
let cases: readonly (readonly string[])[];
let examples: readonly (readonly string[])[];

beforeAll(async () => {
  casesText = await data('deadline_cases.csv');
  cases = rowsOf(casesText);
  examples = rowsOf(await data('worked_examples.csv'));
});

describe('known computations', () => {
  it('come out by amount and unit, all 91 of them', () => {
    expect(cases).toHaveLength(91);
    const wrong = cases.filter(([, start = '', , amount = '', unit = '', expected]) =>
      compute({ from: day(start), period: parsePeriod(UNITS[unit]?.(amount) ?? '') }).legalEnd !== expected);
    expect(wrong).toEqual([]);
  });

  it('come out as a table of the deadline command too', async () => {
    let out = '';
    const code = await runDeadline(['--stdin'], { stdout: (text) => { out += text; }, stderr: (text) => { throw new Error(text); }, stdin: casesText });
    expect(code).toBe(0);
    expect(out).toBe(['id,end', ...cases.map(([id, , , , , expected]) => `${id},${expected}`), ''].join('\n'));
  });

  it('come out with both ends for the 43 worked examples of the legal reference', () => {
    expect(examples).toHaveLength(43);
    for (const [row, start = '', , period = '', nominalEnd, legalEnd] of examples) {
      expect({ row, ...compute({ from: day(start), period: parsePeriod(period) }) }).toMatchObject({ row, nominalEnd, legalEnd });
    }
  });
});

describe('the days of one complaint, kept apart', () => {
  const complaint = ruleBook().rule('complaint-60d', day('2026-11-20'));

  it('run from the data box on Friday night, not from Monday’s stamp', () => {
    expect(computeRule({ rule: complaint, from: day('2026-11-20') }).legalEnd).toBe('2027-01-19');
    expect(computeRule({ rule: complaint, from: day('2026-11-23') }).legalEnd).toBe('2027-01-22');
  });

  it('run anew for the municipality to which it was forwarded', () => {
    const orp = ruleBook().rule('orp-complaint-60d', day('2026-11-24'));
    expect(computeRule({ rule: orp, from: day('2026-11-24') })).toMatchObject({ legalEnd: '2027-01-25', binds: 'orp' });
  });
});

describe('a chain of terms', () => {
  it('runs on from the nominal end where the rule says so, and from the legal one where it says that', () => {
    const first = compute({ from: day('2024-10-25'), period: parsePeriod('P60D') });
    const rule = ruleBook().rule('complaint-60d', day('2024-10-25'));
    const next = (chain: 'nominal' | 'legal') => compute({ from: chainStart(first, { ...rule, chain }), period: parsePeriod('P30D') }).legalEnd;
    expect([next('nominal'), next('legal')]).toEqual(['2025-01-23', '2025-01-27']);
  });

  it('extends an information request from its fifteenth day, not from the rolled one', () => {
    const book = ruleBook();
    const request = computeRule({ rule: book.rule('info-15d', day('2026-04-16')), from: day('2026-04-16') });
    expect(request).toMatchObject({ nominalEnd: '2026-05-01', legalEnd: '2026-05-04' });
    const extension = book.rule('info-extension-10d', request.nominalEnd);
    const extended = computeRule({ rule: extension, from: chainStart(request, extension) });
    expect(extended.legalEnd).toBe(compute({ from: day('2026-04-16'), period: parsePeriod('P25D') }).legalEnd);
  });

  it('leads from the last act of an inspection over delivery by fiction to its objections', () => {
    const term = (ruleId: string, from: string) => computeRule({ rule: ruleBook().rule(ruleId, day(from)), from: day(from) }).legalEnd;
    expect(term('inspection-protocol-30d', '2026-11-02')).toBe('2026-12-02');
    expect(term('inspection-protocol-60d', '2026-11-02')).toBe('2027-01-04');
    expect(term('databox-fiction-10d', '2026-12-03')).toBe('2026-12-14');
    expect(term('objections-15d', '2026-12-14')).toBe('2026-12-29');
    expect(term('objections-controller-7d', '2026-12-29')).toBe('2027-01-05');
    expect(term('objections-superior-30d', '2026-12-29')).toBe('2027-01-28');
    expect(term('objections-superior-60d', '2026-12-29')).toBe('2027-03-01');
  });
});

async function data(name: string): Promise<string> {
  return readFile(new URL(`./data/${name}`, import.meta.url), 'utf8');
}

/** The columns before the reason hold no commas. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows = text.trim().split('\n').slice(1).map((line) => line.split(','));
  const starts: readonly (string | undefined)[] = rows.map(([, start]) => start);
  if (!starts.every((start): start is Day => isDay(start))) throw new Error('a start is no day');
  return rows;
}
