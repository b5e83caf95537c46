import type { Connection } from '@temporalio/client';
import { openConnection } from '../../../libs/temporal/client/index.ts';
import { PersistentClient } from './persistent-client.ts';
import { openOffice } from './staff.ts';
import type { Staff } from './staff.ts';
import { Topology } from './topology.ts';

/** An office at work: its servers, its people, the program through which they enter their steps, and a look into Temporal. */
export type WorkingOffice = {
  readonly topology: Topology;
  readonly staff: Staff;
  readonly client: PersistentClient;
  readonly temporal: Connection;
  close(): Promise<void>;
};

/** @param now epoch ms from which the clock of api and worker goes on */
export async function openWorkingOffice(now: number): Promise<WorkingOffice> {
  const topology = await Topology.prepare({ clock: true });
  try {
    topology.setClock(now);
    const staff = await openOffice(topology);
    await topology.up('api', 'worker');
    const client = new PersistentClient(topology.address);
    const temporal = openConnection({ address: topology.temporalAddress, tls: null });
    const close = async (): Promise<void> => {
      client.giveUp();
      await temporal.close();
      await topology.dispose();
    };
    return { topology, staff, client, temporal, close };
  } catch (error) {
    await topology.dispose();
    throw error;
  }
}
