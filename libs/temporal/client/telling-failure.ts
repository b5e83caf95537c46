/** away: the server, for whatever case. refused: this call was reached and turned down. As the relay's queue takes it. */
export type TellingFailure = { readonly kind: 'away' | 'refused'; readonly code: string };

/** The request itself, or what it asks for, is wrong: invalid, missing, existing, denied, out of range, not implemented. */
const REFUSALS: ReadonlySet<string> = new Set(['grpc-3', 'grpc-6', 'grpc-7', 'grpc-9', 'grpc-11', 'grpc-12']);

/** Whatever is not surely the fault of this one case counts as the server's, and is tried for ever. */
export function tellingFailure(error: unknown): TellingFailure {
  const code = grpcCode(error);
  return { kind: REFUSALS.has(code) ? 'refused' : 'away', code };
}

/** What went wrong with a call, without the text of the answer. */
export function grpcCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code === 'number') return `grpc-${String(code)}`;
  return error instanceof Error ? error.name : 'unknown';
}
