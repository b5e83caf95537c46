import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const law = new URL('../../dist/libs/law/index.js', import.meta.url).href;

/** Dates that a server could get wrong by its own zone: Prague midnights, changes of the clock, a term over both. */
const PROGRAM = `
  const { day, pragueDay, pragueInstant, pragueTime, endOfDay, deadlineReport } = await import(${JSON.stringify(law)});
  const instants = ['2026-11-01T22:59:59Z', '2026-11-01T23:30:00Z', '2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-10-25T00:59:59Z',
    '2026-10-25T01:00:00Z', '2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z', '2026-06-30T21:59:59Z', '2026-06-30T22:00:00Z'];
  console.log(JSON.stringify({
    days: instants.map((text) => pragueDay(Date.parse(text))),
    times: instants.map((text) => pragueTime(Date.parse(text))),
    eight: ['2026-03-29', '2026-10-25', '2027-01-04'].map((text) => new Date(pragueInstant(day(text), 8)).toISOString()),
    ends: ['2026-03-29', '2026-10-25', '2027-01-04'].map((text) => new Date(endOfDay(day(text))).toISOString()),
    report: deadlineReport({ from: '2026-11-02', rule: 'complaint-60d' }),
  }));
`;

async function under(zone: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', PROGRAM], { env: { ...process.env, NODE_OPTIONS: '', TZ: zone } });
  return JSON.parse(stdout);
}

describe('the zone of the server', () => {
  it('changes no date: UTC, Auckland, Los Angeles and Prague give the same', async () => {
    const expected = await under('UTC');
    expect(expected).toMatchObject({
      days: ['2026-11-01', '2026-11-02', '2026-03-29', '2026-03-29', '2026-10-25', '2026-10-25', '2026-12-31', '2027-01-01', '2026-06-30', '2026-07-01'],
      eight: ['2026-03-29T06:00:00.000Z', '2026-10-25T07:00:00.000Z', '2027-01-04T07:00:00.000Z'],
      ends: ['2026-03-29T22:00:00.000Z', '2026-10-25T23:00:00.000Z', '2027-01-04T23:00:00.000Z'],
      report: { legalEnd: '2027-01-04' },
    });
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Prague']) expect(await under(zone)).toEqual(expected);
  });
});
