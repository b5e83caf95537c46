import { loadDataPack } from '../../../libs/casework/index.ts';
import type { DataPack } from '../../../libs/casework/index.ts';
import { asJson, command, noMore, UsageError } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';

const PACKS: readonly DataPack[] = ['vysocina', 'usti'];
const USAGE = `Použití: lhutnik load [${PACKS.join(' | ')}] [--json]
  Doplní do registrů odbory, úřady a skupiny z datového balíčku kraje (výchozí je vysocina). Co v registrech už je, nechá
  být; opakovat lze bez následků. Lidi a věci nezakládá.
`;

export const run = command(USAGE, {}, async (_options, { positionals, json }, io) => {
  noMore(positionals, 1);
  const pack = packOf(positionals[0] ?? 'vysocina');
  return withDatabase(io, async ({ dataSource, now }) => {
    const loaded = await loadDataPack(dataSource, pack, { actor: { kind: 'system' }, now: now() });
    io.stdout(json ? asJson({ pack, ...loaded }) : `Balíček ${pack}: nových odborů ${String(loaded.departments)}, nových úřadů ${String(loaded.offices)}, nových skupin ${String(loaded.groups)}.\n`);
    return 0;
  });
});

function packOf(name: string): DataPack {
  const pack = PACKS.find((known) => known === name);
  if (pack === undefined) throw new UsageError(`Datový balíček „${name}“ neznám.`);
  return pack;
}
