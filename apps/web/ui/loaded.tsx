import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBox } from './problem-box.tsx';

/** What is read: a query, or pages of a list. */
export type Reading<T> = { readonly data: T | undefined; readonly isError: boolean; readonly error: unknown; /** Whether it was answered or refused before; left out: nobody knows. */ readonly isFetched?: boolean; readonly refetch: () => Promise<unknown> };

/** Why there is nothing to show; null: it is still on its way. A refusal that is asked for anew stays until there is another answer. */
export function useRefusal(query: Reading<unknown>): unknown {
  const [last, setLast] = useState<unknown>(null);
  if (query.isError && query.error !== last) setLast(query.error);
  if (query.data !== undefined) return null;
  return query.isError ? query.error : query.isFetched === true ? last : null;
}

/** Waiting, a refusal, or what was asked for. What was read before stays on screen when a later reading fails. */
export function Loaded<T>({ query, children }: { readonly query: Reading<T>; readonly children: (data: T) => ReactNode }): ReactNode {
  const again = (): void => { void query.refetch(); };
  const refusal = useRefusal(query);
  if (query.data === undefined) return refusal === null ? <Loading /> : <ProblemBox error={refusal} onRetry={again} />;
  return (
    <>
      {query.isError ? <ProblemBox error={query.error} onRetry={again} /> : null}
      {children(query.data)}
    </>
  );
}

export function Loading(): ReactNode {
  const { t } = useTranslation();
  return <p className="loading" role="status">{t('loading')}</p>;
}

/** Nothing to show, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children}
    </div>
  );
}
