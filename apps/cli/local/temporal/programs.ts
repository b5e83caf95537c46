import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tryHold } from '../held-file.ts';
import { SERVER_VERSION } from './version.ts';

const LOOK_EVERY_MS = 500;
const PURPOSE = 'sestavení serveru';

/** The official server with its schema program. */
export type ServerPrograms = { readonly server: string; readonly sqlTool: string };

export type Surroundings = {
  readonly cacheFolder: string;
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  /** Progress for the person who waits, in Czech. */
  readonly say: (text: string) => void;
};

/** The server that an earlier start built, or null. */
export function cachedServer({ cacheFolder }: Pick<Surroundings, 'cacheFolder'>): ServerPrograms | null {
  const programs = { server: join(serverFolder(cacheFolder), 'server'), sqlTool: join(serverFolder(cacheFolder), 'sql') };
  return isExecutable(programs.server) && isExecutable(programs.sqlTool) ? programs : null;
}

/**
 * Builds the official server from the Go module proxy into the cache; where another start is building it, waits for that one.
 * @throws Error with the reason in Czech; when the signal comes, at once and with nothing left running
 */
export async function buildServer(surroundings: Surroundings, signal?: AbortSignal): Promise<ServerPrograms> {
  const { cacheFolder, environment } = surroundings;
  const go = onPath('go', environment);
  if (go === null) throw new Error('není nainstalován jazyk Go');
  mkdirSync(cacheFolder, { recursive: true });
  const lock = `${serverFolder(cacheFolder)}.building`;
  if (!tryHold(lock, PURPOSE)) {
    surroundings.say('Server Temporal už sestavuje jiný start; čekám, až jej dokončí…');
    while (!tryHold(lock, PURPOSE)) await pause(LOOK_EVERY_MS, undefined, signal === undefined ? {} : { signal });
  }
  try {
    return cachedServer(surroundings) ?? await build(go, surroundings, signal);
  } finally {
    rmSync(lock, { force: true });
  }
}

async function build(go: string, { cacheFolder, environment, say }: Surroundings, signal?: AbortSignal): Promise<ServerPrograms> {
  const aside = `${serverFolder(cacheFolder)}.${String(process.pid)}`;
  mkdirSync(aside, { recursive: true });
  try {
    say(`Sestavuji server Temporal ${SERVER_VERSION} ze zdrojů (jen poprvé, několik minut)…`);
    await runGoInstall(go, { ...environment, GOBIN: aside, CGO_ENABLED: '0' }, say, signal);
    if (cachedServer({ cacheFolder }) === null) {
      rmSync(serverFolder(cacheFolder), { recursive: true, force: true });
      renameSync(aside, serverFolder(cacheFolder));
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  const programs = cachedServer({ cacheFolder });
  if (programs === null) throw new Error('sestavení nedalo spustitelné programy');
  return programs;
}

/** A program of that name on PATH, or null. */
export function onPath(name: string, environment: Readonly<NodeJS.ProcessEnv>): string | null {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)).find(isExecutable) ?? null;
}

/**
 * Lets the SDK's testing package download the official development server.
 * @throws Error when it cannot be downloaded
 */
export async function downloadDevServer({ cacheFolder, say }: Surroundings): Promise<string> {
  const folder = join(cacheFolder, 'temporal-download');
  mkdirSync(folder, { recursive: true });
  const before = downloadedIn(folder);
  if (before !== null) return before;
  say('Stahuji vývojový server Temporal…');
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'cached-download', downloadDir: folder } } });
  await environment.teardown();
  const path = downloadedIn(folder);
  if (path === null) throw new Error('stažený program se nenašel');
  return path;
}

function serverFolder(cacheFolder: string): string {
  return join(cacheFolder, `temporal-${SERVER_VERSION}`);
}

function downloadedIn(folder: string): string | null {
  const names = readdirSync(folder).filter((name) => name.startsWith('temporal') && isExecutable(join(folder, name)));
  const newest = names.map((name) => join(folder, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return newest[0] ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path) && statSync(path).isFile();
  } catch {
    return false;
  }
}

/** `-v` names each package as it is done, which is the only progress that Go shows. */
function runGoInstall(go: string, env: NodeJS.ProcessEnv, say: Surroundings['say'], signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const packages = ['server', 'tools/sql'].map((name) => `go.temporal.io/server/cmd/${name}@v${SERVER_VERSION}`);
  // A group of its own: its compilers end with it, and a signal of the terminal comes to us alone.
  const child = spawn(go, ['install', '-v', ...packages], { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const giveUp = (): void => { killGroup(child); };
  let done = 0;
  let lastLines: readonly string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const lines = text.split('\n').filter((line) => line !== '');
    done += lines.length;
    lastLines = [...lastLines, ...lines].slice(-5);
  });
  const timer = setInterval(() => { say(`  … přeloženo ${String(done)} balíčků`); }, 15_000);
  signal?.addEventListener('abort', giveUp);
  return new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(signal?.aborted === true ? 'sestavení bylo přerušeno' : `go install skončil chybou: ${lastLines.join(' | ')}`));
    });
  }).finally(() => {
    clearInterval(timer);
    signal?.removeEventListener('abort', giveUp);
  });
}

/** What was built so far stays in Go's own cache, which a kill does not harm. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}
