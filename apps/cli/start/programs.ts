import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startServer, tailOf } from '../local/server-process.ts';
import type { ServerProcess } from '../local/server-process.ts';
import type { DataFolder } from './data-folder.ts';
import type { PartDefinition } from './kept-part.ts';

export type ProgramDefinition = {
  readonly name: string;
  readonly app: 'api' | 'worker' | 'mailbox';
  readonly environment: NodeJS.ProcessEnv;
  /** Answers 2xx once the program serves. */
  readonly readyUrl: string;
};

const READY_WITHIN_MS = 60_000;

/** One of our own programs as a process of its own. */
export function programPart(folder: DataFolder, definition: ProgramDefinition): PartDefinition {
  const logFile = folder.log(definition.app);
  const program = fileURLToPath(new URL(`../../${definition.app}/main.js`, import.meta.url));
  const start = async (signal: AbortSignal): Promise<ServerProcess> => {
    const server = await startServer({
      program: process.execPath, args: ['--enable-source-maps', program], env: definition.environment,
      logFile, stopSignal: 'SIGTERM', graceMs: 12_000,
    });
    await untilReady(server, definition, logFile, signal);
    return server;
  };
  return { key: definition.app, name: definition.name, logFile, start };
}

async function untilReady(server: ServerProcess, definition: ProgramDefinition, logFile: string, signal: AbortSignal): Promise<void> {
  const limit = Date.now() + READY_WITHIN_MS;
  while (Date.now() < limit && !signal.aborted) {
    if (server.hasExited()) throw new Error(`program skončil hned po startu. Konec jeho záznamu (${logFile}):\n${tailOf(logFile, 8)}`);
    if (await answersWell(definition.readyUrl)) return;
    await pause(50);
  }
  await server.kill();
  signal.throwIfAborted();
  throw new Error(`program do minuty neodpověděl na ${definition.readyUrl}. Konec jeho záznamu (${logFile}):\n${tailOf(logFile, 8)}`);
}

async function answersWell(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
