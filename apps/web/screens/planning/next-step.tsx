import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SeriesDetail } from '../../api/planning.ts';
import { czechDay, weekday } from '../../ui/day.ts';
import { useRelativeDay } from '../../ui/relative-day.ts';

type NextStepProps = {
  readonly step: SeriesDetail['nextStep'];
  /** Which of several of its kind it is. */
  readonly about?: string | null;
  /** The section or the card of this page where it is done; null: it is in sight. */
  readonly where: `#${string}` | `?karta=${string}` | null;
};

/** The one thing that waits, and where on the page it is done. */
export function NextStep({ step, about = null, where }: NextStepProps): ReactNode {
  const { t } = useTranslation('case');
  const relative = useRelativeDay();
  if (step === null) return null;
  return (
    <section className="next" aria-labelledby="krok-title">
      <h2 className="next__label" id="krok-title">{t('next.title')}</h2>
      <div className="next__what">
        <p className="next__title">{step.text}</p>
        {about === null ? null : <p className="next__about">{about}</p>}
        {step.due === null ? null : <p className="next__due"><strong>{t('next.until', { day: czechDay(step.due) })}</strong> ({weekday(step.due)}, {relative(step.due)})</p>}
      </div>
      {where === null ? null : <div className="no-print">{where.startsWith('#') ? <a href={where}>{t('next.toIt')}</a> : <Link to={where} replace preventScrollReset>{t('next.toIt')}</Link>}</div>}
    </section>
  );
}
