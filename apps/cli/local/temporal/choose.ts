import { launchDevServer, launchServer } from './launch.ts';
import type { LaunchOptions, RunningTemporal } from './launch.ts';
import { buildServer, cachedServer, downloadDevServer, onPath } from './programs.ts';
import type { Surroundings } from './programs.ts';

/** Starts one kind of server, the same each time it is called (again after a crash). */
export type Launcher = (options: LaunchOptions) => Promise<RunningTemporal>;

export type ChosenTemporal = { readonly running: RunningTemporal; readonly launcher: Launcher; readonly kind: ServerKind };

/** What somebody reads about the server chosen: `development` keeps its data in SQLite and does not serve benchmarks. */
export type ServerKind = 'official' | 'development';

type Candidate = {
  readonly name: string;
  readonly kind: ServerKind;
  /** @throws Error with the reason, in Czech, why this one is not to be had */
  readonly prepare: () => Promise<Launcher>;
};

/**
 * The first server that starts and is new enough: cached → built from Go's module proxy → on PATH → downloaded.
 * Each one passed over is said with its reason.
 * @throws Error that says what to install, when none is left
 */
export async function chooseTemporal(surroundings: Surroundings, options: LaunchOptions): Promise<ChosenTemporal> {
  const reasons: string[] = [];
  for (const { name, kind, prepare } of candidates(surroundings, options.signal)) {
    options.signal?.throwIfAborted();
    try {
      const launcher = await prepare();
      return { running: await launcher(options), launcher, kind };
    } catch (error) {
      options.signal?.throwIfAborted();
      const reason = `${name}: ${error instanceof Error ? error.message : String(error)}`;
      reasons.push(reason);
      if (!(error instanceof Absent)) surroundings.say(`Server Temporal – ${reason}`);
    }
  }
  throw new Error([
    'Server Temporal 1.32 nebo novější se nepodařilo získat:',
    ...reasons.map((reason) => `  - ${reason}`),
    'Nainstalujte jazyk Go (https://go.dev/dl) nebo program temporal (https://temporal.io/setup/install-temporal-cli), nebo zadejte adresu běžícího serveru v TEMPORAL_ADDRESS.',
  ].join('\n'));
}

/** Nothing went wrong: this candidate is just not on this machine. */
class Absent extends Error {}

function candidates(surroundings: Surroundings, signal?: AbortSignal): readonly Candidate[] {
  const { cacheFolder, environment } = surroundings;
  return [
    { name: 'uložený server', kind: 'official', prepare: async () => official(cachedServer({ cacheFolder }) ?? absent('není')) },
    { name: 'sestavení ze zdrojů', kind: 'official', prepare: async () => official(onPath('go', environment) === null ? absent('není nainstalován jazyk Go') : await buildServer(surroundings, signal)) },
    { name: 'program temporal', kind: 'development', prepare: async () => development(onPath('temporal', environment) ?? absent('není na PATH')) },
    { name: 'stažení vývojového serveru', kind: 'development', prepare: async () => development(await downloadDevServer(surroundings)) },
  ];
}

function official(programs: Parameters<typeof launchServer>[0]): Launcher {
  return (options) => launchServer(programs, options);
}

function development(program: string): Launcher {
  return (options) => launchDevServer(program, options);
}

function absent(reason: string): never {
  throw new Absent(reason);
}
