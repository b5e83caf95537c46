import { describe, expect, it } from '@jest/globals';
import { deadlineReport } from '../../../libs/law/index.ts';
import { runDeadline } from './run.ts';

async function run(argv: readonly string[], stdin: string | AsyncIterable<string | Uint8Array> = '') {
  let out = '';
  let err = '';
  const code = await runDeadline(argv, { stdout: (text) => { out += text; }, stderr: (text) => { err += text; }, stdin });
  return { code, out, err };
}

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

describe('the deadline command', () => {
  it('prints the legal end alone', async () => {
    expect(await run(['--from', '2026-11-02', '--period', 'P60D'])).toEqual({ code: 0, out: '2027-01-04\n', err: '' });
    expect(await run(['--from=2026-11-02', '--rule=complaint-60d'])).toEqual({ code: 0, out: '2027-01-04\n', err: '' });
    expect(await run(['--from', '2026-11-02', '--rule', 'statement-set', '--due', '2026-11-17'])).toEqual({ code: 0, out: '2026-11-18\n', err: '' });
  });

  it('explains in Czech, and in English on request', async () => {
    const czech = await run(['--from', '2026-11-02', '--rule', 'complaint-60d', '--explain']);
    expect(czech.out).toContain('Poslední den lhůty je nejbližší příští pracovní den: pondělí 4. 1. 2027');
    const english = await run(['--from', '2026-11-02', '--rule', 'complaint-60d', '--explain', '--lang', 'en']);
    expect(english.out).toContain('The last day is the next working day: Monday 4 January 2027');
  });

  it('prints as JSON what the calculator answers', async () => {
    const { out } = await run(['--from', '2026-11-02', '--period', 'P60D', '--json']);
    expect(JSON.parse(out)).toEqual(deadlineReport({ from: '2026-11-02', period: 'P60D' }));
    expect(JSON.parse(out)).toMatchObject({ from: '2026-11-02', period: 'P60D', nominalEnd: '2027-01-01', legalEnd: '2027-01-04', calendarVersion: 'cz-245/2000-2016' });
  });

  it.each([
    [['--from', '2026-11-02', '--period', 'P60D', '--verbose'], 'Neznámá volba „--verbose“.'],
    [['--from', '2026-11-02'], 'Zadejte buď --period, nebo --rule.'],
    [['--period', 'P60D'], 'Chybí --from.'],
    [['--from'], 'Volba --from potřebuje hodnotu.'],
    [['--from', '2026-02-30', '--period', 'P60D'], '[day.invalid]'],
    [['--from', '2026-11-02', '--period', 'PT24H'], '[period.hours]'],
    [['--from', '2026-11-02', '--period', 'P0D'], '[period.zero]'],
    [['--from', '2026-11-02', '--rule', 'toString'], '[rule.unknown]'],
    [['--from', '2005-11-02', '--rule', 'complaint-60d'], '[rule.notInForce]'],
    [['--stdin', '--from', '2026-11-02'], 'K volbě --stdin nepatří žádná další.'],
  ])('refuses %j with a reason and exit code 2', async (argv, reason) => {
    const { code, out, err } = await run(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(reason);
  });
});

describe('the deadline command over a table', () => {
  const table = 'id,start,amount,unit\nA,2026-11-02,60,d\nB,2026-01-31,1,m\nC,2026-10-31,15,dom_next\nD,2026-12-22,5,wd\n';
  const answer = 'id,end\nA,2027-01-04\nB,2026-03-02\nC,2026-11-16\nD,2026-12-31\n';

  it('answers each row in order', async () => {
    expect(await run(['--stdin'], table)).toEqual({ code: 0, out: answer, err: '' });
  });

  it('reads CRLF, quotes, a BOM, other columns and a stream cut anywhere', async () => {
    const quoted = `\uFEFF${table.replace('A,2026-11-02,60,d', '"A, ""ž""",2026-11-02,"60",d').replaceAll('\n', '\r\n')}`;
    for (const size of [1, 2, 3, 7, 1000]) {
      expect(await run(['--stdin'], pieces(quoted, size))).toEqual({ code: 0, out: answer.replace('A,', '"A, ""ž""",'), err: '' });
    }
    expect((await run(['--stdin'], 'rule,unit,amount,start,id\nx,d,60,2026-11-02,A')).out).toBe('id,end\nA,2027-01-04\n');
  });

  it('gives a bad row an empty end and a reason, and goes on with the others', async () => {
    const bad = `${table}E,2026-02-30,1,d\nF,2026-11-02,0,d\nG,2026-11-02,1,hodina\nH,2026-11-02\nI,2026-11-02,1,constructor\nJ,2026-11-02,-5,d\nK"x,2026-11-02,5,d\n"L,2026-11-02,5,d\nZ,2026-11-02,60,d\n`;
    const { code, out, err } = await run(['--stdin'], bad);
    expect(code).toBe(2);
    expect(out).toBe(`${answer}E,\nF,\nG,\nH,\nI,\nJ,\nKx,\nL,\nZ,2027-01-04\n`);
    expect(err.trim().split('\n')).toHaveLength(8);
    expect(err).toContain('řádek 6 (E): „2026-02-30“ není existující den');
  });

  it('refuses a table without its columns', async () => {
    expect(await run(['--stdin'], 'id,start\nA,2026-11-02\n')).toMatchObject({ code: 2, out: '' });
    expect(await run(['--stdin'], '')).toMatchObject({ code: 2, out: '' });
  });
});
