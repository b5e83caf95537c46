import { freePorts, isFree } from '../local/ports.ts';
import { TEMPORAL_PORT_COUNT, toTemporalPorts } from '../local/temporal/ports.ts';
import type { TemporalPorts } from '../local/temporal/server-config.ts';
import type { DataFolder } from './data-folder.ts';

/** Ports of the parts that people do not type: chosen once, kept as long as nobody else takes them. */
export type InstallationPorts = {
  readonly postgres: number;
  readonly mailSmtp: number;
  readonly mailHttp: number;
  readonly workerHttp: number;
  readonly temporal: TemporalPorts;
};

const FILE = 'ports.json';
const SINGLE = ['postgres', 'mailSmtp', 'mailHttp', 'workerHttp'] as const;
const COUNT = SINGLE.length + TEMPORAL_PORT_COUNT;

/** Call it when nothing of this installation runs any more. */
export async function installationPorts(folder: DataFolder): Promise<InstallationPorts> {
  const remembered = folder.read<readonly number[]>(FILE, []);
  const ports = remembered.length === COUNT ? await replaceTaken(remembered) : await freePorts(COUNT);
  folder.write(FILE, ports);
  const [postgres, mailSmtp, mailHttp, workerHttp, ...temporal] = ports as [number, number, number, number, ...number[]];
  return { postgres, mailSmtp, mailHttp, workerHttp, temporal: toTemporalPorts(temporal) };
}

async function replaceTaken(ports: readonly number[]): Promise<readonly number[]> {
  const free = await Promise.all(ports.map(isFree));
  const others = await freePorts(COUNT);
  return ports.map((port, index) => free[index] === true ? port : others[index] as number);
}
