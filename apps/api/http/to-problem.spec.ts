import { describe, expect, it } from '@jest/globals';
import { ForbiddenException } from '@nestjs/common';
import { DomainError } from '../../../libs/domain/index.ts';
import type { DomainErrorKind } from '../../../libs/domain/index.ts';
import { LawError } from '../../../libs/law/index.ts';
import { HttpProblem } from './http-problem.ts';
import { toProblem } from './to-problem.ts';

const failure = (name: string, more: object): Error => Object.assign(new Error('tajné jméno Jana Nováková'), { name, ...more });

describe('a failure becomes a problem', () => {
  it.each<[DomainErrorKind, number]>([['invalid', 422], ['forbidden', 403], ['missing', 404], ['conflict', 409], ['stale', 412]])('%s → %d', (kind, status) => {
    const fields = [{ field: 'day', code: 'day.late', messageCs: 'Den je pozdě.' }];
    const { problem } = toProblem(new DomainError(kind, 'some.code', 'Věta.', { fields, details: { version: 3 } }), 'r1');
    expect(problem).toMatchObject({ status, code: 'some.code', detail: 'Věta.', details: { version: 3 }, instance: 'urn:lhutnik:request:r1' });
    expect(problem.errors).toEqual([{ field: 'day', code: 'day.late', message: 'Den je pozdě.' }]);
  });

  it('of the law as unprocessable, with its reason', () => {
    expect(toProblem(new LawError('pause.notAllowed', 'no pause', 'Lhůta se nestaví.'), 'r').problem).toMatchObject({ status: 422, code: 'pause.notAllowed', detail: 'Lhůta se nestaví.' });
  });

  it('of HTTP with its headers', () => {
    expect(toProblem(new HttpProblem(429, 'a.b', 'Věta.', { headers: { 'retry-after': '7' } }), 'r')).toMatchObject({ problem: { status: 429 }, headers: { 'retry-after': '7' } });
    expect(toProblem(new ForbiddenException('internal words'), 'r').problem).toMatchObject({ status: 403, code: 'access.forbidden' });
    expect(toProblem(failure('FastifyError', { statusCode: 413 }), 'r').problem).toMatchObject({ status: 413, code: 'body.tooLarge' });
  });

  it.each([
    failure('Error', { code: 'ECONNREFUSED' }),
    failure('QueryFailedError', { driverError: { code: '57P01' } }),
    failure('AggregateError', { errors: [{ code: 'ECONNREFUSED' }] }),
    new Error('Connection terminated unexpectedly'),
    failure('Error', { cause: new Error('timeout exceeded when trying to connect') }),
  ])('of a database that is away as 503 with Retry-After (%#)', (error) => {
    expect(toProblem(error, 'r')).toMatchObject({ problem: { status: 503, code: 'database.away' }, headers: { 'retry-after': '5' } });
  });

  it.each([
    failure('QueryFailedError', { code: '23505', detail: 'Key (name)=(Jana Nováková)', driverError: { code: '23505' } }),
    failure('TypeError', { statusCode: 700 }),
    failure('Error', { code: 'ENOENT', path: '/etc/tajne' }),
    'tajné', null, undefined,
  ])('of ours as 500 of which nothing gets out (%#)', (error) => {
    const { problem } = toProblem(error, 'r');
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toMatch(/tajn|Novákov|23505|stack/);
  });
});
