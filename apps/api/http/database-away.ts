const CONNECTION_CODES = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT',
  // admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections
  '57P01', '57P02', '57P03', '53300',
]);

/** What pg says without a code when a connection breaks or none is free. */
const CONNECTION_MESSAGES = [
  /^Connection terminated/,
  /^timeout exceeded when trying to connect/,
  /^Client has encountered a connection error/,
  /^Query read timeout/,
  /^Cannot use a pool after calling end/,
  /^Driver not Connected/,
  /connection is not yet established\.$/,
];

type Failure = { readonly code?: unknown; readonly syscall?: unknown; readonly message?: unknown; readonly errors?: unknown; readonly driverError?: unknown; readonly cause?: unknown };

/** Whether PostgreSQL could not be reached (to be tried again), as opposed to having refused a statement. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, syscall, message, errors, driverError, cause } = error as Failure;
  if (typeof code === 'string' && (/^08/.test(code) || (CONNECTION_CODES.has(code) && (code !== 'ENOENT' || syscall === 'connect')))) return true;
  if (typeof message === 'string' && CONNECTION_MESSAGES.some((pattern) => pattern.test(message))) return true;
  const inner = [driverError, cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return inner.some((one) => isDatabaseAway(one, depth + 1));
}
