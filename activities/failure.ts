import { ApplicationFailure } from '@temporalio/common';
import { DomainError } from '../libs/domain/index.ts';

/**
 * What Temporal may learn of a failed step. A refusal at the door becomes its stable code, without details; anything else
 * passes on, and the worker withholds all of it but its kind.
 *
 * Only a case that does not exist ends its process. Any other refusal of what a process asks is a defect of ours: it is
 * repeated, ever more slowly, until a corrected build answers, for a process that ended would watch no deadline at all.
 */
export function toFailure(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const failure = { message: error.code, type: error.code };
  return error.kind === 'missing' ? ApplicationFailure.create({ ...failure, nonRetryable: true }) : ApplicationFailure.create(failure);
}
