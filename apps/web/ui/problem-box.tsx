import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.ts';
import { Button } from './button.tsx';
import { MessageBox } from './message.tsx';

/** What went wrong, in the words of the service, and what can be done. `fieldsShown`: the form shows its own beside the fields. */
export function ProblemBox({ error, onRetry, fieldsShown = false }: { readonly error: unknown; readonly onRetry?: () => void; readonly fieldsShown?: boolean }): ReactNode {
  const { t } = useTranslation();
  if (!isProblem(error)) return <MessageBox tone="error" title={t('problem.unknownTitle')}><p>{t('problem.unknown')}</p></MessageBox>;
  const { title, detail, errors = [], instance } = error.problem;
  const more = fieldsShown ? [] : errors.filter(({ message }) => message !== detail);
  return (
    <MessageBox tone="error" title={title}>
      <p>{detail}</p>
      {more.length === 0 ? null : <ul>{more.map(({ field, message }) => <li key={`${field} ${message}`}>{message}</li>)}</ul>}
      {error.status >= 500 && instance !== '' ? <p className="quiet">{t('problem.reference', { id: instance })}</p> : null}
      {onRetry === undefined ? null : <Button small onClick={onRetry}>{t('retry')}</Button>}
    </MessageBox>
  );
}
