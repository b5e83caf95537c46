import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../apps/cli/local/ports.ts';
import { stopLeftover } from '../../apps/cli/local/postgres.ts';
import { endProcess, isAlive } from '../../apps/cli/local/process-mark.ts';
import type { ProcessMark } from '../../apps/cli/local/process-mark.ts';
import { DataFolder } from '../../apps/cli/start/data-folder.ts';
import type { PartKey } from '../../apps/cli/start/kept-part.ts';
import { eventually } from './wait.ts';

const program = fileURLToPath(new URL('../../apps/cli/bin/lhutnik.mjs', import.meta.url));
const START_MS = 360_000;

export type Run = {
  /** Everything said on the console so far. */
  said(): string;
  /** Resolves to the exit code; null after a signal that could not be caught. */
  readonly exited: Promise<number | null>;
  signal(signal: NodeJS.Signals): void;
};

/**
 * A whole local installation, as `npm start` makes it, in a data folder and on a port of its own: real processes that can
 * be killed one by one. `env` is added to the environment of everything that is started.
 */
export class TestInstallation {
  readonly folder: DataFolder;
  readonly port: number;
  private readonly env: NodeJS.ProcessEnv;
  private readonly runs: Run[] = [];

  private constructor(path: string, port: number, env: NodeJS.ProcessEnv) {
    this.folder = new DataFolder(path);
    this.port = port;
    this.env = env;
  }

  static async prepare(env: NodeJS.ProcessEnv = {}): Promise<TestInstallation> {
    const parent = mkdtempSync(join(tmpdir(), 'lhutnik-system-'));
    chmodSync(parent, 0o755); // PostgreSQL runs under another account when we are root
    return new TestInstallation(join(parent, 'data'), await freePort(), env);
  }

  get address(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Starts it without waiting for anything. */
  launch(...options: readonly string[]): Run {
    const { NODE_OPTIONS: _forJest, ...inherited } = process.env;
    const child = spawn(process.execPath, [program, 'start', ...options], {
      env: { ...inherited, NODE_ENV: 'test', LHUTNIK_DATA: this.folder.path, PORT: String(this.port), ...this.env }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
    const exited = new Promise<number | null>((resolve) => { child.once('close', resolve); });
    const run: Run = { said: () => text, exited, signal: (signal) => { child.kill(signal); } };
    this.runs.push(run);
    return run;
  }

  /** Starts it and waits until it says that it runs. */
  async start(...options: readonly string[]): Promise<Run> {
    const run = this.launch(...options);
    let code: number | null | undefined;
    void run.exited.then((exitCode) => { code = exitCode; });
    await eventually(() => code !== undefined || run.said().includes('Ukončíte klávesami'), { timeout: START_MS });
    if (code !== undefined) throw new Error(`it did not start (${String(code)}):\n${run.said()}`);
    return run;
  }

  /** The process of a part that runs now, or null. */
  markOf(part: PartKey): ProcessMark | null {
    const mark = this.folder.processes().find((recorded) => recorded.part === part)?.mark;
    return mark !== undefined && isAlive(mark) ? mark : null;
  }

  /** Kills the part's process the hard way; returns it. */
  async kill(part: PartKey): Promise<ProcessMark> {
    const mark = await eventually(() => this.markOf(part));
    await endProcess(mark, 'SIGKILL', 0);
    return mark;
  }

  /** Waits until the part runs as another process than the one given. */
  async restarted(part: PartKey, before: ProcessMark): Promise<ProcessMark> {
    return eventually(() => {
      const mark = this.markOf(part);
      return mark !== null && mark.pid !== before.pid ? mark : null;
    }, { timeout: START_MS });
  }

  /** Ends everything that may still run and deletes the folder. */
  async dispose(): Promise<void> {
    const recorded = this.folder.processes();
    for (const run of this.runs) {
      run.signal('SIGKILL');
      await run.exited;
    }
    for (const { mark } of [...recorded, ...this.folder.processes()].filter(({ part }) => part !== 'postgres').toReversed()) await endProcess(mark, 'SIGKILL', 0);
    await stopLeftover(this.folder.at('pg'));
    rmSync(join(this.folder.path, '..'), { recursive: true, force: true });
  }
}
