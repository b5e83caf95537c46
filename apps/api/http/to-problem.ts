import { HttpException } from '@nestjs/common';
import type { Problem } from '../../../libs/contracts/problem.ts';
import { DomainError } from '../../../libs/domain/index.ts';
import type { DomainErrorKind, FieldProblem } from '../../../libs/domain/index.ts';
import { LawError } from '../../../libs/law/index.ts';
import { isDatabaseAway } from './database-away.ts';
import { HttpProblem } from './http-problem.ts';
import { codeOf, detailOf, titleOf } from './problem-titles.ts';

export type ProblemAnswer = { readonly problem: Problem; readonly headers: Readonly<Record<string, string>> };

const STATUS: Readonly<Record<DomainErrorKind, number>> = { invalid: 422, forbidden: 403, missing: 404, conflict: 409, stale: 412 };
const RETRY_SECONDS = '5';

type Parts = {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields?: readonly FieldProblem[];
  readonly details?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The one place where a failure becomes an answer. Nothing of an unexpected error gets out but the request's id. */
export function toProblem(error: unknown, requestId: string): ProblemAnswer {
  const parts = partsOf(error);
  const { status, code, detail, fields = [], details = {}, headers = {} } = parts;
  const problem: Problem = {
    type: `urn:lhutnik:problem:${code}`,
    title: titleOf(status),
    status,
    detail,
    code,
    instance: `urn:lhutnik:request:${requestId}`,
    ...(fields.length === 0 ? {} : { errors: fields.map((field) => ({ field: field.field, code: field.code, message: field.messageCs })) }),
    ...(Object.keys(details).length === 0 ? {} : { details: { ...details } }),
  };
  return { problem, headers };
}

function partsOf(error: unknown): Parts {
  if (error instanceof HttpProblem) return { status: error.status, code: error.code, detail: error.detailCs, fields: error.fields, headers: error.headers };
  if (error instanceof DomainError) {
    return { status: STATUS[error.kind], code: error.code, detail: error.messageCs, fields: error.fields, details: error.details };
  }
  if (error instanceof LawError) return { status: 422, code: error.code, detail: error.messageCs, fields: fieldsOf(error), details: error.details };
  if (isDatabaseAway(error)) return { ...plain(503), headers: { 'retry-after': RETRY_SECONDS } };
  return plain(statusOf(error));
}

function fieldsOf({ field, code, messageCs }: LawError): readonly FieldProblem[] {
  return field === null ? [] : [{ field, code, messageCs }];
}

function plain(status: number): Parts {
  return { status, code: codeOf(status), detail: detailOf(status) };
}

/** Nest's and Fastify's own refusals (4xx) keep their status; whatever else happened is our fault. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null) return 500;
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}
