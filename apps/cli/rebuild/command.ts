import { Notifier, rebuild } from '../../../libs/casework/index.ts';
import { asJson, command, noMore } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';

const USAGE = `Použití: lhutnik rebuild [--json]
  Po ztrátě serveru Temporal (nebo jeho dat) znovu založí proces každé otevřené věci z událostí v PostgreSQL. Nic se
  neplánuje ani neodesílá dvakrát: co bylo odesláno, je samo událostí. Lze spustit kdykoli, i za běhu a i víckrát naráz.
`;

export const run = command(USAGE, {}, async (_options, { positionals, json }, io) => {
  noMore(positionals, 0);
  return withDatabase(io, async ({ dataSource, now }) => {
    const { cases } = await rebuild(dataSource, new Notifier(dataSource), { actor: { kind: 'system' }, now: now() });
    io.stdout(json ? asJson({ cases }) : `Znovu se sleduje otevřených věcí: ${String(cases)}. Procesy zakládá běžící worker; jejich stav ukáže lhutnik watchdog.\n`);
    return 0;
  });
});
