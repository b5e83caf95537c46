import { describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { DomainError } from '../libs/domain/index.ts';
import { toFailure } from './failure.ts';

const refusal = (kind: 'missing' | 'conflict'): DomainError =>
  new DomainError(kind, 'some.code', 'Stížnost paní Novákové', { details: { name: 'Nováková' } });

describe('toFailure', () => {
  it('says of a refusal its code alone', () => {
    const failure = toFailure(refusal('conflict')) as ApplicationFailure;
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure.type).toBe('some.code');
    expect(JSON.stringify([failure.message, failure.details, failure.cause])).not.toContain('Novákov');
  });

  it('ends a process whose case does not exist, and no other', () => {
    expect((toFailure(refusal('missing')) as ApplicationFailure).nonRetryable).toBe(true);
    expect((toFailure(refusal('conflict')) as ApplicationFailure).nonRetryable).not.toBe(true);
  });

  it('leaves what is no refusal to the worker', () => {
    const error = new Error('any');
    expect(toFailure(error)).toBe(error);
  });
});
