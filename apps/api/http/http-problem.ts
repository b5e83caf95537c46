import type { FieldProblem } from '../../../libs/domain/index.ts';

/** A refusal that belongs to HTTP itself and that no domain rule knows: 401, 405, 413, 415, 428, 429, 503. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detailCs: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fields: readonly FieldProblem[];

  constructor(
    status: number,
    code: string,
    detailCs: string,
    more: { headers?: Readonly<Record<string, string>>; fields?: readonly FieldProblem[]; cause?: unknown } = {},
  ) {
    super(code, { cause: more.cause });
    this.name = 'HttpProblem';
    this.status = status;
    this.code = code;
    this.detailCs = detailCs;
    this.headers = more.headers ?? {};
    this.fields = more.fields ?? [];
  }
}
