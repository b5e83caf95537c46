import { isId, Notifier, retryDeadLetters, retryStuck } from '../../../libs/casework/index.ts';
import { asJson, command, UsageError } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';

const USAGE = `Použití: lhutnik retry [ID…] [--json]
  Znovu osloví uvázlé procesy a znovu zkusí odmítnuté dopisy: všechny, nebo jen vyjmenované (id věci nebo dopisu
  z lhutnik stuck). Co mezitím ztratilo smysl, se neodešle, a nic se neodešle dvakrát.
`;
const SYSTEM = { kind: 'system' } as const;

export const run = command(USAGE, {}, async (_options, { positionals, json }, io) => {
  const wrong = positionals.find((id) => !isId(id));
  if (wrong !== undefined) throw new UsageError(`„${wrong}“ není id věci ani dopisu.`);
  const ids = positionals.length === 0 ? null : positionals;
  return withDatabase(io, async ({ dataSource, now }) => {
    const { retried } = await retryStuck(dataSource, new Notifier(dataSource), { actor: SYSTEM, now: now() }, ...(ids === null ? [] : [ids]));
    const { mails, messages } = await retryDeadLetters(dataSource, { actor: SYSTEM, now: now(), ...(ids === null ? {} : { mailIds: ids }) });
    io.stdout(json ? asJson({ processes: retried, mails, messages })
      : `Znovu osloveno procesů: ${String(retried)}. Znovu se zkusí dopisů: ${String(mails)}, zpráv bez adresy: ${String(messages)}.\n`);
    return 0;
  });
});
