import type { PostgresAccess } from './schema.ts';

/** The eight ports of a single-node server: one for calls and one for the membership ring of each service. */
export type TemporalPorts = {
  readonly frontend: readonly [number, number];
  readonly history: readonly [number, number];
  readonly matching: readonly [number, number];
  readonly worker: readonly [number, number];
};

/** Can never be changed once the databases exist. */
const LOCAL_SHARDS = 4;

/** The server's configuration file (JSON, which is YAML too); everything on loopback. */
export function serverConfig(database: PostgresAccess, ports: TemporalPorts, dynamicConfigFile: string): string {
  return JSON.stringify({
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: LOCAL_SHARDS,
      datastores: {
        default: { sql: store(database, 'temporal', 24) },
        visibility: { sql: store(database, 'temporal_visibility', 10) },
      },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(Object.entries(ports).map(([name, [grpcPort, membershipPort]]) =>
      [name, { rpc: { grpcPort, membershipPort, bindOnLocalHost: true } }])),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: `127.0.0.1:${String(ports.frontend[0])}` },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
    namespaceDefaults: { archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } } },
    publicClient: { hostPort: `127.0.0.1:${String(ports.frontend[0])}` },
    dynamicConfigClient: { filepath: dynamicConfigFile, pollInterval: '60s' },
  }, null, 2);
}

function store(database: PostgresAccess, name: string, connections: number): Record<string, unknown> {
  return {
    pluginName: 'postgres12',
    databaseName: name,
    connectAddr: `${database.host}:${String(database.port)}`,
    connectProtocol: 'tcp',
    user: database.user,
    password: database.password,
    maxConns: connections,
    maxIdleConns: connections,
    maxConnLifetime: '1h',
  };
}

/**
 * Settings that can change while the server runs. Time skipping serves rehearsals and tests; the timer shift saves about
 * a second for each skipped timer and is fit for a single node only; the caches suit one office on one machine.
 */
export const DYNAMIC_SETTINGS = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  'history.timerProcessorMaxTimeShift': '20ms',
  'history.hostLevelCacheMaxSize': 2_000,
  'history.eventsHostLevelCacheMaxSizeBytes': 33_554_432,
  'worker.stickyCacheSize': 100,
  'frontend.shutdownDrainDuration': '0s',
  'history.shutdownDrainDuration': '0s',
  'matching.shutdownDrainDuration': '0s',
} as const satisfies Readonly<Record<string, boolean | number | string>>;

export function dynamicConfig(): string {
  return JSON.stringify(Object.fromEntries(Object.entries(DYNAMIC_SETTINGS).map(([name, value]) => [name, [{ value }]])), null, 2);
}
