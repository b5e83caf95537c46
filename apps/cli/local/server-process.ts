import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { endProcess, markOf } from './process-mark.ts';
import type { ProcessMark } from './process-mark.ts';

export type ServerExit = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** A server of our own that runs beside us, in a process group of its own so that Ctrl-C reaches it only through us. */
export type ServerProcess = {
  readonly mark: ProcessMark;
  readonly exited: Promise<ServerExit>;
  hasExited(): boolean;
  stop(): Promise<void>;
  kill(): Promise<void>;
};

export type ServerCommand = {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly logFile: string;
  readonly stopSignal: NodeJS.Signals;
  readonly graceMs: number;
  readonly owner?: { readonly uid: number; readonly gid: number };
};

/** Starts the program; its output goes to the log file. Rejects when it cannot be executed. */
export async function startServer(command: ServerCommand): Promise<ServerProcess> {
  const log = openSync(command.logFile, 'a', 0o600);
  const child = spawn(command.program, [...command.args], {
    env: command.env,
    detached: true,
    stdio: ['ignore', log, log],
    ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
    ...command.owner,
  });
  closeSync(log);
  let gone = false;
  const exited = new Promise<ServerExit>((resolve) => {
    child.once('exit', (code, signal) => { gone = true; resolve({ code, signal }); });
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const pid = child.pid ?? 0;
  const mark = markOf(pid) ?? { pid, startedAt: '' };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (gone) return;
    await endProcess(mark, signal, command.graceMs);
    await exited;
  };
  return { mark, exited, hasExited: () => gone, stop: () => end(command.stopSignal), kill: () => end('SIGKILL') };
}

const LONGEST_LINE = 300;

/** The last lines of a log, for an error message. */
export function tailOf(logFile: string, lines = 15): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).map((line) => line.slice(0, LONGEST_LINE)).join('\n');
  } catch {
    return '';
  }
}
