import { setTimeout as pause } from 'node:timers/promises';
import { loadLocalSettings } from '../../../libs/config/index.ts';
import type { LocalSettings } from '../../../libs/config/index.ts';
import type { CliIo } from '../io.ts';
import { DataFolder, FolderTaken } from '../start/data-folder.ts';
import { Supervisor } from '../start/supervisor.ts';

/** What a start over the same folder is told while a rehearsal has its servers running. */
const PURPOSE = 'zkouška nanečisto';
const LOOK_EVERY_MS = 200;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `work` where the servers are: those of the environment, those of the installation that runs on the data folder, or
 * servers started for it and stopped afterwards. `signal` is aborted when the person gives up.
 */
export async function withServers<T>(io: CliIo, work: (env: NodeJS.ProcessEnv, signal: AbortSignal) => Promise<T>): Promise<T> {
  const givenUp = new AbortController();
  const onSignal = (): void => { givenUp.abort(new Error('Zkouška byla přerušena.')); };
  for (const name of SIGNALS) process.on(name, onSignal);
  const supervisor = new Supervisor(loadLocalSettings(), (text) => { io.stderr(`${text}\n`); });
  try {
    const own = await startUnlessRunning(loadLocalSettings(), supervisor, givenUp.signal);
    return await work({ ...io.env, ...own }, givenUp.signal);
  } finally {
    await supervisor.stop();
    for (const name of SIGNALS) process.off(name, onSignal);
  }
}

/** @returns the settings of servers that were started here; {} where they run already */
async function startUnlessRunning(settings: LocalSettings, supervisor: Supervisor, signal: AbortSignal): Promise<Readonly<Record<string, string>>> {
  if (settings.database !== null) return {};
  const folder = new DataFolder(settings.dataFolder);
  for (;;) {
    const holder = folder.holder();
    if (holder !== null && holder.purpose !== PURPOSE) return {};
    try {
      if (holder === null) return await supervisor.startServersFor(PURPOSE);
    } catch (error) {
      if (!(error instanceof FolderTaken)) throw error;
    }
    await pause(LOOK_EVERY_MS, undefined, { signal });
  }
}
