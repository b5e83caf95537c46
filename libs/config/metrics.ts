import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Role } from './settings.ts';

export type Metrics = {
  /** Labels are enums only: never an id, never a name. */
  counter(name: string, help: string, labels?: readonly string[]): Counter;
  gauge(name: string, help: string, labels?: readonly string[]): Gauge;
  histogram(name: string, help: string, buckets: readonly number[], labels?: readonly string[]): Histogram;
  /** The Prometheus text of everything measured, with its content type. */
  expose(): Promise<{ readonly contentType: string; readonly text: string }>;
};

/** The measurements of one process; names get the prefix `lhutnik_`. */
export function createMetrics(role: Role): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ part: role });
  collectDefaultMetrics({ register: registry });
  const common = (name: string, help: string, labels: readonly string[] = []) =>
    ({ name: `lhutnik_${name}`, help, labelNames: [...labels], registers: [registry] });
  return {
    counter: (name, help, labels) => new Counter(common(name, help, labels)),
    gauge: (name, help, labels) => new Gauge(common(name, help, labels)),
    histogram: (name, help, buckets, labels) => new Histogram({ ...common(name, help, labels), buckets: [...buckets] }),
    expose: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
