import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../api/types.ts';
import { czechDay } from '../../../ui/day.ts';
import { Section } from '../../../ui/page.tsx';
import { Mark } from '../mark.tsx';

/** Two texts of each measure: ours, and the one for the complainant. */
export function Measures({ measures }: { readonly measures: CaseDetail['measures'] }): ReactNode {
  const { t } = useTranslation('case');
  return (
    <Section id="opatreni" title={t('measures.title')}>
      <ul className="case__cards">
        {measures.map(({ id, internal, forComplainant, dueDay, doneOn, office }) => (
          <li key={id} className="card">
            <p className="case__lead">{internal ?? t('matter.erased')}</p>
            {forComplainant === null ? null : <p><span className="quiet">{t('measures.for')}:</span> {forComplainant}</p>}
            <p className="row">
              {doneOn === null ? <span>{t('measures.due', { day: czechDay(dueDay) })}</span> : <Mark color="success" icon="check-lg">{t('measures.done', { day: czechDay(doneOn) })}</Mark>}
              {office === null ? null : <span className="quiet">{t('measures.office', { office: office.name })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
