import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer, tailOf } from '../server-process.ts';
import type { ServerProcess } from '../server-process.ts';
import { awaitServer } from './namespaces.ts';
import type { ServerPrograms } from './programs.ts';
import { prepareDatabases } from './schema.ts';
import { DYNAMIC_SETTINGS, dynamicConfig, serverConfig } from './server-config.ts';
import type { TemporalPorts } from './server-config.ts';
import { isUsableVersion } from './version.ts';

/** A server that runs, and the version that it reports. */
export type RunningTemporal = { readonly address: string; readonly version: string; readonly process: ServerProcess };

export type LaunchOptions = {
  /** For its configuration and, with the development server, its data. */
  readonly folder: string;
  readonly logFile: string;
  readonly ports: TemporalPorts;
  /** Where its two databases are or will be: a role that may create them, and the password of the role made for it. */
  readonly database: { readonly adminUrl: string; readonly password: string };
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal;
};

/** Starts the official server on PostgreSQL and waits until it answers. */
export async function launchServer(programs: ServerPrograms, options: LaunchOptions): Promise<RunningTemporal> {
  const access = await prepareDatabases(options.database.adminUrl, options.database.password, programs.sqlTool);
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const configFile = join(options.folder, 'server.yaml');
  const dynamicFile = join(options.folder, 'dynamic.yaml');
  writeFileSync(dynamicFile, dynamicConfig(), { mode: 0o600 });
  writeFileSync(configFile, serverConfig(access, options.ports, dynamicFile), { mode: 0o600 });
  return launch(programs.server, ['--config-file', configFile, '--allow-no-auth', 'start'], options);
}

/** Starts a development server (one program, SQLite) and waits until it answers. */
export function launchDevServer(program: string, options: Omit<LaunchOptions, 'database'>): Promise<RunningTemporal> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  return launch(program, [
    'server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(options.ports.frontend[0]),
    '--db-filename', join(options.folder, 'development.sqlite'), '--log-level', 'warn',
    '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL',
    ...Object.entries(DYNAMIC_SETTINGS).flatMap(([name, value]) => ['--dynamic-config-value', `${name}=${JSON.stringify(value)}`]),
  ], options);
}

async function launch(program: string, args: readonly string[], options: Omit<LaunchOptions, 'database'>): Promise<RunningTemporal> {
  const process = await startServer({ program, args, env: { TZ: 'UTC', HOME: options.folder }, logFile: options.logFile, stopSignal: 'SIGTERM', graceMs: 10_000 });
  const address = `127.0.0.1:${String(options.ports.frontend[0])}`;
  try {
    const version = await awaitServer(address, { timeoutMs: 60_000, hasExited: () => process.hasExited() || options.signal?.aborted === true });
    if (!isUsableVersion(version)) throw new Error(`hlásí verzi ${version}, potřeba je 1.32 nebo novější`);
    return { address, version, process };
  } catch (error) {
    await process.kill();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\n${tailOf(options.logFile, 5)}`.trim(), { cause: error });
  }
}
