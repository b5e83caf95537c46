import { join } from 'node:path';
import type { LocalSettings } from '../../../libs/config/index.ts';
import { startPostgres } from '../local/postgres.ts';
import type { ServerProcess } from '../local/server-process.ts';
import { chooseTemporal } from '../local/temporal/choose.ts';
import type { Launcher, ServerKind } from '../local/temporal/choose.ts';
import type { LaunchOptions } from '../local/temporal/launch.ts';
import { awaitServer, registerNamespaces } from '../local/temporal/namespaces.ts';
import { ourNamespaces } from '../local/temporal/our-namespaces.ts';
import { isUsableVersion } from '../local/temporal/version.ts';
import type { DataFolder } from './data-folder.ts';
import type { PartDefinition } from './kept-part.ts';
import type { InstallationPorts } from './remembered-ports.ts';

type Say = (text: string) => void;

export type PostgresPart = PartDefinition & { readonly url: (database: string) => string };

/** The embedded PostgreSQL of this installation. */
export function postgresPart(folder: DataFolder, port: number, say: Say): PostgresPart {
  const password = folder.secret('postgres');
  const logFile = folder.log('postgres');
  const start = async (): Promise<ServerProcess> => (await startPostgres({
    dataFolder: folder.at('pg'), logFile, port, password,
    onLeftover: () => { say('Databáze předchozího běhu ještě běžela; převzata.'); },
  })).process;
  return { key: 'postgres', name: 'Databáze', logFile, start, url: (database) => `postgresql://postgres:${password}@127.0.0.1:${String(port)}/${database}` };
}

export type TemporalPart = PartDefinition & { readonly address: string };

const SAID_KIND: Readonly<Record<ServerKind, string>> = {
  official: 'na PostgreSQL',
  development: 'vývojový, data v SQLite',
};

/** A Temporal server of this installation; which kind is decided by the first start and kept afterwards. */
export function temporalPart(settings: LocalSettings, folder: DataFolder, ports: InstallationPorts, adminUrl: string, say: Say): TemporalPart {
  const logFile = folder.log('temporal');
  const options: LaunchOptions = {
    folder: folder.at('temporal'), logFile, ports: ports.temporal, database: { adminUrl, password: folder.secret('temporal') },
  };
  let launcher: Launcher | null = null;
  const first = async (signal: AbortSignal): Promise<ServerProcess> => {
    const chosen = await chooseTemporal({ cacheFolder: settings.cacheFolder, environment: settings.environment, say }, { ...options, signal });
    launcher = chosen.launcher;
    say(`Server Temporal ${chosen.running.version} (${SAID_KIND[chosen.kind]}).`);
    noteChange(folder, chosen.kind, say);
    return chosen.running.process;
  };
  const start = async (signal: AbortSignal): Promise<ServerProcess> => {
    const process = launcher === null ? await first(signal) : (await launcher({ ...options, signal })).process;
    try {
      await prepareNamespaces(settings, address);
    } catch (error) {
      await process.kill();
      throw error;
    }
    return process;
  };
  const address = `127.0.0.1:${String(ports.temporal.frontend[0])}`;
  return { key: 'temporal', name: 'Server Temporal', logFile, start, address };
}

/** Somebody else's server: checked, not supervised. */
export async function useGivenTemporal(settings: LocalSettings, address: string): Promise<void> {
  const version = await awaitServer(address, { timeoutMs: 15_000, hasExited: () => false }).catch((error: unknown) => {
    throw new Error(`Na adrese ${address} (TEMPORAL_ADDRESS) neodpovídá server Temporal.`, { cause: error });
  });
  if (!isUsableVersion(version)) throw new Error(`Server Temporal na ${address} hlásí verzi ${version}; potřeba je 1.32 nebo novější.`);
  await prepareNamespaces(settings, address);
}

function prepareNamespaces(settings: LocalSettings, address: string): Promise<void> {
  return registerNamespaces(address, ourNamespaces({
    namespace: settings.environment['TEMPORAL_NAMESPACE'] ?? 'lhutnik',
    rehearsalNamespace: settings.environment['TEMPORAL_REHEARSAL_NAMESPACE'] ?? 'lhutnik-rehearsal',
  }));
}

/** Each kind keeps its own data: after a change the new server knows of no open case. */
function noteChange(folder: DataFolder, kind: ServerKind, say: Say): void {
  const file = join('temporal', 'kind.json');
  const before = folder.read<ServerKind | null>(file, null);
  if (before !== null && before !== kind) say('Server Temporal je jiný než minule a o otevřených věcech neví. Obnovte je: npm run lhutnik -- rebuild');
  folder.write(file, kind);
}
