import type { RunCommand } from './io.ts';

type Command = {
  /** One line of `lhutnik --help`, in Czech. */
  readonly summary: string;
  /** Commands are loaded when called: a date is computed without loading a database driver. */
  readonly load: () => Promise<RunCommand>;
};

/** Every command of `lhutnik`, in the order in which the help shows them. */
export const commands: Readonly<Record<string, Command>> = {
  start: {
    summary: 'spustí celý systém na této stanici (--fresh začne znovu, --demo naplní ukázkový úřad)',
    load: async () => (await import('./start/command.ts')).run,
  },
  deadline: {
    summary: 'spočítá a vysvětlí lhůtu',
    load: async () => (await import('./deadline/run.ts')).runDeadline,
  },
  migrate: {
    summary: 'připraví databázi nebo ji převede na tuto verzi',
    load: async () => (await import('./migrate/command.ts')).run,
  },
  namespaces: {
    summary: 'založí na serveru Temporal jmenné prostory pro práci a pro zkoušky nanečisto',
    load: async () => (await import('./namespaces/command.ts')).run,
  },
};
