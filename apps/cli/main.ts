import { commands } from './commands.ts';
import type { CliIo } from './io.ts';
import { withLocalInstallation } from './local-environment.ts';
import { inheritedEnvironment } from '../../libs/config/environment.ts';

/** Runs one command of `lhutnik`. @returns the exit code */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unlessHungUp);
  const io = processIo();
  if (name === undefined || ['--help', '-h', 'help'].includes(name)) {
    io.stdout(help());
    return name === undefined ? 2 : 0;
  }
  const command = commands[name];
  if (command === undefined) {
    io.stderr(`Neznámý příkaz „${name}“.\n\n${help()}`);
    return 2;
  }
  const run = await command.load();
  return run(rest, io);
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Lhůtník – hlídač lhůt a procesů sociálně-právní ochrany dětí na krajském úřadě

Použití: lhutnik PŘÍKAZ [VOLBY]

${lines.join('\n')}

Podrobnosti o příkazu: lhutnik PŘÍKAZ --help
`;
}

/** Whoever reads through a pipe (`| head`) may have enough before we end: the rest goes nowhere, and what was started is still put away. */
function unlessHungUp(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function processIo(): CliIo {
  return {
    stdout: (text) => { process.stdout.write(text); },
    stderr: (text) => { process.stderr.write(text); },
    stdin: process.stdin,
    get env() { return withLocalInstallation(inheritedEnvironment()); },
  };
}
