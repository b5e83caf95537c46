import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MeetingTask } from '../../api/planning.ts';
import { czechDay } from '../../ui/day.ts';
import { Section } from '../../ui/page.tsx';
import { useRelativeDay } from '../../ui/relative-day.ts';
import { Fold } from '../case/fold.tsx';
import { Mark } from '../case/mark.tsx';
import { Opener, Written } from './series-step.tsx';
import type { OfSeries } from './series-step.tsx';
import { AgreeTask, CloseTask, MoveTask } from './task-steps.tsx';

/** What was agreed at the meetings: what is open stands on every next agenda. */
export function TasksSection({ detail, steps, at }: OfSeries & { /** The meeting at which something is agreed. */ readonly at?: string }): ReactNode {
  const { t } = useTranslation('series');
  const open = detail.meetingTasks.filter((task) => isTask(task) && task.closedOn === null);
  const rest = detail.meetingTasks.filter((task) => !open.includes(task));
  return (
    <Section id="ukoly" title={t('tasks.title', { count: open.length })}>
      <div className="stack">
        <Written steps={steps} words={['agreeTask', 'moveTask', 'closeTask']} />
        {open.length === 0 ? <p>{t('tasks.none')}</p> : <Tasks of={open} detail={detail} steps={steps} />}
        {detail.occurrences.length === 0 ? null : <div className="row no-print"><Opener detail={detail} steps={steps} type="agreeTask" /></div>}
        <AgreeTask detail={detail} steps={steps} {...(at === undefined ? {} : { at })} />
        {rest.length === 0 ? null : <Fold text={t('tasks.rest', { count: rest.length })}><Tasks of={rest} detail={detail} steps={steps} /></Fold>}
      </div>
    </Section>
  );
}

/** A mere conclusion is nobody's to do. */
function isTask({ person, office }: MeetingTask): boolean {
  return person !== null || office !== null;
}

function Tasks({ of, detail, steps }: OfSeries & { readonly of: readonly MeetingTask[] }): ReactNode {
  return <ul className="slots">{of.map((task) => <li key={task.id}><OneTask task={task} detail={detail} steps={steps} /></li>)}</ul>;
}

function OneTask({ task, detail, steps }: OfSeries & { readonly task: MeetingTask }): ReactNode {
  const { t } = useTranslation('series');
  const { id, task: text, closedOn } = task;
  const about = text ?? t('tasks.erased');
  const open = isTask(task) && closedOn === null;
  return (
    <>
      <div className="slots__head">
        <div><strong>{about}</strong><About task={task} detail={detail} /></div>
        {open ? <div className="row no-print"><Opener detail={detail} steps={steps} type="closeTask" of={id} about={about} /><Opener detail={detail} steps={steps} type="moveTask" of={id} about={about} look="quiet" /></div> : null}
      </div>
      <CloseTask task={task} detail={detail} steps={steps} />
      <MoveTask task={task} detail={detail} steps={steps} />
    </>
  );
}

function About({ task, detail }: { readonly task: MeetingTask } & Pick<OfSeries, 'detail'>): ReactNode {
  const { t } = useTranslation('series');
  const relative = useRelativeDay();
  const { taskKind, person, office, agreedOn, dueDay, overdue, closedOn, done, result, meetingId } = task;
  const who = office?.name ?? (person === null ? null : person.name ?? t('common:someone'));
  const meeting = detail.occurrences.find((one) => one.meetingId === meetingId);
  return (
    <>
      <p>{t(`planning:taskKind.${taskKind}`)}{who === null ? '' : ` – ${who}`}{dueDay === null ? '' : `, ${t('tasks.until', { day: czechDay(dueDay) })}`}{dueDay === null || closedOn !== null ? '' : ` (${relative(dueDay)})`}</p>
      {overdue ? <Mark color="warning" icon="exclamation-triangle-fill">{t('tasks.overdue')}</Mark> : null}
      {closedOn === null ? null : <Mark color={done === true ? 'success' : 'neutral'} icon={done === true ? 'check-lg' : 'x-lg'}>{t(done === true ? 'tasks.done' : 'tasks.closed', { day: czechDay(closedOn) })}</Mark>}
      {result === null ? null : <p>{t('tasks.result', { result })}</p>}
      <p className="quiet">{t('tasks.agreedOn', { day: czechDay(agreedOn) })} {meeting === undefined ? null : <Link to={`/porady/${meetingId}?karta=ukoly`}>{meeting.title ?? t('planning:untitled')}</Link>}</p>
    </>
  );
}
