import { existsSync } from 'node:fs';
import { LEGAL_RETENTION_YEARS } from './settings.ts';
import type { Role, SettingName } from './settings.ts';

/** One thing wrong with the environment: the setting's name and what to do, in Czech. */
export type Problem = { readonly name: string; readonly text: string };

type Env = Readonly<Record<string, string>>;

const NEEDED: Readonly<Record<Role, readonly SettingName[]>> = {
  api: ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'LINK_SECRET'],
  worker: ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_HOST', 'MAIL_FROM', 'LINK_SECRET'],
  cli: ['DATABASE_URL'],
  mailbox: ['LHUTNIK_DATA'],
};
const NEEDED_IN_PRODUCTION: Readonly<Record<Role, readonly SettingName[]>> = {
  api: ['PUBLIC_URL'],
  worker: ['PUBLIC_URL'],
  cli: [],
  mailbox: [],
};
/** Settings of which one says nothing without the other. */
const PAIRS: readonly (readonly [SettingName, SettingName])[] = [
  ['TLS_CERT_FILE', 'TLS_KEY_FILE'],
  ['TEMPORAL_TLS_CERT_FILE', 'TEMPORAL_TLS_KEY_FILE'],
  ['SMTP_USER', 'SMTP_PASSWORD'],
];
const FILES: readonly SettingName[] = [
  'TLS_CERT_FILE', 'TLS_KEY_FILE', 'TEMPORAL_TLS_CA_FILE', 'TEMPORAL_TLS_CERT_FILE', 'TEMPORAL_TLS_KEY_FILE', 'FIRST_ADMIN_PASSWORD_FILE',
];

/** What single settings cannot tell: what the role misses, what contradicts, what the law or safety refuses. */
export function crossProblems(role: Role, env: Env): readonly Problem[] {
  return [
    ...missing(role, env),
    ...halves(env),
    ...FILES.filter((name) => env[name] !== undefined && !existsSync(env[name])).map((name) => ({ name, text: `soubor ${env[name] ?? ''} neexistuje` })),
    ...retention(env),
    ...(isProduction(env) ? production(role, env) : []),
    ...zone(),
  ];
}

function missing(role: Role, env: Env): Problem[] {
  const names = isProduction(env) ? [...NEEDED[role], ...NEEDED_IN_PRODUCTION[role]] : NEEDED[role];
  return names.filter((name) => env[name] === undefined).map((name) => ({ name, text: 'chybí' }));
}

function halves(env: Env): Problem[] {
  return PAIRS.flatMap(([one, other]) => {
    if ((env[one] === undefined) === (env[other] === undefined)) return [];
    const [name, given] = env[one] === undefined ? [one, other] : [other, one];
    return [{ name, text: `chybí, ačkoli je zadáno ${given}` }];
  });
}

function retention(env: Env): Problem[] {
  const cases = Number(env['RETENTION_CASE_YEARS'] ?? LEGAL_RETENTION_YEARS);
  const audit = Number(env['RETENTION_AUDIT_YEARS'] ?? Math.max(10, cases));
  const problems: Problem[] = [];
  if (cases < LEGAL_RETENTION_YEARS) {
    problems.push({ name: 'RETENTION_CASE_YEARS', text: `nesmí být kratší než ${String(LEGAL_RETENTION_YEARS)} let (skartační znak spisu stížnosti S/5 nebo V/5)` });
  }
  if (audit < Math.max(cases, LEGAL_RETENTION_YEARS)) {
    problems.push({ name: 'RETENTION_AUDIT_YEARS', text: 'nesmí být kratší než doba uchování věcí, které dokládá' });
  }
  return problems;
}

function production(role: Role, env: Env): Problem[] {
  const problems: Problem[] = [];
  if (env['LHUTNIK_CLOCK_FILE'] !== undefined) problems.push({ name: 'LHUTNIK_CLOCK_FILE', text: 'je jen pro zkoušky, v ostrém provozu se odmítá' });
  if (role !== 'api' || env['PUBLIC_URL'] === undefined) return problems;
  if (!env['PUBLIC_URL'].startsWith('https:')) {
    problems.push({ name: 'PUBLIC_URL', text: 'v ostrém provozu musí začínat https://' });
  } else if (env['TLS_CERT_FILE'] === undefined && env['TRUSTED_PROXY'] === undefined) {
    problems.push({ name: 'TRUSTED_PROXY', text: 'chybí adresa proxy, která zajišťuje https (nebo zadejte TLS_CERT_FILE a TLS_KEY_FILE)' });
  }
  return problems;
}

/** A runtime built without time zones would silently count days in UTC. */
function zone(): Problem[] {
  const hourAt = (instant: string): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Prague', hour: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
  try {
    if (hourAt('2026-01-15T12:00:00Z') === '13' && hourAt('2026-07-15T12:00:00Z') === '14') return [];
  } catch {
    // the zone is not known at all
  }
  return [{ name: 'TZ', text: 'běhové prostředí nezná pásmo Europe/Prague; použijte Node.js s úplnými daty ICU' }];
}

function isProduction(env: Env): boolean {
  return env['NODE_ENV'] === 'production';
}
