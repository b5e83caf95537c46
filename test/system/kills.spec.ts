import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from '@temporalio/client';
import { Killer } from './support/killer.ts';
import { chance } from './support/random.ts';
import { nextMorningInOffice } from './support/days.ts';
import { all, drive, intakes, surnames } from './support/intake.ts';
import type { Intake } from './support/intake.ts';
import { expectEveryMessageSent, expectEveryOpenCaseFollowed, expectNothingLostOrDoubled, workflowIds } from './support/oracle.ts';
import type { PersistentClient } from './support/persistent-client.ts';
import { namesInFiles, namesInLogs, namesInRows } from './support/raw-bytes.ts';
import type { Staff } from './support/staff.ts';
import { PARTS } from './support/topology.ts';
import type { Topology } from './support/topology.ts';
import { openWorkingOffice } from './support/working-office.ts';
import type { WorkingOffice } from './support/working-office.ts';

const SEED = 20_261_122;
const INTAKES = 300;
const HANDS = 8;
const BURSTS = 3;
const BURST = 20;
const ROUNDS_OF_KILLS = 2;
/** Mails that one worker hands over at once: so many at most are in flight when it is killed, or what it records them in. */
const IN_FLIGHT = 4;

describe(`an office whose servers are killed while it works (seed ${String(SEED)})`, () => {
  const dice = chance(SEED);
  const now = nextMorningInOffice();
  const names = surnames(dice, INTAKES);
  let office: WorkingOffice;
  let topology: Topology;
  let staff: Staff;
  let client: PersistentClient;
  let temporal: Connection;
  let killer: Killer;

  beforeAll(async () => {
    office = await openWorkingOffice(now);
    ({ topology, staff, client, temporal } = office);
    killer = new Killer(topology);
  });
  afterAll(() => office.close());

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
      if (next !== undefined) killing = killing.then(() => killer.kill(next.part, { all: next.round > 0 }));
    }).finally(() => killing);
    expect(killer.kills).toHaveLength(order.length);
    expect(PARTS.filter((part) => !topology.isUp(part))).toEqual([]); // each was started again; none ended by itself
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
    expectOnlyFlightsRepeated();
  });

  it('kills its worker between commit and signal, again and again: all are followed, and none by two', async () => {
    for (let round = 0; round < BURSTS; round += 1) {
      const burst = all(surnames(dice, BURST), HANDS, async (name) => {
        await drive(client, staff, { name, daysAgo: 45, childAtRisk: false, until: 'registered' }, now);
        if (dice.next() < 0.2 && topology.isUp('worker')) await killer.kill('worker', { restart: false });
      });
      await burst;
      if (round < BURSTS - 1) await topology.up('worker');
    }
    if (topology.isUp('worker')) await killer.kill('worker', { restart: false });
    await drive(client, staff, { name: surnames(dice, 1)[0] ?? '', daysAgo: 45, childAtRisk: false, until: 'registered' }, now);
    expect(await topology.sql.value('select count(*)::int from cases where acked_no < news_no')).toBeGreaterThan(0);

    await topology.up('worker');
    await expectEveryOpenCaseFollowed(topology, temporal);
    await expectEveryMessageSent(topology);
    expectOnlyFlightsRepeated();
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

  function expectOnlyFlightsRepeated(): void {
    expect(killer.unexplained(topology.smtp.mails)).toEqual([]);
    expect(killer.kills.filter(({ inFlight }) => inFlight.length > IN_FLIGHT)).toEqual([]);
  }
});
