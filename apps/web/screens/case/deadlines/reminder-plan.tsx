import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../../api/types.ts';
import { czechDayWithWeekday } from '../../../ui/day.ts';
import { useRungWords } from '../days.ts';
import { Fold } from '../fold.tsx';

/** When somebody is reminded of the deadline, and who. */
export function ReminderPlan({ deadline: { reminders, title, state, effect } }: { readonly deadline: Deadline }): ReactNode {
  const { t } = useTranslation('case');
  const rungWords = useRungWords();
  if (reminders.length === 0) return null;
  const goesOn = state !== 'met' && state !== 'cancelled' && (effect === 'statutory' || effect === 'set' || effect === 'analogous');
  return (
    <Fold text={t('deadlines.plan')} label={t('deadlines.planOf', { title: title.cs })}>
      <div className="table-wrap">
        <table className="table table--cards table--small">
          <thead><tr>{(['day', 'rung', 'to', 'state'] as const).map((column) => <th scope="col" key={column}>{t(`deadlines.${column}`)}</th>)}</tr></thead>
          <tbody>
            {reminders.map(({ rung, day, to, state: stands }) => (
              <tr key={rung}>
                <th scope="row">{czechDayWithWeekday(day)}</th>
                <td data-label={t('deadlines.rung')}>{rungWords(rung)}</td>
                <td data-label={t('deadlines.to')}>{t(`deadlines.planTo.${to}`)}</td>
                <td data-label={t('deadlines.state')}>{t(`deadlines.planState.${stands}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {goesOn ? <p className="quiet">{t('deadlines.planAfter')}</p> : null}
    </Fold>
  );
}
