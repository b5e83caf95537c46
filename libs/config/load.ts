import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileClock, systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { crossProblems } from './cross-checks.ts';
import type { Problem } from './cross-checks.ts';
import { settings } from './settings.ts';
import type { LogLevel, Role, SettingName, Settings } from './settings.ts';

/** Everything that a process may know of its environment. */
export type Config = {
  readonly role: Role;
  readonly production: boolean;
  readonly logLevel: LogLevel;
  readonly clock: Clock;
  readonly dataFolder: string;
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Without a slash at the end; what stands in mails and links. */
    readonly publicUrl: string;
    /** Addresses or networks whose X-Forwarded-* headers are believed. */
    readonly trustedProxy: readonly string[];
    readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
    /** With it /metrics of the api may be read from other machines; null = from this one only. */
    readonly metricsToken: string | null;
    /** The worker's own health and metrics; 0 = none. */
    readonly workerPort: number;
  };
  readonly database: {
    readonly url: string;
    readonly adminUrl: string;
    /** What a migration gives to the application's role; null leaves the role's password alone. */
    readonly appPassword: string | null;
    readonly poolSize: number;
  };
  readonly temporal: {
    readonly address: string;
    readonly namespace: string;
    readonly rehearsalNamespace: string;
    readonly taskQueue: string;
    readonly tls: { readonly caFile: string | null; readonly certFile: string | null; readonly keyFile: string | null } | null;
  };
  readonly smtp: {
    readonly host: string;
    readonly port: number;
    readonly security: 'none' | 'starttls' | 'tls';
    readonly auth: { readonly user: string; readonly password: string } | null;
    readonly from: { readonly address: string; readonly name: string };
  };
  /** What the links of invitations are signed with: the worker writes them, the api reads them. */
  readonly linkSecret: string;
  readonly firstAdministrator: { readonly email: string; readonly name: string; readonly passwordFile: string | null } | null;
  /** How long a link for a new password is valid; 0 = people ask the administrator. */
  readonly passwordResetMinutes: number;
  readonly retention: { readonly caseYears: number; readonly auditYears: number };
  readonly mailbox: { readonly smtpPort: number; readonly httpPort: number };
};

/** All that is wrong with the environment, at once; the message is Czech and names each setting. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`Nastavení není v pořádku:\n${problems.map(({ name, text }) => `  - ${name}: ${text}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Settings that hold a secret may also be given as NAME_FILE, a path (as Docker secrets are). */
const SECRETS = ['DATABASE_URL', 'DATABASE_ADMIN_URL', 'SMTP_PASSWORD', 'METRICS_TOKEN', 'LINK_SECRET'] as const satisfies readonly SettingName[];

/**
 * Reads and checks the settings of one role.
 * @throws ConfigError with every problem found
 */
export function loadConfig(role: Role, env: NodeJS.ProcessEnv = process.env): Config {
  const { values, problems: unreadable } = withSecretFiles(withoutEmpty(env));
  const parsed = settings.safeParse(values);
  const malformed = parsed.error?.issues.map(({ path, message }) => ({ name: String(path[0]), text: message })) ?? [];
  const problems = [...unreadable, ...malformed, ...crossProblems(role, values)];
  if (parsed.data === undefined || problems.length > 0) throw new ConfigError(problems);
  return toConfig(role, parsed.data);
}

/** `NAME=` in an .env file means that the setting is not given. */
function withoutEmpty(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
}

function withSecretFiles(env: Record<string, string>): { values: Record<string, string>; problems: Problem[] } {
  const values = { ...env };
  const problems: Problem[] = [];
  for (const name of SECRETS) {
    const path = env[`${name}_FILE`];
    if (path === undefined || values[name] !== undefined) continue;
    try {
      values[name] = readFileSync(path, 'utf8').trim();
    } catch {
      problems.push({ name: `${name}_FILE`, text: `soubor ${path} nelze přečíst` });
    }
  }
  return { values, problems };
}

function toConfig(role: Role, value: Settings): Config {
  const dataFolder = resolve(value.LHUTNIK_DATA ?? '.data');
  const databaseUrl = value.DATABASE_URL ?? '';
  return {
    role,
    production: value.NODE_ENV === 'production',
    logLevel: value.LOG_LEVEL ?? 'info',
    clock: value.LHUTNIK_CLOCK_FILE === undefined ? systemClock : fileClock(value.LHUTNIK_CLOCK_FILE),
    dataFolder,
    http: httpOf(value),
    database: { url: databaseUrl, adminUrl: value.DATABASE_ADMIN_URL ?? databaseUrl, appPassword: value.DATABASE_APP_PASSWORD ?? null, poolSize: value.DATABASE_POOL_SIZE },
    temporal: temporalOf(value),
    smtp: smtpOf(value),
    linkSecret: value.LINK_SECRET ?? '',
    firstAdministrator: value.FIRST_ADMIN_EMAIL === undefined ? null : {
      email: value.FIRST_ADMIN_EMAIL,
      name: value.FIRST_ADMIN_NAME ?? 'Správce',
      passwordFile: value.FIRST_ADMIN_PASSWORD_FILE ?? null,
    },
    passwordResetMinutes: value.PASSWORD_RESET_MINUTES,
    retention: { caseYears: value.RETENTION_CASE_YEARS, auditYears: value.RETENTION_AUDIT_YEARS },
    mailbox: { smtpPort: value.MAILBOX_SMTP_PORT, httpPort: value.MAILBOX_HTTP_PORT },
  };
}

function httpOf(value: Settings): Config['http'] {
  const { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile } = value;
  return {
    host: value.HOST ?? '127.0.0.1',
    port: value.PORT,
    publicUrl: (value.PUBLIC_URL ?? `http://127.0.0.1:${String(value.PORT)}`).replace(/\/+$/, ''),
    trustedProxy: value.TRUSTED_PROXY ?? [],
    tls: certFile === undefined || keyFile === undefined ? null : { certFile, keyFile },
    metricsToken: value.METRICS_TOKEN ?? null,
    workerPort: value.WORKER_HTTP_PORT,
  };
}

function temporalOf(value: Settings): Config['temporal'] {
  const tls = {
    caFile: value.TEMPORAL_TLS_CA_FILE ?? null,
    certFile: value.TEMPORAL_TLS_CERT_FILE ?? null,
    keyFile: value.TEMPORAL_TLS_KEY_FILE ?? null,
  };
  return {
    address: value.TEMPORAL_ADDRESS ?? '127.0.0.1:7233',
    namespace: value.TEMPORAL_NAMESPACE ?? 'lhutnik',
    rehearsalNamespace: value.TEMPORAL_REHEARSAL_NAMESPACE ?? 'lhutnik-rehearsal',
    taskQueue: value.TEMPORAL_TASK_QUEUE ?? 'lhutnik',
    tls: Object.values(tls).every((file) => file === null) ? null : tls,
  };
}

function smtpOf(value: Settings): Config['smtp'] {
  const { SMTP_USER: user, SMTP_PASSWORD: password } = value;
  return {
    host: value.SMTP_HOST ?? '127.0.0.1',
    port: value.SMTP_PORT,
    security: value.SMTP_SECURITY ?? 'starttls',
    auth: user === undefined || password === undefined ? null : { user, password },
    from: { address: value.MAIL_FROM ?? 'lhutnik@localhost', name: value.MAIL_FROM_NAME ?? 'Lhůtník' },
  };
}
