import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Written by `lhutnik start` for the other commands; holds passwords, so only its owner reads it. */
export const ENVIRONMENT_FILE = 'environment.json';

/**
 * Lets commands reach the installation that `lhutnik start` runs from this folder without repeating its settings.
 * What the environment says itself comes first; with a database of its own nothing is added.
 */
export function withLocalInstallation(env: Readonly<NodeJS.ProcessEnv>): NodeJS.ProcessEnv {
  if (env['DATABASE_URL'] !== undefined || env['DATABASE_URL_FILE'] !== undefined) return env;
  const file = join(resolve(env['LHUTNIK_DATA'] ?? '.data'), ENVIRONMENT_FILE);
  try {
    return { ...(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>), ...env };
  } catch {
    return env;
  }
}
