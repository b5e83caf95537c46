import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOfTask, pageOfCase } from '../../api/step-of-task.ts';
import type { TaskRow } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { CaseNumbers } from '../../ui/case-numbers.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { czechDay, today } from '../../ui/day.ts';
import { Icon } from '../../ui/icon.tsx';
import { useRelativeDay } from '../../ui/relative-day.ts';

/** Tasks about a child at risk: handed over and asked about at once. */
const CHILD_AT_RISK: ReadonlySet<string> = new Set(['hand-over-child-risk', 'child-risk-feedback']);

export function useTaskColumns(): readonly Column<TaskRow>[] {
  const { t } = useTranslation('tasks');
  return useMemo(() => [
    { id: 'what', header: t('column.what'), names: true, className: 'tasks__what', cell: (task) => <What task={task} /> },
    { id: 'due', header: t('column.due'), className: 'tasks__due', cell: (task) => <Due task={task} /> },
    {
      id: 'case', header: t('column.case'), className: 'tasks__case',
      cell: (task) => (
        <>
          <CaseNumbers fileNumber={task.fileNumber} registerNumber={task.registerNumber} to={pageOfCase(task)} />
          {task.about === null ? null : <span className="cell__more">{task.about}</span>}
        </>
      ),
    },
    { id: 'whose', header: t('column.whose'), className: 'tasks__whose', cell: (task) => <Whose task={task} /> },
    { id: 'opened', header: t('column.opened'), className: 'tasks__opened', cell: ({ openedOn }) => czechDay(openedOn) },
  ], [t]);
}

function What({ task }: { readonly task: TaskRow }): ReactNode {
  const { t } = useTranslation('tasks');
  const { kind, title, urgent, agreed, fileNumber, registerNumber } = task;
  const number = fileNumber ?? registerNumber;
  const what = <>{title}{number === null ? null : <span className="visually-hidden"> {t('inCase', { number })}</span>}</>;
  return (
    <>
      <span className="cell__main">
        <Link to={addressOfTask(task)} data-row="">{what}</Link>
      </span>
      {agreed === null ? null : <span className="cell__more">{agreed}</span>}
      {urgent || CHILD_AT_RISK.has(kind) ? (
        <span className="tasks__urgent"><Icon name="exclamation-triangle-fill" />{CHILD_AT_RISK.has(kind) ? t('childAtRisk') : t('urgent')}</span>
      ) : null}
    </>
  );
}

function Due({ task: { due } }: { readonly task: TaskRow }): ReactNode {
  const { t } = useTranslation('tasks');
  const relative = useRelativeDay();
  if (due === null) return <span className="quiet">{t('noDue')}</span>;
  return (
    <>
      <span className="cell__main nowrap">{czechDay(due)}</span>
      <span className={due < today() ? 'cell__more tasks__passed' : 'cell__more'}>{relative(due)}</span>
    </>
  );
}

function Whose({ task: { assignee } }: { readonly task: TaskRow }): ReactNode {
  const { t, i18n } = useTranslation('tasks');
  const me = useSignedIn();
  if ('role' in assignee) {
    const words = `words:role.${assignee.role}`;
    return t('forRole', { role: i18n.exists(words) ? i18n.t(words) : assignee.role });
  }
  return assignee.person.id === me.id ? t('mine') : t('forPerson', { name: assignee.person.name ?? t('common:someone') });
}
