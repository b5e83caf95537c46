import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { czechInstant } from '../../ui/day.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { useLetters, useRetry } from './queries.ts';
import type { Letter, RetriedMails } from './queries.ts';

export function LettersSection({ nameOf }: { readonly nameOf: (id: string) => string }): ReactNode {
  const { t } = useTranslation('operations');
  const query = useLetters();
  const { mutate, isPending, data, error } = useRetry<RetriedMails>('dead-letters', 'mailIds');
  const columns = useColumns({ nameOf, retry: mutate, busy: isPending });
  const { items = [], unreachable = [] } = query.data ?? {};
  const any = items.length + unreachable.length > 0;
  return (
    <Section
      id="dopisy" title={t('withCount', { text: t('letters.title'), count: items.length })}
      actions={any ? <Button small disabled={isPending} onClick={() => { mutate(undefined); }}>{isPending ? t('working') : t('letters.retryAll')}</Button> : null}
    >
      <div role="status">{data === undefined ? null : <Retried {...data} />}</div>
      {error === null ? null : <ProblemBox error={error} />}
      <Loaded query={query}>
        {({ items: letters }) => (letters.length === 0 ? <p className="quiet">{t('letters.none')}</p> : (
          <>
            <p className="quiet">{t('letters.about')}</p>
            <DataTable caption={t('letters.title')} columns={columns} rows={letters} rowKey={({ mailId }) => mailId} />
          </>
        ))}
      </Loaded>
    </Section>
  );
}

function Retried({ mails, messages }: RetriedMails): ReactNode {
  const { t } = useTranslation('operations');
  if (mails + messages === 0) return <MessageBox tone="info"><p>{t('letters.retriedNone')}</p></MessageBox>;
  return <MessageBox tone="success"><p>{t('letters.retried', { mails: t('letters.mails', { count: mails }), messages: t('letters.messages', { count: messages }) })}</p></MessageBox>;
}

type Doing = { readonly nameOf: (id: string) => string; readonly retry: (id: string) => void; readonly busy: boolean };

function useColumns({ nameOf, retry, busy }: Doing): readonly Column<Letter>[] {
  const { t } = useTranslation('operations');
  const nameIn = useCallback(({ recipientId, recipientKind }: Letter) => (recipientKind === 'invitee' ? t('letters.invitee') : nameOf(recipientId)), [t, nameOf]);
  return useMemo(() => [
    { id: 'recipient', header: t('letters.recipient'), names: true, sortBy: nameIn, cell: (letter) => <span className="cell__main">{nameIn(letter)}</span> },
    { id: 'failure', header: t('failure'), sortBy: ({ error }) => error ?? '', cell: ({ error }) => error ?? <span className="quiet">{t('noFailure')}</span> },
    { id: 'attempts', header: t('attempts'), sortBy: ({ attempts }) => attempts, cell: ({ attempts }) => attempts },
    { id: 'died', header: t('letters.died'), sortBy: ({ diedAt }) => diedAt, cell: ({ diedAt }) => czechInstant(diedAt) },
    { id: 'cases', header: t('letters.cases'), cell: ({ registerNumbers, caseIds }) => (registerNumbers.length === 0 ? String(caseIds.length) : registerNumbers.join(', ')) },
    {
      id: 'retry', header: t('letters.retry'), plain: true,
      cell: (letter) => (
        <Button small disabled={busy} onClick={() => { retry(letter.mailId); }} label={t('letters.retryOf', { name: nameIn(letter), at: czechInstant(letter.diedAt) })}>{t('letters.retry')}</Button>
      ),
    },
  ], [t, nameIn, retry, busy]);
}
