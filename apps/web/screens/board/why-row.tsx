import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { explanationView } from '../../../../libs/contracts/views/lists.ts';
import { parsePeriod, periodName } from '../../../../libs/law/period.ts';
import { get } from '../../api/http.ts';
import { mayOpenCases } from '../../api/rights.ts';
import type { BoardRow } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { czechDay } from '../../ui/day.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Computation } from '../../ui/why.tsx';

type Explanation = z.output<typeof explanationView>;

/** „Proč toto datum“ of a row. The steps stand with the case, and reading them is logged: they are asked for when somebody opens them. */
export function WhyRow({ row }: { readonly row: BoardRow }): ReactNode {
  const { t } = useTranslation('board');
  const readable = mayOpenCases(useSignedIn());
  return (
    <div className="board__why">
      {row.advice === null ? null : <p><strong>{t('adviceTitle')}:</strong> {row.advice.cs}</p>}
      {readable ? <Steps row={row} /> : <Basis row={row} />}
    </div>
  );
}

function Steps({ row }: { readonly row: BoardRow }): ReactNode {
  const query = useQuery({
    queryKey: ['case', row.caseId, 'explanations'],
    queryFn: async ({ signal }) => (await get<{ items: readonly Explanation[] }>(`/cases/${row.caseId}/explanations`, signal)).items,
  });
  return (
    <Loaded query={query}>
      {(items) => {
        const explained = items.find(({ key }) => key === row.key);
        return explained === undefined ? <Basis row={row} /> : <Computation steps={explained.steps} />;
      }}
    </Loaded>
  );
}

function Basis({ row: { from, proof, period, nominalEnd, legalEnd, citation } }: { readonly row: BoardRow }): ReactNode {
  const { t, i18n } = useTranslation('board');
  const words = `words:proof.${proof}`;
  return (
    <>
      <dl className="facts">
        <dt>{t('basis.from')}</dt><dd>{czechDay(from)}{i18n.exists(words) ? ` (${i18n.t(words)})` : null}</dd>
        <dt>{t('basis.period')}</dt><dd>{periodName(parsePeriod(period)).cs}</dd>
        <dt>{t('basis.nominalEnd')}</dt><dd>{czechDay(nominalEnd)}</dd>
        <dt>{t('basis.legalEnd')}</dt><dd>{czechDay(legalEnd)}</dd>
        <dt>{t('basis.citation')}</dt><dd>{citation}</dd>
      </dl>
      <p className="quiet">{t('basisOnly')}</p>
    </>
  );
}
