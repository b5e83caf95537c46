import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';

export function NotFound(): ReactNode {
  const { t } = useTranslation('shell');
  return <Page title={t('notFoundTitle')}><p>{t('notFound')}</p><LinkButton to="/">{t('toStart')}</LinkButton></Page>;
}

/** A screen that fell over leaves the rest standing, and says what to do. */
export function Crashed(): ReactNode {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return <Page title={t('problem.unknownTitle')}><ProblemBox error={error} onRetry={() => { window.location.reload(); }} /></Page>;
}
