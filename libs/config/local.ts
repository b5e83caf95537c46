import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { crossProblems } from './cross-checks.ts';
import { ConfigError } from './load.ts';
import { settings } from './settings.ts';
import type { Settings } from './settings.ts';

/** What the local start (`npm start`) takes from its environment; everything else it makes itself. */
export type LocalSettings = {
  readonly port: number;
  /** Where PostgreSQL, mails, logs and passwords of this installation lie. */
  readonly dataFolder: string;
  /** What several installations of one account share: the Temporal server's programs. */
  readonly cacheFolder: string;
  /** A PostgreSQL of somebody else's, instead of the embedded one. */
  readonly database: { readonly url: string; readonly adminUrl: string } | null;
  /** A Temporal server of somebody else's. */
  readonly temporalAddress: string | null;
  /** What the programs started inherit. */
  readonly environment: Readonly<NodeJS.ProcessEnv>;
};

/** @throws ConfigError with every problem found */
export function loadLocalSettings(env: NodeJS.ProcessEnv = process.env): LocalSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== '')) as Record<string, string>;
  const parsed = settings.safeParse(given);
  const malformed = parsed.error?.issues.map(({ path, message }) => ({ name: String(path[0]), text: message })) ?? [];
  const problems = [...malformed, ...crossProblems('mailbox', { LHUTNIK_DATA: '.data', ...given })];
  if (parsed.data === undefined || problems.length > 0) throw new ConfigError(problems);
  return toLocal(parsed.data, env);
}

function toLocal(value: Settings, environment: NodeJS.ProcessEnv): LocalSettings {
  const { DATABASE_URL: url, DATABASE_ADMIN_URL: adminUrl = url } = value;
  return {
    port: value.PORT,
    dataFolder: resolve(value.LHUTNIK_DATA ?? '.data'),
    cacheFolder: join(environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'lhutnik'),
    database: url === undefined || adminUrl === undefined ? null : { url, adminUrl },
    temporalAddress: value.TEMPORAL_ADDRESS ?? null,
    environment,
  };
}
