import { freePorts, holdPorts, isFree } from '../local/ports.ts';
import type { HeldPorts } from '../local/ports.ts';
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

export type HeldInstallationPorts = { readonly ports: InstallationPorts; readonly held: HeldPorts };

/** Another start may take one between the draw and the hold; then others are drawn. */
const DRAWS = 10;

/** Call it when nothing of this installation runs any more. The ports are held until each part is about to listen. */
export async function installationPorts(folder: DataFolder): Promise<HeldInstallationPorts> {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const remembered = folder.read<readonly number[]>(FILE, []);
    const drawn = remembered.length === COUNT ? await replaceTaken(remembered) : await freePorts(COUNT);
    const held = await holdPorts(drawn);
    if (held === null) continue;
    folder.write(FILE, drawn);
    const [postgres, mailSmtp, mailHttp, workerHttp, ...temporal] = drawn as [number, number, number, number, ...number[]];
    return { ports: { postgres, mailSmtp, mailHttp, workerHttp, temporal: toTemporalPorts(temporal) }, held };
  }
  throw new Error('Volné porty této stanice si stále berou jiné programy; zkuste start znovu.');
}

async function replaceTaken(ports: readonly number[]): Promise<readonly number[]> {
  const free = await Promise.all(ports.map(isFree));
  const others = await freePorts(COUNT);
  return ports.map((port, index) => free[index] === true ? port : others[index] as number);
}
