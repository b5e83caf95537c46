import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../api/types.ts';
import { Button } from '../../../ui/button.tsx';
import { czechDay } from '../../../ui/day.ts';
import { MessageBox } from '../../../ui/message.tsx';
import type { Known } from '../known.ts';
import type { StepForm } from '../step-form-type.ts';

export const draftNotice: StepForm = {
  fields: [Warnings, { name: 'text.notice', kind: 'text', rows: 24 }, Skeleton, { name: 'day', kind: 'day' }],
  initial: ({ detail }, t) => ({ text: { notice: detail.notice.text ?? skeleton(detail, t) } }),
};

function Warnings({ known: { detail } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  const open = detail.claims.filter(({ finding }) => finding === null).length;
  const otherSide = detail.parties.some(({ role }) => role === 'other-side');
  if (open === 0 && !otherSide) return null;
  return (
    <MessageBox tone="warning">
      {open === 0 ? null : <p>{t('notice.claimsOpen', { count: open })}</p>}
      {otherSide ? <p>{t('notice.otherSide')}</p> : null}
    </MessageBox>
  );
}

/** What the law wants in the letter, from what the case holds now; replaces the text only on request. */
function Skeleton({ known: { detail } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  const { setValue } = useFormContext();
  return (
    <div className="row">
      <Button small onClick={() => { setValue('text.notice', skeleton(detail, t), { shouldDirty: true }); }}>{t('notice.rebuild')}</Button>
      <span className="quiet">{t('notice.rebuildHint')}</span>
    </div>
  );
}

/** Every claim with its finding, the documents, the conclusion, the instruction of § 175 odst. 7 (legal.md 1.5). */
export function skeleton(detail: CaseDetail, t: TFunction): string {
  const { start, subject, claims, classification } = detail;
  return [
    t('steps:letter.greeting'),
    t(classification === 'complaint-council-rules' ? 'steps:letter.openingCouncil' : 'steps:letter.opening', { day: czechDay(start.day), subject: subject ?? '' }),
    t('steps:letter.documents', { list: documentsOf(detail, t) }),
    ...claims.map((claim, index) => t('steps:letter.claim', {
      number: index + 1, claim: claim.claim ?? '', finding: claim.finding === null ? t('steps:letter.fillIn') : t(`words:finding.${claim.finding}`), reasons: claim.reasons ?? t('steps:letter.fillIn'),
    })),
    t('steps:letter.conclusion', { finding: t(`steps:letter.overall.${overall(claims)}`) }),
    ...(overall(claims) === 'not-justified' ? [] : [t('steps:letter.measures', { list: measuresOf(detail, t) })]),
    t('steps:letter.instruction'),
  ].join('\n\n');
}

function documentsOf({ requests, complainedOf }: CaseDetail, t: TFunction): string {
  const received = requests.filter(({ receivedOn }) => receivedOn !== null).map(({ kind, what, office, complainedOfId, receivedOn }) => {
    const of = office?.name ?? complainedOf.find(({ id }) => id === complainedOfId)?.office?.name ?? '';
    return kind === 'documents' ? `${(what ?? t('steps:documents')).replace(/\.$/, '')} (${of})` : t('steps:letter.statement', { of, day: receivedOn === null ? '' : czechDay(receivedOn) });
  });
  return received.length === 0 ? t('steps:letter.fillIn') : received.join('; ');
}

function measuresOf({ measures }: CaseDetail, t: TFunction): string {
  const told = measures.map(({ forComplainant }) => forComplainant).filter((text) => text !== null);
  return told.length === 0 ? t('steps:letter.measuresToCome') : told.join('\n');
}

type Overall = 'justified' | 'partly-justified' | 'not-justified' | 'open';

function overall(claims: CaseDetail['claims']): Overall {
  const findings = new Set(claims.map(({ finding }) => finding ?? 'open'));
  if (findings.size === 0 || findings.has('open')) return 'open';
  const [only] = findings;
  return findings.size === 1 && only !== undefined ? only : 'partly-justified';
}
