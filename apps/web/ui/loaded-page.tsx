import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.ts';
import { Loaded, Loading, useRefusal } from './loaded.tsx';
import type { Reading } from './loaded.tsx';
import { Page } from './page.tsx';
import { ProblemBox } from './problem-box.tsx';

type LoadedPageProps<T> = { readonly query: Reading<T>; /** Where to go from a page that is not there. */ readonly back: ReactNode; readonly children: (data: T) => ReactNode };

/** A whole screen of what is read: a refusal is a page, too, with a title and a way back. */
export function LoadedPage<T>({ query, back, children }: LoadedPageProps<T>): ReactNode {
  const { t } = useTranslation();
  const refusal = useRefusal(query);
  if (query.data !== undefined) return <Loaded query={query}>{children}</Loaded>;
  if (refusal === null) return <div className="page"><Loading /></div>;
  const title = t(isProblem(refusal) && refusal.status === 404 ? 'problem.missingTitle' : 'problem.unknownTitle');
  return <Page title={title} above={<p className="no-print">{back}</p>}><ProblemBox error={refusal} onRetry={() => { void query.refetch(); }} /></Page>;
}
