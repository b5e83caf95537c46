import { pino } from 'pino';
import type { DestinationStream, LogFn, Logger as PinoLogger } from 'pino';
import { mask, safeError } from './safe-error.ts';
import type { LogLevel, Role } from './settings.ts';

export type Logger = PinoLogger;

/** Names of fields that carry what people are called, wrote or use to sign in. A log holds ids, days and enums. */
const WITHHELD = [
  'name', 'firstName', 'lastName', 'fullName', 'email', 'mail', 'phone', 'address', 'birthDate', 'birthNumber',
  'text', 'subject', 'body', 'content', 'note', 'reason', 'recipient', 'recipients', 'to', 'from', 'fileName',
  'password', 'token', 'secret', 'cookie', 'authorization', 'parameters', 'query', 'detail',
] as const;

/** A logger of one process: JSON lines, errors without quoted values, personal fields withheld two levels deep. */
export function createLogger(options: { readonly role: Role; readonly level: LogLevel }, destination?: DestinationStream): Logger {
  const settings = {
    level: options.level,
    base: { part: options.role },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: WITHHELD.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[withheld]' },
    serializers: { err: safeError, error: safeError },
    hooks: { logMethod: writeMasked },
  };
  return destination === undefined ? pino(settings) : pino(settings, destination);
}

/** pino itself would copy the message of a logged error beside it, unmasked. */
function writeMasked(this: PinoLogger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, ...rest] = args as unknown as [unknown, ...unknown[]];
  const fields = first instanceof Error ? { err: first } : first;
  const texts = (typeof fields === 'string' ? [fields, ...rest] : rest).map((part) => typeof part === 'string' ? mask(part) : part);
  const message = texts.length > 0 ? texts : ['failed'];
  method.apply(this, (typeof fields === 'string' ? texts : [fields, ...(hasError(fields) ? message : texts)]) as unknown as Parameters<LogFn>);
}

function hasError(fields: unknown): boolean {
  return typeof fields === 'object' && fields !== null && ('err' in fields || 'error' in fields);
}
