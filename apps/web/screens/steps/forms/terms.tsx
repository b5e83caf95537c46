import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail, Deadline } from '../../../api/types.ts';
import type { Option } from '../../../ui/choice-field.tsx';
import { czechDay, czechDayWithWeekday } from '../../../ui/day.ts';
import { MessageBox } from '../../../ui/message.tsx';
import type { Known } from '../known.ts';
import type { Options, StepForm } from '../step-form-type.ts';
import { awaited } from './of-case.ts';

const isRunning = ({ state }: Deadline): boolean => state !== 'met' && state !== 'cancelled';

export const proposeExceedance: StepForm = {
  fields: [
    DaySixty,
    { name: 'missing', kind: 'many', options: awaited('documents') },
    { name: 'noticeToComplainant', kind: 'day' },
    { name: 'text.reason', kind: 'text', rows: 5 },
  ],
  initial: (known, t) => ({ missing: awaited('documents')(known, t).map(({ value }) => value) }),
};

/** The day before which the complainant has to be told. */
function DaySixty({ known: { detail } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  const running = statutory(detail);
  if (running === null) return <MessageBox tone="warning"><p>{t('exceedance.nothingRuns')}</p></MessageBox>;
  return <MessageBox tone="info"><p>{t('exceedance.before', { day: czechDayWithWeekday(running.nominalEnd) })}</p></MessageBox>;
}

function statutory({ deadlines }: CaseDetail): Deadline | null {
  return deadlines.find((deadline) => isRunning(deadline) && deadline.ruleId === 'complaint-60d') ?? null;
}

export const approveExceedance: StepForm = { fields: [DaySixty, { name: 'approved', kind: 'yesNo' }, { name: 'text.reason', kind: 'text', rows: 5 }] };

const running = (holds: (deadline: Deadline) => boolean): Options => ({ detail }): readonly Option[] => detail.deadlines
  .filter((deadline) => isRunning(deadline) && holds(deadline))
  .map(({ key, title, nominalEnd }) => ({ value: key, label: `${title.cs} (${czechDay(nominalEnd)})` }));

/** Also those that the law does not let be moved: who asks for it learns why. */
export const extendDeadline: StepForm = {
  fields: [
    { name: 'deadline', kind: 'one', options: running(({ effect }) => effect !== 'internal') },
    NotForSixtyDays,
    { name: 'newDay', kind: 'due', inDays: null },
    { name: 'text.reason', kind: 'text' },
  ],
};

function NotForSixtyDays(): ReactNode {
  const { t } = useTranslation('steps');
  return <p className="quiet">{t('extension.onlyOurs')}</p>;
}

export const pauseDeadline: StepForm = {
  fields: [{ name: 'deadline', kind: 'one', options: running(({ effect }) => effect !== 'internal') }, { name: 'text.reason', kind: 'text' }],
};
