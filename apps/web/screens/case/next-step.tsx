import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOfTask } from '../../api/step-of-task.ts';
import type { CaseDetail, Task } from '../../api/types.ts';
import { LinkButton } from '../../ui/button.tsx';
import { czechDay, weekday } from '../../ui/day.ts';
import { useRelativeDay } from '../../ui/relative-day.ts';
import { unbroken } from '../../ui/unbroken.ts';
import { aboutTask, isAllowed } from './about-task.ts';
import { Assignee } from './assignee.tsx';
import { Mark } from './mark.tsx';

/** The one thing to do next: what, until when, why, and who. */
export function NextStep({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const task = nextTask(detail);
  return (
    <section className="next" aria-labelledby="krok-title" id="krok" data-urgent={task?.urgent ?? false}>
      <h2 className="next__label" id="krok-title">{t('next.title')}</h2>
      {task === null ? <Nothing detail={detail} /> : <TheStep task={task} detail={detail} />}
    </section>
  );
}

function nextTask({ nextStep, tasks }: CaseDetail): Task | null {
  if (nextStep === null) return null;
  const same = tasks.filter(({ kind }) => kind === nextStep.kind);
  return same.find(({ urgent }) => urgent) ?? same[0] ?? null;
}

function TheStep({ task, detail }: { readonly task: Task; readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const relative = useRelativeDay();
  const about = aboutTask(task, detail);
  const because = detail.deadlines.find(({ key }) => key === task.deadline);
  const mine = isAllowed(task, detail);
  return (
    <>
      <div className="next__what">
        <p className="next__title">{task.title}{task.urgent ? <> <Mark color="error" icon="exclamation-triangle-fill" bold>{t('next.urgent')}</Mark></> : null}</p>
        {about === null ? null : <p className="next__about">{about}</p>}
        <p className="next__due">
          {task.due === null ? t('next.noDue') : <><strong>{t('next.until', { day: czechDay(task.due) })}</strong> ({weekday(task.due)}, {relative(task.due)})</>}
        </p>
        {because === undefined ? null : <p className="quiet">{unbroken(t('next.because', { context: because.effect, title: because.title.cs, citation: because.citation }))}</p>}
        {mine ? null : <p className="next__waits"><Assignee of={task.assignee} sentence /></p>}
      </div>
      {mine ? <div className="next__go no-print"><LinkButton look="main" icon="chevron-right" to={addressOfTask({ caseId: detail.id, caseKind: detail.kind, ...task })}>{t('next.go')}</LinkButton></div> : null}
    </>
  );
}

function Nothing({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const closed = detail.phase === 'closed';
  const mayReopen = closed && detail.allowed.some(({ type }) => type === 'reopen');
  return (
    <>
      <div className="next__what">
        <p className="next__title">{t(closed ? 'next.closedTitle' : 'next.nothingTitle')}{detail.closingReason === null ? null : `: ${t(`words:closing.${detail.closingReason}`)}`}</p>
        <p>{t(closed ? 'next.closedText' : 'next.nothing')}</p>
      </div>
      {mayReopen ? <div className="next__go no-print"><LinkButton to={`/pripady/${detail.id}/reopen`}>{t('next.reopen')}</LinkButton></div> : null}
    </>
  );
}
