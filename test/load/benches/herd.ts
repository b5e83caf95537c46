import { eventually } from '../../support/wait.ts';
import { nextMorningInOffice } from '../../system/support/days.ts';
import { BareEngine } from '../bare/engine.ts';
import { atMost, plain } from '../bench.ts';
import type { Bench, Finding } from '../bench.ts';
import { addCaseworkers, copyModel, makeModel } from '../copies.ts';
import type { Model, Person } from '../copies.ts';
import { median, paced, percentile, rounded, spread } from '../measure.ts';
import { Stand } from '../stand.ts';

const HANDS = 16;
const DEADLINE = 'complaint-60d';
const RUNG = 'day-30';
const PATIENT = { timeout: 300_000, every: 50 };
/** To be armed in; a herd that is not ready when it is due says nothing. */
const leadMs = (count: number): number => 20_000 + count * 40;

type Office = { readonly stand: Stand; readonly model: Model; readonly owners: readonly Person[] };

/** A thousand reminders planned for one instant, a recipient each, until the mail server has taken them; and bare timers. */
export const herd: Bench = {
  name: 'herd',
  title: 'Lag of reminders planned for one instant, against bare timers',
  run: (scale, say) => Stand.with(async (stand) => {
    const { count, rounds } = scale === 'full' ? { count: 1_000, rounds: 3 } : { count: 100, rounds: 1 };
    const office = await openHerd(stand, count, { spreadMinutes: 0, digest: false });
    const bare = new BareEngine(stand);
    try {
      await bare.startWorker();
      const done: { readonly ours: readonly number[]; readonly bare: readonly number[] }[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        const result = { bare: await bareTimers(stand, bare, count, `bare-${String(round)}-`), ours: await reminders(office, { tag: `R${String(round)}-`, everyMs: 0 }) };
        done.push(result);
        say(`round ${String(round)}: p99 ${rounded(percentile(result.ours, 0.99))} ms, bare timers ${rounded(percentile(result.bare, 0.99))} ms`);
      }
      return findings(`${String(count)} at one instant`, done);
    } finally {
      await bare.close();
    }
  }, { clock: true, at: nextMorningInOffice() }),
};

/**
 * The same with the settings that an office starts with: spread over an hour, digests. The hour is cut to a tenth and so is
 * the herd: as many come in each second.
 */
export const herdByDefault: Bench = {
  name: 'herd-default',
  title: 'Lag of reminders with default settings (spread, digest)',
  run: (scale, say) => Stand.with(async (stand) => {
    const count = scale === 'full' ? 100 : 15;
    const office = await openHerd(stand, count, {});
    say(`${String(count)} reminders, one in 3.6 s`);
    const lags = await reminders(office, { tag: 'D-', everyMs: 3_600 });
    return [
      plain(`${String(count)} of 1,000 reminders spread over an hour: lag p50`, `${rounded(median(lags))} ms`),
      plain('p99', `${rounded(percentile(lags, 0.99))} ms`),
      plain('the last of all', `${rounded(Math.max(...lags))} ms`),
    ];
  }, { clock: true, at: nextMorningInOffice() }),
};

async function openHerd(stand: Stand, count: number, settings: object): Promise<Office> {
  const { topology } = stand;
  await topology.sql.rows(`insert into settings (key, value, changed_at) values ('office', $1::jsonb, now())`, [JSON.stringify(settings)]);
  const owners = await addCaseworkers(stand, count);
  await topology.up('api', 'worker');
  const model = await makeModel(stand, nextMorningInOffice());
  return { stand, model, owners };
}

/** Lag of each reminder: from the instant it was planned for until the mail server said yes. */
async function reminders({ stand, model, owners }: Office, { tag, everyMs }: { readonly tag: string; readonly everyMs: number }): Promise<readonly number[]> {
  const { smtp } = stand.topology;
  const [before, mailsBefore] = [await stand.armedNow('complaint-'), smtp.mails.length];
  const firstAt = Date.now() + leadMs(owners.length);
  await copyModel(stand, model, { owners, each: 1, tag, due: { deadline: DEADLINE, rung: RUNG, firstAt, everyMs } });
  await stand.armed('complaint-', before + owners.length);
  if (Date.now() > firstAt - 1_000) throw new Error('the herd was not armed in time: this machine is too busy to measure on');
  await eventually(() => smtp.mails.length >= mailsBefore + owners.length, { ...PATIENT, timeout: leadMs(owners.length) + owners.length * everyMs + PATIENT.timeout });
  const dueOf = new Map(owners.map(({ email }, index) => [email, firstAt + index * everyMs]));
  return smtp.mails.slice(mailsBefore).map(({ recipients: [to = ''], at }) => at - (dueOf.get(to) ?? Number.NaN));
}

async function bareTimers(stand: Stand, bare: BareEngine, count: number, prefix: string): Promise<readonly number[]> {
  const at = Date.now() + leadMs(count);
  await paced(count, HANDS, () => bare.ringAt(at, prefix));
  await stand.armed(prefix, count);
  if (Date.now() > at - 1_000) throw new Error('the bare timers were not armed in time: this machine is too busy to measure on');
  await eventually(() => bare.lags(at).length >= count, PATIENT);
  return bare.lags(at);
}

function findings(what: string, rounds: readonly { readonly ours: readonly number[]; readonly bare: readonly number[] }[]): readonly Finding[] {
  const of = (share: number, whose: 'ours' | 'bare'): readonly number[] => rounds.map((round) => percentile(round[whose], share));
  const ratios = rounds.map(({ ours, bare }) => percentile(ours, 0.99) / percentile(bare, 0.99));
  return [
    plain(`reminders, ${what}: lag p50`, `${spread(of(0.5, 'ours'))} ms`),
    plain('lag p99', `${spread(of(0.99, 'ours'))} ms`),
    plain(`bare timers, ${what}: lag p50`, `${spread(of(0.5, 'bare'))} ms`),
    plain('bare timers: lag p99', `${spread(of(0.99, 'bare'))} ms`),
    atMost('p99 ÷ p99 of bare timers', median(ratios), 1.3, spread(ratios)),
  ];
}
