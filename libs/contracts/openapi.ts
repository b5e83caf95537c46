import type { z } from 'zod';

export type Answer = {
  readonly status: 200 | 201 | 202 | 204;
  readonly description: string;
  /** Absent for 204 and for what is not JSON. */
  readonly schema?: z.ZodType;
  /** For what is not JSON: 'text/event-stream', 'text/csv', … */
  readonly mediaType?: string;
  readonly example?: unknown;
  /** Strong ETag of the version answered. */
  readonly entityTag?: boolean;
};

/** What a route takes and what it answers; one for each operation of the API. Texts are Czech. */
export type EndpointContract = {
  /** operationId, unique: 'classifyComplaint'. */
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly bodyExample?: unknown;
  /** 'multipart/form-data' where a file is sent; the body's schema then describes its fields. */
  readonly bodyMediaType?: 'application/json' | 'multipart/form-data';
  readonly answer: Answer;
  /** Statuses of problems beyond those that follow from access, parameters, body, `ifMatch` and `idempotent`. */
  readonly problems?: readonly (400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429)[];
  /** `If-Match` is required (428 without it, 412 when stale). */
  readonly ifMatch?: boolean;
  /** `Idempotency-Key` is required; 'optional': kept where it is sent. */
  readonly idempotent?: boolean | 'optional';
};
