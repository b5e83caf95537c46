import { KINDS_WITH_A_STEP } from '../../api/step-of-task.ts';
import type { CaseDetail, Task } from '../../api/types.ts';

/** Of which claim, request, measure or person a task is; null where it is of the case. */
export function aboutTask({ kind, key }: Pick<Task, 'kind' | 'key'>, detail: CaseDetail): string | null {
  if (!key.startsWith(`${kind}:`)) return null;
  const of = key.slice(kind.length + 1);
  const found = <T extends { readonly id: string }>(all: readonly T[]): T | undefined => all.find(({ id }) => id === of);
  return found(detail.claims)?.claim ?? found(detail.measures)?.internal ?? found(detail.parties)?.name
    ?? aboutRequest(found(detail.requests), detail) ?? found(detail.review?.requests ?? [])?.office.name ?? found(detail.objections)?.person.name ?? null;
}

function aboutRequest(request: CaseDetail['requests'][number] | undefined, { complainedOf }: CaseDetail): string | null {
  if (request === undefined) return null;
  if (request.kind === 'documents') return request.what ?? request.office?.name ?? null;
  const from = complainedOf.find(({ id }) => id === request.complainedOfId);
  return from?.person?.name ?? from?.name ?? from?.office?.name ?? null;
}

/** Whether the person may take the step by which a task is done. */
export function isAllowed({ kind }: Pick<Task, 'kind'>, { allowed }: CaseDetail): boolean {
  const step = KINDS_WITH_A_STEP.get(kind);
  return allowed.some(({ path }) => path === step);
}
