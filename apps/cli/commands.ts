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
  rehearse: {
    summary: 'zkouška nanečisto: přehraje stížnost nebo rok porad se zrychleným časem, nic neodešle',
    load: async () => (await import('./rehearse/command.ts')).run,
  },
  migrate: {
    summary: 'připraví databázi nebo ji převede na tuto verzi',
    load: async () => (await import('./migrate/command.ts')).run,
  },
  namespaces: {
    summary: 'založí na serveru Temporal jmenné prostory pro práci a pro zkoušky nanečisto',
    load: async () => (await import('./namespaces/command.ts')).run,
  },
  demo: {
    summary: 'naplní prázdnou instalaci ukázkovým úřadem (jen mimo ostrý provoz)',
    load: async () => (await import('./demo/command.ts')).run,
  },
  load: {
    summary: 'doplní odbory a úřady z datového balíčku kraje',
    load: async () => (await import('./load/command.ts')).run,
  },
  user: {
    summary: 'účty: založení, nové heslo, odemčení, seznam',
    load: async () => (await import('./user/command.ts')).run,
  },
  watchdog: {
    summary: 'zkontroluje, zda je každá věc sledována a žádná lhůta nezůstala bez povšimnutí',
    load: async () => (await import('./watchdog/command.ts')).run,
  },
  stuck: {
    summary: 'vypíše, co uvázlo: procesy, dopisy, adresy',
    load: async () => (await import('./stuck/command.ts')).run,
  },
  retry: {
    summary: 'znovu zkusí, co uvázlo',
    load: async () => (await import('./retry/command.ts')).run,
  },
  rebuild: {
    summary: 'po ztrátě serveru Temporal znovu založí procesy otevřených věcí',
    load: async () => (await import('./rebuild/command.ts')).run,
  },
};
