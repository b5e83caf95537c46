import { systemClock } from '../../../libs/config/index.ts';
import type { LocalSettings } from '../../../libs/config/index.ts';
import { isFree } from '../local/ports.ts';
import type { HeldPorts } from '../local/ports.ts';
import { ENVIRONMENT_FILE } from '../local-environment.ts';
import { DataFolder } from './data-folder.ts';
import { prepareEmbedded, prepareGiven } from './databases.ts';
import type { DatabaseUrls } from './databases.ts';
import { environmentForCommands, environmentOf, publicAddress } from './environment.ts';
import { KeptPart } from './kept-part.ts';
import type { PartDefinition } from './kept-part.ts';
import { endLeftoverDatabase, endLeftovers } from './leftovers.ts';
import { prepareOffice } from './office.ts';
import { programPart } from './programs.ts';
import { readablePassword } from './readable-password.ts';
import { installationPorts } from './remembered-ports.ts';
import type { InstallationPorts } from './remembered-ports.ts';
import { postgresPart, temporalPart, useGivenTemporal } from './servers.ts';

export type Installation = {
  readonly address: string;
  readonly inbox: string;
  /** Of the demo accounts; null when the office has people of its own. */
  readonly demoPassword: string | null;
};

/** Runs the whole system on this machine and keeps it running. */
export class Supervisor {
  private readonly settings: LocalSettings;
  private readonly folder: DataFolder;
  private readonly say: (text: string) => void;
  private readonly parts: KeptPart[] = [];
  private stopped = false;
  private held = false;
  private heldPorts: HeldPorts | null = null;

  constructor(settings: LocalSettings, say: (text: string) => void) {
    this.settings = settings;
    this.folder = new DataFolder(settings.dataFolder);
    this.say = say;
  }

  /** @throws Error in Czech; what was started until then is for `stop` to end */
  async start(options: { readonly fresh: boolean }): Promise<Installation> {
    await this.takeFolder(publicAddress(this.settings), { ...options, port: this.settings.port });
    const { environment, ports, demoPassword } = await this.prepare();
    await this.startPrograms(environment, ports);
    return { address: publicAddress(this.settings), inbox: `http://127.0.0.1:${String(ports.mailHttp)}`, demoPassword };
  }

  /**
   * The servers and the office without the programs, for a command that needs no more; `purpose` is what another start
   * over the same folder is told meanwhile. @returns the settings with which they are reached @throws as `start`
   */
  async startServersFor(purpose: string): Promise<Readonly<Record<string, string>>> {
    await this.takeFolder(purpose, { fresh: false, port: null });
    const { environment, databases } = await this.prepare();
    await this.letPortsGo();
    return environmentForCommands(environment, databases);
  }

  /** Ends everything, last started first. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.letPortsGo();
    for (const part of this.parts.toReversed()) await part.stop();
    this.letFolderGo();
  }

  /** For a person who will not wait. PostgreSQL repairs itself at its next start. */
  async kill(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.parts.map((part) => part.kill()));
    this.letFolderGo();
  }

  private async prepare(): Promise<{ environment: NodeJS.ProcessEnv; ports: InstallationPorts; databases: DatabaseUrls; demoPassword: string | null }> {
    const { ports, held } = await installationPorts(this.folder);
    this.heldPorts = held;
    const { databases, temporalAddress } = await this.startServers(ports);
    const environment = environmentOf(this.settings, { databases, temporalAddress, ports, dataFolder: this.folder.path, linkSecret: this.folder.secret('links') });
    this.folder.write(ENVIRONMENT_FILE, environmentForCommands(environment, databases));
    const demoPassword = this.demoPassword();
    await prepareOffice({ databaseUrl: databases.app, clock: systemClock, demoPassword });
    return { environment, ports, databases, demoPassword };
  }

  private async takeFolder(purpose: string, { fresh, port }: { readonly fresh: boolean; readonly port: number | null }): Promise<void> {
    this.holdFolder(purpose);
    await endLeftovers(this.folder, this.say);
    if (port !== null && !await isFree(port)) {
      throw new Error(`Port ${String(port)} je obsazen jiným programem. Uvolněte jej, nebo zvolte jiný: PORT=3001 npm start`);
    }
    if (!fresh) return;
    await endLeftoverDatabase(this.folder);
    this.folder.erase();
    this.held = false;
    this.holdFolder(purpose);
  }

  private holdFolder(purpose: string): void {
    this.folder.open();
    this.folder.hold(purpose);
    this.held = true;
  }

  private letFolderGo(): void {
    if (!this.held) return;
    this.folder.rememberProcesses([]);
    this.folder.release();
  }

  /** All of them, or those of a part that is about to listen. */
  private async letPortsGo(ports?: readonly number[]): Promise<void> {
    await (ports === undefined ? this.heldPorts?.letAllGo() : this.heldPorts?.letGo(ports));
  }

  private async startServers(ports: InstallationPorts): Promise<{ databases: DatabaseUrls; temporalAddress: string }> {
    const serverUrl = await this.startDatabase(ports.postgres);
    const adminUrl = serverUrl?.('postgres') ?? this.settings.database?.adminUrl ?? '';
    const [temporalAddress, databases] = await allOrFirstError([this.startTemporal(ports, adminUrl), this.prepareDatabases(serverUrl)]);
    return { databases, temporalAddress };
  }

  /** @returns addresses of databases on the embedded server; null when a database was given */
  private async startDatabase(port: number): Promise<((database: string) => string) | null> {
    if (this.settings.database !== null) return null;
    this.say('Spouštím databázi…');
    await this.letPortsGo([port]);
    const part = postgresPart(this.folder, port, this.say);
    await this.keep(part);
    return part.url;
  }

  private prepareDatabases(serverUrl: ((database: string) => string) | null): Promise<DatabaseUrls> {
    if (serverUrl !== null) return prepareEmbedded(serverUrl, this.folder.secret('app'));
    if (this.settings.database === null) throw new Error('no database');
    return prepareGiven(this.settings.database);
  }

  private async startTemporal(ports: InstallationPorts, adminUrl: string): Promise<string> {
    const given = this.settings.temporalAddress;
    if (given !== null) {
      await useGivenTemporal(this.settings, given);
      return given;
    }
    this.say('Spouštím server Temporal…');
    const { frontend, history, matching, worker } = ports.temporal;
    await this.letPortsGo([...frontend, ...history, ...matching, ...worker]);
    const part = temporalPart(this.settings, this.folder, ports, adminUrl, this.say);
    await this.keep(part);
    return part.address;
  }

  /** An installation with a database or an administrator of its own is not a trial. */
  private demoPassword(): string | null {
    const ownPeople = this.settings.database !== null || this.settings.environment['FIRST_ADMIN_EMAIL'] !== undefined;
    return ownPeople ? null : this.folder.secret('demo-password', readablePassword);
  }

  private async startPrograms(environment: NodeJS.ProcessEnv, ports: InstallationPorts): Promise<void> {
    this.say('Spouštím schránku, worker a API…');
    await this.letPortsGo();
    const at = (port: number): string => `http://127.0.0.1:${String(port)}/health/live`;
    const program = (name: string, app: 'api' | 'worker' | 'mailbox', port: number): Promise<void> =>
      this.keep(programPart(this.folder, { name, app, environment, readyUrl: at(port) }));
    await allOrFirstError([
      program('Schránka', 'mailbox', ports.mailHttp),
      program('Worker', 'worker', ports.workerHttp),
      program('API', 'api', this.settings.port),
    ]);
  }

  /** From its first start on the part is ours to stop. */
  private async keep(definition: PartDefinition): Promise<void> {
    this.refuseWhenStopped();
    const part = new KeptPart(definition, { say: this.say, onChange: () => { this.record(); } });
    this.parts.push(part);
    try {
      await part.start();
    } catch (error) {
      throw new Error(`${definition.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    if (this.stopped) await part.stop();
    this.refuseWhenStopped();
  }

  /** A signal may come while something is still starting. */
  private refuseWhenStopped(): void {
    if (this.stopped) throw new Error('Start byl přerušen.');
  }

  private record(): void {
    if (!this.held) return;
    this.folder.rememberProcesses(this.parts.flatMap(({ key, mark }) => mark === null ? [] : [{ part: key, mark }]));
  }
}

/** Like Promise.all, but leaves nothing running behind a failure. */
async function allOrFirstError<T extends readonly unknown[]>(tasks: { readonly [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}
