import type { Problem } from '../../../libs/contracts/problem.ts';

/** What the service refused, or that it could not be reached (status 0, code 'network'). */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

export function isProblem(error: unknown, code?: string): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

/** Refused because of somebody else's change. */
export function isStale(error: unknown): error is ApiProblem {
  return isProblem(error) && error.status === 412;
}

/** For what never was an answer of ours: no connection, a proxy's own page. */
export function localProblem(code: string, title: string, detail: string): ApiProblem {
  return new ApiProblem({ type: `urn:lhutnik:problem:${code}`, title, status: 0, detail, code, instance: '' });
}
