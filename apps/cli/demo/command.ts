import { loadDataPack } from '../../../libs/casework/index.ts';
import { People } from '../../../libs/identity/index.ts';
import type { DataSource } from 'typeorm';
import { DEMO_ACCOUNTS, ensureDemoAccounts } from '../start/demo-accounts.ts';
import { readablePassword } from '../start/readable-password.ts';
import { asJson, command, noMore } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';
import { fillOffice } from './fill.ts';
import type { Filled } from './fill.ts';

const USAGE = `Použití: lhutnik demo [--json]
  Naplní prázdnou instalaci ukázkovým úřadem: lidé, tři roky stížností a jiných podání, všechny stavy, něco po lhůtě;
  řady porad s pozvanými, záznamy a úkoly.
  Osoby i věci jsou smyšlené, dny se počítají ode dneška; upozornění z minulosti jsou zapsána jako odeslaná a neposílají
  se. Do instalace s vlastními lidmi nebo věcmi ani v ostrém provozu neplní; podruhé nic nemění.
`;

export const run = command(USAGE, {}, async (_options, { positionals, json }, io) => {
  noMore(positionals, 0);
  return withDatabase(io, async ({ dataSource, config, now }) => {
    if (config.production) {
      io.stderr('V ostrém provozu (NODE_ENV=production) se ukázkový úřad neplní.\n');
      return 1;
    }
    const password = await accountsWhereNobodyIs(dataSource, now());
    const started = Date.now();
    const filled = await fillOffice(dataSource, config.http.publicUrl, now());
    io.stdout(json ? asJson({ ...filled, password }) : text(filled, password, Date.now() - started));
    return filled.outcome === 'filled' || filled.outcome === 'filled-already' ? 0 : 1;
  });
});

/** @returns the password of the accounts that were made; null when there were people already */
async function accountsWhereNobodyIs(dataSource: DataSource, now: number): Promise<string | null> {
  if ((await new People(dataSource).list({ limit: 1 })).length > 0) return null;
  await loadDataPack(dataSource, 'vysocina', { actor: { kind: 'system' }, now });
  const password = readablePassword();
  await ensureDemoAccounts(dataSource, password, now);
  return password;
}

function text(filled: Filled, password: string | null, tookMs: number): string {
  const accounts = password === null ? '' : `Ukázkové účty: ${DEMO_ACCOUNTS.map(({ login }) => login).join(', ')}; heslo všech: ${password}\n`;
  return `${accounts}${said(filled, tookMs)}\n`;
}

function said(filled: Filled, tookMs: number): string {
  switch (filled.outcome) {
    case 'filled': return `Ukázkový úřad je naplněn: ${String(filled.cases)} věcí za tři roky a ${String(filled.meetings)} porad (${String(Math.round(tookMs / 1000))} s).`;
    case 'filled-already': return 'Ukázkový úřad už tu je; nic se nezměnilo.';
    case 'refused-in-use': return 'V evidenci už jsou vlastní věci; ukázkový úřad se plní jen do prázdné (npm start -- --fresh --demo).';
    case 'refused-other-people': return 'Nejsou tu ukázkové účty; ukázkový úřad se plní jen do instalace, kterou založil npm start nebo lhutnik demo.';
  }
}
