import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from '@temporalio/client';
import { openConnection } from '../../libs/temporal/client/index.ts';
import { chance } from './support/random.ts';
import { nextMorningInOffice } from './support/days.ts';
import { all, drive, intakes, surnames } from './support/intake.ts';
import type { Intake } from './support/intake.ts';
import { expectEveryMessageSent, expectEveryOpenCaseFollowed, expectNothingLostOrDoubled, takenTwice, workflowIds } from './support/oracle.ts';
import { PersistentClient } from './support/persistent-client.ts';
import { namesInFiles, namesInLogs, namesInRows } from './support/raw-bytes.ts';
import { openOffice } from './support/staff.ts';
import type { Staff } from './support/staff.ts';
import { PARTS, Topology } from './support/topology.ts';
import type { Part } from './support/topology.ts';

const SEED = 20_261_122;
const INTAKES = 300;
const HANDS = 8;
const BURSTS = 3;
const BURST = 20;
const ROUNDS_OF_KILLS = 2;
/** Mails that one worker hands over at once: so many may be repeated after a kill of it, or of what it records them in. */
const IN_FLIGHT = 4;

describe(`an office whose servers are killed while it works (seed ${String(SEED)})`, () => {
  const dice = chance(SEED);
  const now = nextMorningInOffice();
  const names = surnames(dice, INTAKES);
  const kills: Part[] = [];
  let topology: Topology;
  let staff: Staff;
  let client: PersistentClient;
  let temporal: Connection;

  beforeAll(async () => {
    topology = await Topology.prepare({ clock: true });
    topology.setClock(now);
    staff = await openOffice(topology);
    await topology.up('api', 'worker');
    client = new PersistentClient(topology.address);
    temporal = openConnection({ address: topology.temporalAddress, tls: null });
  });
  afterAll(async () => {
    client.giveUp();
    await temporal.close();
    await topology.dispose();
  });

  /** Kills one part and starts it again; in the second round with everything that it had started itself. */
  async function killOne(part: Part, round: number): Promise<void> {
    kills.push(part);
    await topology.kill(part, round > 0);
    await topology.up(part);
  }

  it('answers every command sooner or later, and none with an error', async () => {
    const work = intakes(names);
    const order = Array.from({ length: ROUNDS_OF_KILLS }, (_, round) => PARTS.map((part) => ({ part, round, dice: dice.next() })).sort((a, b) => a.dice - b.dice)).flat();
    const every = Math.floor(INTAKES / (order.length + 1));
    let done = 0;
    let killing = Promise.resolve();
    await all(work, HANDS, async (intake: Intake) => {
      await drive(client, staff, intake, now);
      done += 1;
      const next = done % every === 0 ? order[done / every - 1] : undefined;
      if (next !== undefined) killing = killing.then(() => killOne(next.part, next.round));
    }).finally(() => killing);
    expect(kills).toHaveLength(order.length);
    expect(client.unexpected).toEqual([]);
    expect(client.repeated).toBeGreaterThan(0);
  });

  it('has lost and doubled no complaint, no fact and no deadline; its numbers have no gap', async () => {
    await expectNothingLostOrDoubled(topology, client.ledger);
  });

  it('follows every open case, each by one process', async () => {
    await expectEveryOpenCaseFollowed(topology, temporal);
  });

  it('sends every message that was planned, and repeats none but those in flight at a kill', async () => {
    await expectEveryMessageSent(topology);
    const repeatable = kills.filter((part) => part === 'worker' || part === 'postgres').length * IN_FLIGHT;
    const twice = takenTwice(topology);
    expect(twice.filter(([, times]) => times > 2)).toEqual([]);
    expect(twice.length).toBeLessThanOrEqual(repeatable);
  });

  it('kills its worker between commit and signal, again and again: all are followed, and none by two', async () => {
    for (let round = 0; round < BURSTS; round += 1) {
      const burst = all(surnames(dice, BURST), HANDS, async (name) => {
        await drive(client, staff, { name, daysAgo: 45, childAtRisk: false, until: 'registered' }, now);
        if (dice.next() < 0.2 && topology.isUp('worker')) await topology.kill('worker');
      });
      await burst;
      if (round < BURSTS - 1) await topology.up('worker');
    }
    if (topology.isUp('worker')) await topology.kill('worker');
    await drive(client, staff, { name: surnames(dice, 1)[0] ?? '', daysAgo: 45, childAtRisk: false, until: 'registered' }, now);
    expect(await topology.sql.value('select count(*)::int from cases where acked_no < news_no')).toBeGreaterThan(0);

    await topology.up('worker');
    await expectEveryOpenCaseFollowed(topology, temporal);
    await expectEveryMessageSent(topology);
    await expectNothingLostOrDoubled(topology, client.ledger);
    const ever = await workflowIds(temporal, '');
    const open = await topology.sql.rows<{ id: string }>('select id from cases where closed_at is null');
    expect(open.filter(({ id }) => ever.filter((workflow) => workflow === `complaint-${id}`).length !== 1)).toEqual([]);
  });

  it('keeps every name out of what Temporal stores, rows and files alike', async () => {
    const ours = await namesInRows(topology, 'lhutnik');
    expect(new Set(ours.found.map(({ name }) => name)).size).toBeGreaterThan(INTAKES);
    for (const database of ['temporal', 'temporal_visibility']) {
      const { found, bytes } = await namesInRows(topology, database);
      expect(bytes).toBeGreaterThan(INTAKES * 100);
      expect(found).toEqual([]);
    }
    expect(await namesInFiles(topology)).toEqual([]);
  });

  it('keeps every name out of every log', () => {
    const { found, bytes } = namesInLogs(topology);
    expect(bytes).toBeGreaterThan(10_000);
    expect(found).toEqual([]);
  });
});
