import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { clusterFolder } from '../local/postgres.ts';
import { holderOf, tryHold } from '../local/held-file.ts';
import type { Holder } from '../local/held-file.ts';
import type { ProcessMark } from '../local/process-mark.ts';
import type { PartKey } from './kept-part.ts';

/** Proves that a folder is ours, before anything in it is deleted. */
const MARKER = 'lhutnik.json';
const SUPERVISOR = 'supervisor.json';
const PROCESSES = 'processes.json';

export type RecordedProcess = { readonly part: PartKey; readonly mark: ProcessMark };

/** Somebody else runs on the folder; the message is Czech. */
export class FolderTaken extends Error {
  override readonly name = 'FolderTaken';

  constructor(path: string, holder: Holder | null) {
    super(`Lhůtník nad složkou ${path} už běží${holder === null ? '' : ` (proces ${String(holder.mark.pid)}): ${holder.purpose}`}`);
  }
}

/** The folder of one local installation: cluster, mails, logs, passwords, remembered ports. */
export class DataFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** @throws Error in Czech when the folder belongs to something else */
  open(): void {
    if (existsSync(this.path) && !this.isOurs() && readdirSync(this.path).some((name) => !name.startsWith(MARKER))) {
      throw new Error(`Složka ${this.path} není složkou Lhůtníku a není prázdná. Zvolte jinou v LHUTNIK_DATA.`);
    }
    mkdirSync(this.path, { recursive: true });
    chmodSync(this.path, 0o711); // PostgreSQL runs under an account of its own when we are root
    if (!this.isOurs()) this.write(MARKER, { application: 'lhutnik', layout: 1 }); // first: another start may be looking
    for (const folder of ['logs', 'secrets']) mkdirSync(this.at(folder), { recursive: true, mode: 0o700 });
  }

  /** Deletes everything, after making sure that it is ours. */
  erase(): void {
    if (!existsSync(this.path)) return;
    if (!this.isOurs()) throw new Error(`Složka ${this.path} není složkou Lhůtníku, proto ji nesmažu.`);
    rmSync(clusterFolder(this.at('pg')), { recursive: true, force: true });
    rmSync(this.path, { recursive: true, force: true });
  }

  at(name: string): string {
    return join(this.path, name);
  }

  /** A password made once and kept, readable to the owner only. */
  secret(name: string, make: () => string = () => randomBytes(24).toString('base64url')): string {
    const path = join(this.path, 'secrets', name);
    if (!existsSync(path)) writeFileSync(path, make(), { mode: 0o600 });
    return readFileSync(path, 'utf8');
  }

  /** A new log; that of the last run is kept beside it. */
  log(name: string): string {
    const path = join(this.path, 'logs', `${name}.log`);
    if (existsSync(path)) renameSync(path, `${path}.1`);
    return path;
  }

  /** The installation that runs on this folder now, if any; its purpose is its address, or what a command does with it. */
  holder(): Holder | null {
    return holderOf(this.at(SUPERVISOR));
  }

  /** Of several that come at once, one gets the folder. @throws FolderTaken */
  hold(purpose: string): void {
    if (!tryHold(this.at(SUPERVISOR), purpose)) throw new FolderTaken(this.path, this.holder());
  }

  release(): void {
    rmSync(this.at(SUPERVISOR), { force: true });
  }

  /** Processes that were started from here and may have outlived the one that started them, in the order of their start. */
  processes(): readonly RecordedProcess[] {
    return this.read<readonly RecordedProcess[]>(PROCESSES, []);
  }

  rememberProcesses(processes: readonly RecordedProcess[]): void {
    this.write(PROCESSES, processes);
  }

  read<T>(name: string, fallback: T): T {
    try {
      return JSON.parse(readFileSync(this.at(name), 'utf8')) as T;
    } catch {
      return fallback;
    }
  }

  /** In place at once, and for the owner's eyes only. */
  write(name: string, content: unknown): void {
    const aside = this.at(`${name}.${String(process.pid)}`);
    writeFileSync(aside, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
    renameSync(aside, this.at(name));
  }

  private isOurs(): boolean {
    return this.read<{ application?: string }>(MARKER, {}).application === 'lhutnik';
  }
}
