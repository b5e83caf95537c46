import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands } from '../../apps/cli/commands.ts';
import { prepareOffice } from '../../apps/cli/start/office.ts';
import type { RehearsalEntry } from '../../libs/contracts/index.ts';
import { addDays, addWorkingDays, czechCalendar, day } from '../../libs/law/index.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { temporalAddress } from '../support/temporal.ts';

const MAIN = fileURLToPath(new URL('../../dist/apps/cli/main.js', import.meta.url));
const RUN = `import(${JSON.stringify(MAIN)}).then(({ main }) => main(process.argv.slice(1))).then((code) => { process.exitCode = code; })`;

type Ended = { readonly code: number; readonly out: string; readonly err: string };

describe('lhutnik rehearse', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createDatabase();
    await prepareOffice({ databaseUrl: database.url, clock: { now: () => Date.now() }, demoPassword: 'lampa-svetr-jahoda-42' });
    folder = mkdtempSync(join(tmpdir(), 'lhutnik-script-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  const lhutnik = (...argv: readonly string[]): Promise<Ended> => new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: database.url, TEMPORAL_ADDRESS: temporalAddress() };
    const child = execFile(process.execPath, ['--input-type=module', '-e', RUN, '--', 'rehearse', ...argv], { env, maxBuffer: 10_000_000 }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
  /** What is refused before any server is needed needs no process of its own. */
  const inHere = async (...argv: readonly string[]): Promise<Ended> => {
    const said = { out: '', err: '' };
    const run = await commands['rehearse']?.load();
    if (run === undefined) throw new Error('there is no such command');
    const code = await run(argv, {
      stdout: (text) => { said.out += text; }, stderr: (text) => { said.err += text; },
      stdin: (async function* nothing() { yield await Promise.resolve(''); })(), env: {},
    });
    return { code, ...said };
  };
  const scripted = async (run: typeof lhutnik, ...lines: readonly string[]): Promise<Ended> => {
    const file = join(folder, 'script.jsonl');
    writeFileSync(file, lines.join('\n'));
    return run('complaint', '--delivered', '2026-11-02', '--script', file, '--json');
  };
  const entries = ({ out }: Ended): readonly RehearsalEntry[] => JSON.parse(out) as RehearsalEntry[];

  it('prints as JSON what would happen when nobody acts, until ten working days after the legal end', async () => {
    const ended = await lhutnik('complaint', '--delivered', '2026-11-02', '--json');
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: '' });
    const kinds = ['phase', 'task', 'deadline', 'reminder', 'escalation', 'breach', 'meeting'];
    for (const { day, kind, title } of entries(ended)) {
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(kinds).toContain(kind);
      expect(title).not.toBe('');
    }
    expect(entries(ended).filter(({ kind }) => kind === 'breach').map(({ day }) => day)).toEqual(['2027-01-05']);
    expect(entries(ended).at(-1)?.day).toBe('2027-01-18');
  });

  it('plays a review by its own steps, and calls the end of its guideline no breach', async () => {
    const file = join(folder, 'review.jsonl');
    writeFileSync(file, [
      '{"day":"2026-11-03","command":"assign","body":{"ownerId":"referentka"}}',
      '{"day":"2026-11-03","command":"classify","body":{"as":"review-175-7","text":{"reason":"x"}}}',
      '{"day":"2026-11-04","command":"request-from-office","body":{"requestId":"z1","what":"file","dueDay":"2026-11-19"}}',
    ].join('\n'));
    const ended = await lhutnik('review', '--delivered', '2026-11-02', '--script', file, '--json');
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: '' });
    expect(entries(ended).filter(({ deadline }) => deadline === 'review-file-set:z1').map(({ day, kind }) => `${day} ${kind}`)).toEqual(['2026-11-04 deadline', '2026-11-04 task', '2026-11-19 deadline', '2026-11-20 reminder', '2026-11-20 task']);
    expect(entries(ended).filter(({ kind }) => kind === 'breach')).toEqual([]);
  });

  it('tells the same in Czech, with who would get what and why', async () => {
    const { code, out } = await lhutnik('complaint', '--delivered', '2026-11-02');
    expect(code).toBe(0);
    expect(out).toContain('út 5. 1. 2027');
    expect(out).toContain('Překročení lhůty: Vyřízení stížnosti a vyrozumění stěžovatele');
    expect(out).toMatch(/Dostane: .*Marie Horáková \(vedoucí\)/);
    expect(out).toContain('Proč: § 175 odst. 5');
    expect(out).toContain('Nic nebylo zapsáno ani odesláno.');
  });

  it('plays a script, whose people may be named by login and whose days need not be repeated', async () => {
    const ended = await scripted(
      lhutnik,
      '{"day":"2026-11-03","command":"assign","body":{"ownerId":"referentka"}}',
      '{"day":"2026-11-05","time":"14:30","command":"classify","by":"referentka","body":{"as":"petition","text":{"reason":"x"}}}', '',
      '{"day":"2026-11-20","command":"settle-by-hand","body":{"text":{"how":"x"}}}',
      '{"day":"2026-11-23","command":"close","body":{"reason":"settled-by-hand"}}',
    );
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: '' });
    expect(entries(ended).filter(({ kind }) => kind === 'phase').map(({ day, title }) => `${day} ${title}`)).toEqual([
      '2026-11-02 Fáze: zařazení', '2026-11-05 Fáze: jiný režim', '2026-11-20 Fáze: uzavírání', '2026-11-23 Fáze: uzavřeno',
    ]);
    expect(entries(ended).some(({ kind }) => kind === 'breach')).toBe(false);
  });

  it.each([
    ['is no JSON', inHere, 'day: 2026-11-03', 'není platný JSON'],
    ['names an unknown step', inHere, '{"day":"2026-11-03","command":"vanish"}', 'Krok „vanish“ neznáme'],
    ['has a day that does not exist', inHere, '{"day":"2026-11-31","command":"assign"}', 'day:'],
    ['has a wrong body', inHere, '{"day":"2026-11-03","command":"assign","body":{"owner":"referentka"}}', 'body.ownerId'],
    ['names nobody', lhutnik, '{"day":"2026-11-03","command":"assign","body":{"ownerId":"nikdo"}}', '„nikdo“'],
    ['comes before the case', lhutnik, '{"day":"2026-11-01","command":"assign","body":{"ownerId":"referentka"}}', 'předchází'],
    ['would be refused', lhutnik, '{"day":"2026-11-03","command":"close","body":{"reason":"notified"}}', 'nepřísluší'],
  ])('ends with 2 and the number of a line that %s', async (_, run, line, said) => {
    const { code, out, err } = await scripted(run, '', '{"day":"2026-11-02","command":"add-note","by":"vedouci","body":{"text":{"note":"x"}}}', line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('řádek 3');
    expect(err).toContain(said);
  });

  it('plays a year of meetings: its days proposed and confirmed in October, everybody invited and reminded, the minutes asked for', async () => {
    const ended = await lhutnik('meeting-series', '--year', '2027', '--json');
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: '' });
    const calendar = czechCalendar();
    const all = entries(ended);
    expect(all.map(({ day }) => day)).toEqual(all.map(({ day }) => day).sort());
    expect(all.filter(({ day: on }) => !calendar.isWorkingDay(day(on)))).toEqual([]);
    const meetings = all.filter(({ kind }) => kind === 'meeting');
    expect(meetings.map(({ title, day: on }) => `${on.slice(0, 4)} ${title}`)).toEqual([
      '2027 Porada: Metodická porada OSPOD ORP: náhradní rodinná péče', '2027 Porada: Metodická porada OSPOD ORP: další agenda SPOD',
      '2027 Porada: Metodická porada OSPOD ORP: náhradní rodinná péče', '2027 Porada: Metodická porada OSPOD ORP: další agenda SPOD',
    ]);
    const proposals = all.filter(({ title }) => title.startsWith('Upozornění: termíny porad na rok'));
    expect(proposals.map(({ day: on, title }) => `${on} ${/\d+/.exec(title)?.[0] ?? ''}`)).toEqual(['2026-10-01 2027', '2027-10-01 2028']);
    for (const { day: on } of meetings) {
      const told = (said: string, days: number) => all.filter(({ day: when, title, recipients }) => title.startsWith(said) && when === addWorkingDays(calendar, day(on), days) && recipients.length === 15);
      expect(all.some(({ title, day: when, recipients }) => title.startsWith('Pozvánka') && when <= addDays(day(on), -30) && when >= addDays(day(on), -35) && recipients.length === 15)).toBe(true);
      expect([-14, -7, -3, -1].map((days) => told('Připomenutí', days).length)).toEqual([1, 1, 1, 1]);
      expect(all.filter(({ title, day: when, kind }) => kind === 'escalation' && title.includes('Rozeslání záznamu z jednání') && when === addWorkingDays(calendar, day(on), 10))).toHaveLength(1);
    }
  });

  it('tells of a year of a single consultation day in Czech, and of nothing that was sent', async () => {
    const { code, out } = await lhutnik('meeting-series', '--year', '2028', '--series', 'consultation-day');
    expect(code).toBe(0);
    expect(out).toMatch(/Porada: Konzultační a poradenské dny k náhradní rodinné péči\n +Od 9:00 do 14:00\./);
    expect(out).toContain('Nic nebylo zapsáno ani odesláno.');
  });

  it.each([
    [['inspection']], [['inspection', '--start', '2027-03-01', '--entity', 'x', '--json']], [['--json', 'inspection', '--year', '2027']], [['inspection', 'accredited', '--delivered', '2026-11-02']],
  ])('says that inspections cannot be played yet, and what can: %j', async (argv) => {
    const { code, out, err } = await inHere(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('Kontrolu (inspection) zatím nelze přehrát: tuto agendu Lhůtník ještě nevede. Přehrát lze: complaint, review, meeting-series.\n');
  });

  it('ends with 2 when it is not understood', async () => {
    for (const argv of [
      ['meeting-series'], ['meeting-series', '--year', '27'], ['meeting-series', '--year', '2027', '--series', 'lecture'], ['meeting-series', '--year', '2027', '--delivered', '2026-11-02'],
      ['complaint', '--delivered', '2026-11-02', '--year', '2027'], [], ['complaint'], ['meeting', '--delivered', '2026-11-02'], ['complaint', '--delivered', '2026-02-30'], ['complaint', '--when', 'x'],
    ]) {
      const { code, err } = await inHere(...argv);
      expect({ argv, code }).toEqual({ argv, code: 2 });
      expect(err).toContain('Použití: lhutnik rehearse');
    }
  });
});
