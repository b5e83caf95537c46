/** kind → HTTP: invalid 422, forbidden 403, missing 404, conflict 409, stale 412. */
export type DomainErrorKind = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'stale';

export type FieldProblem = { readonly field: string; readonly code: string; readonly messageCs: string };

/** A refusal at the door: a stable code, a Czech sentence that says what to do, no personal data. */
export class DomainError extends Error {
  readonly kind: DomainErrorKind;
  readonly code: string;
  readonly messageCs: string;
  readonly fields: readonly FieldProblem[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    kind: DomainErrorKind,
    code: string,
    messageCs: string,
    more: { fields?: readonly FieldProblem[]; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(code);
    this.name = 'DomainError';
    this.kind = kind;
    this.code = code;
    this.messageCs = messageCs;
    this.fields = more.fields ?? [];
    this.details = more.details ?? {};
  }
}

/** The same whether there is no such case, or it is not for whoever asks. */
export function caseNotFound(): DomainError {
  return new DomainError('missing', 'case.notFound', 'Věc neexistuje, nebo k ní nemáte přístup.');
}
