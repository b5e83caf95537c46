/** What of an error may be written into a log: nothing that a person typed. */
export type SafeError = {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly command?: string;
  readonly stack?: string;
  readonly cause?: SafeError;
};

const KEPT = ['code', 'constraint', 'table', 'command'] as const;
const MAX_DEPTH = 4;

/**
 * Errors of the database and of mail servers quote the values that they choke on, so of them only the code stays;
 * in other messages addresses, long numbers and quoted texts are masked.
 */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const fields = error as Error & Partial<Record<(typeof KEPT)[number] | 'severity' | 'responseCode', unknown>>;
  const quoting = typeof fields.severity === 'string' || error.name === 'QueryFailedError' || fields.responseCode !== undefined || fields.command !== undefined;
  return {
    type: error.name,
    message: quoting ? 'withheld' : mask(error.message),
    ...Object.fromEntries(KEPT.filter((name) => typeof fields[name] === 'string' || typeof fields[name] === 'number').map((name) => [name, String(fields[name])])),
    ...framesOf(error),
    ...(error.cause === undefined || depth >= MAX_DEPTH ? {} : { cause: safeError(error.cause, depth + 1) }),
  };
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): { stack?: string } {
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return frames.length === 0 ? {} : { stack: frames.join('\n') };
}

/** Masks e-mail addresses, numbers as long as a birth number, and whatever stands in quotation marks. */
export function mask(text: string): string {
  return text
    .replace(/[^\s<>"'()]+@[^\s<>"'()]+/g, '[e-mail]')
    .replace(/\b\d{6}\/?\d{3,4}\b/g, '[číslo]')
    .replace(/"[^"]*"|„[^“]*“|'[^']{3,}'/g, '[text]');
}
