import { loadLocalSettings } from '../../../libs/config/index.ts';
import type { CliIo } from '../io.ts';
import { DEMO_ACCOUNTS } from './demo-accounts.ts';
import { readOptions, USAGE } from './options.ts';
import { Supervisor } from './supervisor.ts';
import type { Installation } from './supervisor.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `lhutnik start`: resolves when the system was stopped by a signal (0), or did not start (1). */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const options = readOptions(argv);
  if (typeof options === 'string') {
    io.stderr(`Neznámá volba „${options}“.\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    io.stdout(USAGE);
    return 0;
  }
  const say = (text: string): void => { io.stdout(`${text}\n`); };
  const started = Date.now();
  const supervisor = new Supervisor(loadLocalSettings(), say);
  const stopped = stopOnSignal(supervisor, say);
  try {
    const installation = await supervisor.start(options);
    if (options.demo) await fillDemoOffice(io);
    say(banner(installation, Date.now() - started));
  } catch (error) {
    if (!stopped.requested()) {
      io.stderr(`\nLhůtník se nespustil. ${error instanceof Error ? error.message : String(error)}\n`);
      await supervisor.stop();
      return 1;
    }
  }
  await stopped.done;
  return 0;
}

/** The same as `lhutnik demo` over the installation that has just started. */
async function fillDemoOffice(io: CliIo): Promise<void> {
  const { run: fill } = await import('../demo/command.ts');
  if (await fill([], io) !== 0) throw new Error('Ukázkový úřad se nepodařilo naplnit.');
}

/** The first signal stops in order, the second at once. */
function stopOnSignal(supervisor: Supervisor, say: (text: string) => void): { readonly done: Promise<void>; requested(): boolean } {
  let signals = 0;
  const done = new Promise<void>((resolve, reject) => {
    const onSignal = (): void => {
      signals += 1;
      if (signals > 2) return;
      say(signals === 1 ? '\nUkončuji… (podruhé Ctrl-C = okamžitě)' : 'Ukončuji okamžitě.');
      (signals === 1 ? supervisor.stop() : supervisor.kill()).then(() => {
        say('Vše je zastaveno.');
        resolve();
      }, reject);
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
  });
  return { done, requested: () => signals > 0 };
}

function banner({ address, inbox, demoPassword }: Installation, tookMs: number): string {
  return `
Lhůtník běží (start trval ${(tookMs / 1000).toLocaleString('cs-CZ', { maximumFractionDigits: 1 })} s).

  Aplikace           ${address}
  Popis API          ${address}/api/docs
  Schránka (pošta)   ${inbox}
${demoPassword === null ? '' : demoAccounts(demoPassword)}
Ukončíte klávesami Ctrl-C.`;
}

function demoAccounts(password: string): string {
  const width = Math.max(...DEMO_ACCOUNTS.map(({ login }) => login.length));
  const lines = DEMO_ACCOUNTS.map(({ login, name, position }) => `    ${login.padEnd(width)}  ${name}, ${position}`);
  return `
  Ukázkové účty (smyšlené osoby); heslo všech: ${password}
${lines.join('\n')}
`;
}
