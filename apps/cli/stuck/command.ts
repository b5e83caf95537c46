import { deadLetters, stuckProcesses, unreachablePeople } from '../../../libs/casework/index.ts';
import type { DeadLetter, StuckProcess, UnreachablePerson } from '../../../libs/casework/index.ts';
import { asJson, command, czechTime, noMore, table } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';

const USAGE = `Použití: lhutnik stuck [--json]
  Vypíše, co se samo nepohne: procesy, které nesledují svou věc, dopisy, které poštovní server odmítl, a lidi bez
  použitelné adresy. Nic nemění; znovu to zkusí lhutnik retry. Skončí kódem 3, když něco uvázlo.
`;
const SOMETHING_IS_STUCK = 3;

const WHY: Readonly<Record<StuckProcess['why'], string>> = {
  dead: 'oslovení procesu bylo vzdáno',
  silent: 'proces byl osloven a neodpověděl',
  overslept: 'proces se měl už probudit',
};
const REASON: Readonly<Record<UnreachablePerson['reason'], string>> = { 'no-address': 'nemá e-mailovou adresu', 'bad-address': 'adresa není použitelná' };

export const run = command(USAGE, {}, async (_options, { positionals, json }, io) => {
  noMore(positionals, 0);
  return withDatabase(io, async ({ dataSource, now }) => {
    const processes = await stuckProcesses(dataSource, now());
    const letters = await deadLetters(dataSource);
    const people = await unreachablePeople(dataSource);
    const stuck = processes.length + letters.length + people.length > 0;
    io.stdout(json ? asJson({ processes, deadLetters: letters, unreachable: people }) : report(processes, letters, people));
    return stuck ? SOMETHING_IS_STUCK : 0;
  });
});

function report(processes: readonly StuckProcess[], letters: readonly DeadLetter[], people: readonly UnreachablePerson[]): string {
  const parts = [
    part('Procesy, které stojí', ['ev. č.', 'věc', 'proč', 'pokusů', 'chyba'], processes.map(({ registerNumber, caseId, why, attempts, error }) =>
      [registerNumber ?? '–', caseId, WHY[why], String(attempts), error ?? '–'])),
    part('Odmítnuté dopisy', ['dopis', 'příjemce', 'chyba', 'odmítnut', 'věcí'], letters.map(({ mailId, recipientId, error, diedAt, caseIds }) =>
      [mailId, recipientId, error ?? '–', czechTime(diedAt), String(caseIds.length)])),
    part('Lidé, ke kterým pošta nedojde', ['člověk', 'důvod', 'zpráv'], people.map(({ personId, reason, messages }) => [personId, REASON[reason], String(messages)])),
  ].filter((text) => text !== '');
  return parts.length === 0 ? 'Nic neuvázlo.\n' : `${parts.join('\n')}\nZnovu to zkusíte příkazem lhutnik retry.\n`;
}

function part(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : `${title} (${String(rows.length)})\n${table(heads, rows)}`;
}
