import { listAlerts, noteSilence, pool, watchdog } from '../../../libs/casework/index.ts';
import type { ServiceAlertRow, WatchdogReport } from '../../../libs/casework/index.ts';
import { asJson, command, czechTime, noMore, table } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';

const USAGE = `Použití: lhutnik watchdog [--json]
  Ze samotné databáze (i bez serveru Temporal) zkontroluje, zda je každá otevřená věc sledována, zda nějaká lhůta
  neuplynula bez povšimnutí a jak stará je nejstarší nedoručená událost. Skončí kódem 3, když něco není v pořádku.
  Hodí se do plánovače úloh.
`;
const SOMETHING_IS_WRONG = 3;

const KIND: Readonly<Record<string, string>> = {
  'case-unfollowed': 'proces nezná poslední události věci',
  'process-overslept': 'proces se měl už probudit',
  'deadline-unnoticed': 'lhůta uplynula bez povšimnutí',
  'relay-dead': 'oslovení procesu bylo vzdáno',
  'news-undelivered': 'události čekají na doručení příliš dlouho',
  'watchdog-silent': 'hlídač ve workeru mlčí',
  'mail-dead': 'poštovní server dopis odmítl',
  'mail-server-down': 'poštovní server neodpovídá',
  'recipient-unreachable': 'člověk, ke kterému pošta nedojde',
  'invitee-unreachable': 'pozvaný na poradu, ke kterému pošta nedojde',
};

export const run = command(USAGE, {}, async (_options, { positionals, json }, io) => {
  noMore(positionals, 0);
  return withDatabase(io, async ({ dataSource, now }) => {
    const report = await watchdog(dataSource, now());
    await noteSilence(dataSource, now());
    const alerts = await listAlerts(pool(dataSource));
    io.stdout(json ? asJson({ ...report, alerts }) : text(report, alerts));
    return alerts.length === 0 && report.deadMails === 0 ? 0 : SOMETHING_IS_WRONG;
  });
});

function text(report: WatchdogReport, alerts: readonly ServiceAlertRow[]): string {
  const age = report.oldestUndeliveredMs === null ? 'žádná nečeká' : `${String(Math.floor(report.oldestUndeliveredMs / 60_000))} min`;
  const counts = table(['co', 'počet'], [
    ['věci, jejichž proces nezná poslední události', String(report.unfollowed)],
    ['procesy, které zaspaly', String(report.overslept)],
    ['lhůty uplynulé bez povšimnutí', String(report.unnoticed)],
    ['vzdaná oslovení procesů', String(report.relayDead)],
    ['odmítnuté dopisy', String(report.deadMails)],
    ['stáří nejstarší nedoručené události', age],
  ]);
  const rows = alerts.map(({ kind, subject, openedAt, timesSeen }) => [KIND[kind] ?? kind, subject, czechTime(openedAt), String(timesSeen)]);
  return rows.length === 0 ? `${counts}\nVše je v pořádku.\n` : `${counts}\n${table(['upozornění', 'čeho se týká', 'od', 'viděno'], rows)}`;
}
