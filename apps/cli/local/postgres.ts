import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { embeddedPrograms, giveTo, reachableFolder, serverAccount } from './postgres-programs.ts';
import type { Account, PostgresPrograms } from './postgres-programs.ts';
import { endProcess, isAlive, markOf } from './process-mark.ts';
import type { ProcessMark } from './process-mark.ts';
import { startServer, tailOf } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

export const SUPERUSER = 'postgres';

/** For a session without its server to end; what it had not committed is undone at the next start. */
const ORPHAN_GRACE_MS = 5_000;

export type PostgresOptions = {
  /** The cluster's folder; see `reachableFolder` for when it lies elsewhere. */
  readonly dataFolder: string;
  readonly logFile: string;
  readonly port: number;
  readonly password: string;
  /** Gives durability away for speed: only for data that a test throws away. */
  readonly throwAway?: boolean;
  /** Told when a server left behind by a killed run was found on the data and taken over. */
  readonly onLeftover?: () => void;
};

export type Postgres = { readonly process: ServerProcess; readonly port: number; url(database: string): string };

/** Starts the embedded PostgreSQL on loopback; makes the cluster when it is missing; sorts Czech. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const account = serverAccount();
  const programs = embeddedPrograms(account);
  const folder = clusterFolder(options.dataFolder, account);
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(folder, programs, account, options);
  if (await stopServerIn(folder)) options.onLeftover?.();
  const process = await startServer({
    program: programs.postgres,
    args: ['-D', folder, '-p', String(options.port), ...settings(options)],
    env: serverEnvironment(),
    logFile: options.logFile,
    stopSignal: 'SIGINT', // fast shutdown: sessions are ended, nothing is lost
    graceMs: 30_000,
    ...(account === null ? {} : { owner: account }),
  });
  const url = (database: string): string => `postgresql://${SUPERUSER}:${encodeURIComponent(options.password)}@127.0.0.1:${String(options.port)}/${database}`;
  await untilReady(url('postgres'), process, options.logFile);
  return { process, port: options.port, url };
}

/** Where the cluster of this data folder lies. */
export function clusterFolder(dataFolder: string, account: Account | null = serverAccount()): string {
  return reachableFolder(dataFolder, account);
}

function settings(options: PostgresOptions): readonly string[] {
  const always = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '250',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const throwAway = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum_naptime: '5min' };
  return Object.entries({ ...always, ...(options.throwAway === true ? throwAway : {}) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The cluster is made aside and renamed, so an interrupted first start leaves no half of one. */
function initialise(folder: string, programs: PostgresPrograms, account: Account | null, options: PostgresOptions): void {
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
  mkdirSync(aside, { mode: 0o700 });
  giveTo(aside, account);
  const passwordFile = join(aside, '..', `password.${String(process.pid)}`);
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  giveTo(passwordFile, account);
  try {
    const result = spawnSync(programs.initdb, [
      `--pgdata=${aside}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=cs-CZ', '--locale=C',
      ...(options.throwAway === true ? ['--no-sync'] : []),
    ], { encoding: 'utf8', env: serverEnvironment(), cwd: '/', ...account });
    if (result.status !== 0) throw new Error(`Databázi se nepodařilo založit: ${result.error?.message ?? result.stderr}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(aside, folder);
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

/** Ends the server that still runs on the cluster of this data folder, if one does. */
export function stopLeftover(dataFolder: string): Promise<boolean> {
  return stopServerIn(clusterFolder(dataFolder));
}

/**
 * Removes a lock file that names a stranger; not before the last session of a killed server has ended, for without its
 * lock PostgreSQL would not see that somebody still writes.
 */
async function stopServerIn(folder: string): Promise<boolean> {
  const lockFile = join(folder, 'postmaster.pid');
  const mark = leftover(lockFile, folder);
  if (mark !== null) {
    await endProcess(mark, 'SIGINT', 20_000);
    while (isAlive(mark)) await pause(25);
    return true;
  }
  for (const orphan of orphansIn(folder)) await endProcess(orphan, 'SIGQUIT', ORPHAN_GRACE_MS);
  rmSync(lockFile, { force: true });
  return false;
}

/** Sessions that outlived their server; they work in the cluster's folder as it did. */
function orphansIn(folder: string): readonly ProcessMark[] {
  if (process.platform !== 'linux' || !existsSync(folder)) return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  return pids.filter((pid) => worksIn(pid, folder) && isPostgres(pid)).flatMap((pid) => markOf(pid) ?? []);
}

/** Not the shell of somebody who looks around in there. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${String(pid)}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}

function leftover(lockFile: string, folder: string): ProcessMark | null {
  if (!existsSync(lockFile)) return null;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
  const mark = Number.isInteger(pid) && pid > 1 ? markOf(pid) : null;
  return mark !== null && worksIn(pid, folder) ? mark : null;
}

/** PostgreSQL's working folder is its cluster. Where the system does not tell, the lock file is believed. */
function worksIn(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`) === realpathSync(folder);
  } catch {
    return false;
  }
}

async function untilReady(url: string, server: ServerProcess, logFile: string): Promise<void> {
  const limit = Date.now() + 60_000;
  while (Date.now() < limit) {
    if (server.hasExited()) throw new Error(`PostgreSQL se nespustil. Konec jeho záznamu (${logFile}):\n${tailOf(logFile)}`);
    if (await accepts(url)) return;
    await pause(50);
  }
  await server.stop();
  throw new Error(`PostgreSQL se do minuty nerozběhl. Konec jeho záznamu (${logFile}):\n${tailOf(logFile)}`);
}

async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
