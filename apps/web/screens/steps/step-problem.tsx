import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyKind } from '../../api/commands.ts';
import { ApiProblem, isStale } from '../../api/problem.ts';
import { pageOfCase } from '../../api/step-of-task.ts';
import type { PersonRef } from '../../api/types.ts';
import { czechDay, czechInstant } from '../../ui/day.ts';
import { MessageBox } from '../../ui/message.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { i18n } from '../../i18n/index.ts';

type StepProblemProps = { readonly problem: ApiProblem | null; readonly stale: ApiProblem | null; /** What a field of the body is called; null where it has no name. */ readonly labelOf: (field: string) => string | null; /** The case that the step is of; null: it is not there yet. */ readonly of: Parameters<typeof pageOfCase>[0] | null; readonly onRetry: () => void };

/** A refusal in the words of the service; what may pass by itself can be sent again as it stands. */
export function StepProblem({ problem, stale, labelOf, of, onRetry }: StepProblemProps): ReactNode {
  const mayPass = problem !== null && (problem.status === 0 && problem.code === 'network' || problem.status >= 500);
  return (
    <>
      {stale === null || of === null ? null : <WhatChanged stale={stale} of={of} />}
      {problem === null || isStale(problem) ? null : <ProblemBox error={named(problem, labelOf)} {...(mayPass ? { onRetry } : {})} />}
    </>
  );
}

/** Each refusal with the label of its field, where it has one. */
function named({ problem }: ApiProblem, labelOf: (field: string) => string | null): ApiProblem {
  const errors = problem.errors?.map((error) => {
    const label = labelOf(error.field);
    return label === null ? error : { ...error, message: `${label}: ${error.message}` };
  });
  return new ApiProblem(errors === undefined ? problem : { ...problem, errors });
}

type Change = { readonly no: number; readonly type: string; readonly day: string; readonly enteredAt: string; readonly enteredBy: PersonRef | null };

function WhatChanged({ stale, of }: { readonly stale: ApiProblem; readonly of: Parameters<typeof pageOfCase>[0] }): ReactNode {
  const { t } = useTranslation('steps');
  const changes = (stale.problem.details?.['changes'] ?? []) as readonly Change[];
  return (
    <MessageBox tone="error" title={t('common:problem.staleTitle')}>
      <p>{t('common:problem.stale')}</p>
      <ul className="message-list">
        {changes.map(({ no, type, day, enteredAt, enteredBy }) => (
          <li key={no}>{t('change', { what: factName(type, of.caseKind), day: czechDay(day), who: enteredBy?.name ?? t('system'), entered: czechInstant(enteredAt) })}</li>
        ))}
      </ul>
      <p><a href={pageOfCase(of)} target="_blank" rel="noreferrer">{t('lookAtCase')}</a></p>
    </MessageBox>
  );
}

/** As the history of a case of this kind calls it. */
function factName(type: string, kind: AnyKind): string {
  const names = kind === 'series' || kind === 'meeting' ? [`planningFacts:title.${type}_${kind}`, `planningFacts:title.${type}`, `facts:title.${type}`] : [`facts:title.${type}`];
  return i18n.t(names.find((name) => i18n.exists(name)) ?? 'facts:unknown');
}
