import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../api/types.ts';
import { Section } from '../../../ui/page.tsx';
import { Fold } from '../fold.tsx';
import { Mark } from '../mark.tsx';
import { People } from './people.tsx';

/** What the submission says and whom it concerns. */
export function Matter({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const { subject, body } = detail;
  return (
    <Section id="podani" title={t('matter.title')}>
      <div className="card stack">
        {subject === null ? <p>{t('matter.erased')}</p> : (
          <div>
            <p className="case__lead">{subject}</p>
            {body === null ? null : <Fold text={t('matter.body')}><p className="case__text">{body}</p></Fold>}
          </div>
        )}
        {detail.kind === 'review' ? null : <Claims claims={detail.claims} />}
        <People detail={detail} />
        {detail.wantsMeasures ? <p>{t('matter.wantsMeasures')}</p> : null}
      </div>
    </Section>
  );
}

const FINDINGS = {
  'justified': { color: 'warning', icon: 'exclamation-lg' },
  'partly-justified': { color: 'warning', icon: 'exclamation-lg' },
  'not-justified': { color: 'neutral', icon: 'check-lg' },
} as const;

function Claims({ claims }: Pick<CaseDetail, 'claims'>): ReactNode {
  const { t } = useTranslation('case');
  return (
    <div>
      <h3 className="case__sub">{t('matter.claims')}</h3>
      {claims.length === 0 ? <p className="quiet">{t('matter.noClaims')}</p> : (
        <ol className="claims">
          {claims.map(({ id, claim, finding, reasons }) => (
            <li key={id}>
              <p>{claim ?? t('matter.erased')}</p>
              <p className="claims__finding">
                {finding === null ? <span className="quiet">{t('matter.noFinding')}</span> : <Mark {...FINDINGS[finding]}>{t(`words:finding.${finding}`)}</Mark>}
              </p>
              {reasons === null ? null : <p className="quiet case__text">{t('matter.reasons')}: {reasons}</p>}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
