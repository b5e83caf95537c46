/** The release whose programs are built and cached when no other server is given. */
export const SERVER_VERSION = '1.32.1';

/** Older servers take a request to skip time and silently wait for real. */
const OLDEST_USABLE = [1, 32] as const;

/** Whether a server that reports this version can skip time for single workflows. */
export function isUsableVersion(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map((part) => Number.parseInt(part, 10));
  const [oldestMajor, oldestMinor] = OLDEST_USABLE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
