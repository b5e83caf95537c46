import { freePorts } from '../ports.ts';
import type { TemporalPorts } from './server-config.ts';

/** Free ports for a single-node server. */
export async function localTemporalPorts(): Promise<TemporalPorts> {
  return toTemporalPorts(await freePorts(TEMPORAL_PORT_COUNT));
}

export const TEMPORAL_PORT_COUNT = 8;

/** @param ports exactly `TEMPORAL_PORT_COUNT` of them; the first is the one that clients call */
export function toTemporalPorts(ports: readonly number[]): TemporalPorts {
  const pair = (index: number): readonly [number, number] => [ports[2 * index] as number, ports[2 * index + 1] as number];
  return { frontend: pair(0), history: pair(1), matching: pair(2), worker: pair(3) };
}
