import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOfTask } from '../../api/step-of-task.ts';
import type { CaseDetail } from '../../api/types.ts';
import { czechDay } from '../../ui/day.ts';
import { Section } from '../../ui/page.tsx';
import { useRelativeDay } from '../../ui/relative-day.ts';
import { aboutTask, isAllowed } from './about-task.ts';
import { Assignee } from './assignee.tsx';
import { Mark } from './mark.tsx';

/** Everything that waits for somebody, the most pressing first. */
export function TaskList({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const relative = useRelativeDay();
  if (detail.tasks.length === 0) return <Section id="ukoly" title={t('tasks.title')}><p className="quiet">{t('tasks.none')}</p></Section>;
  return (
    <Section id="ukoly" title={t('tasks.title')}>
      <div className="table-wrap">
        <table className="table table--cards">
          <thead><tr><th scope="col">{t('tasks.task')}</th><th scope="col">{t('tasks.who')}</th><th scope="col">{t('tasks.due')}</th></tr></thead>
          <tbody>
            {detail.tasks.map((task) => {
              const about = aboutTask(task, detail);
              return (
                <tr key={task.key}>
                  <th scope="row" className="case__task">
                    {isAllowed(task, detail) ? <Link to={addressOfTask({ caseId: detail.id, caseKind: detail.kind, ...task })}>{task.title}</Link> : task.title}
                    {task.urgent ? <> <Mark color="error" icon="exclamation-triangle-fill" bold>{t('next.urgent')}</Mark></> : null}
                    {about === null ? null : <span className="case__about">{about}</span>}
                  </th>
                  <td data-label={t('tasks.who')}><Assignee of={task.assignee} /></td>
                  <td data-label={t('tasks.due')}>{task.due === null ? t('common:none') : <span>{czechDay(task.due)} <span className="quiet nowrap">{relative(task.due)}</span></span>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
