import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCase, useCaseSummary } from '../../api/cases.ts';
import { isProblem } from '../../api/problem.ts';
import { Loading } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { CasePage } from './case-page.tsx';
import { MissingCase, ReducedCase } from './reduced-case.tsx';

/** /pripady/:id – the case as far as the person sees it. */
export function CaseScreen(): ReactNode {
  const { id = '' } = useParams();
  return <OneCase key={id} id={id} />;
}

function OneCase({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('case');
  const detail = useCase(id);
  const refused = isHidden(detail.error);
  const summary = useCaseSummary(id, refused);
  // A case that stopped being theirs while it was open is not shown any longer.
  if (detail.data !== undefined && !refused) return <CasePage detail={detail.data} reading={detail.isFetching} />;
  if (summary.data !== undefined) return <ReducedCase summary={summary.data} />;
  // A refusal that is asked for anew stays on screen until there is another answer.
  if (isHidden(summary.error) && (refused || detail.isPending)) return <MissingCase />;
  if (detail.isPending || (refused && summary.isPending)) return <div className="page"><Loading /></div>;
  return <Page title={t('common:problem.unknownTitle')}><ProblemBox error={refused ? summary.error : detail.error} onRetry={() => { void (refused ? summary : detail).refetch(); }} /></Page>;
}

function isHidden(error: unknown): boolean {
  return isProblem(error) && (error.status === 403 || error.status === 404 || error.status === 422);
}
