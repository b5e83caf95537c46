import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf, useCaseMessages } from '../../api/cases.ts';
import type { CaseDetail, Message } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { czechInstant } from '../../ui/day.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/page.tsx';
import { useRungWords } from './days.ts';
import { Mark } from './mark.tsx';

/** What was sent about the case and what is about to be: to whom, and why to them. */
export function Messages({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const pages = useCaseMessages(detail.id);
  return (
    <Section id="upozorneni" title={t('messages.title')}>
      <Loaded query={pages}>{() => (rowsOf(pages).length === 0 ? <p className="quiet">{t('messages.none')}</p> : <Table messages={rowsOf(pages)} detail={detail} />)}</Loaded>
      {pages.hasNextPage ? <p><Button disabled={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage(); }}>{t('messages.more')}</Button></p> : null}
    </Section>
  );
}

const STATES = {
  planned: { color: 'primary', icon: 'chevron-right' },
  bundled: { color: 'primary', icon: 'envelope-fill' },
  sent: { color: 'success', icon: 'check-lg' },
  overtaken: { color: 'neutral', icon: 'x-lg' },
  dead: { color: 'error', icon: 'exclamation-triangle-fill' },
} as const;

function Table({ messages, detail }: { readonly messages: readonly Message[]; readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const rungWords = useRungWords();
  const about = ({ deadline, rung }: Message): string => [
    detail.deadlines.find(({ key }) => key === deadline)?.title.cs, rung === null ? undefined : rungWords(rung),
  ].filter((word) => word !== undefined).join(', ');
  return (
    <div className="table-wrap">
      <table className="table table--cards">
        <thead><tr>{(['about', 'to', 'why', 'when', 'state'] as const).map((column) => <th scope="col" key={column}>{t(`messages.${column}`)}</th>)}</tr></thead>
        <tbody>
          {messages.map((message) => (
            <tr key={`${message.key} ${message.recipient.id}`}>
              <th scope="row">{t(`messages.purpose.${message.purpose}`)}<span className="case__about">{about(message)}</span></th>
              <td data-label={t('messages.to')}>{message.recipient.name ?? t('common:someone')}</td>
              <td data-label={t('messages.why')}>{t(`messages.reason.${message.why}`)}</td>
              <td data-label={t('messages.when')}>{message.sentAt === null ? t('messages.notBefore', { when: czechInstant(message.notBefore) }) : czechInstant(message.sentAt)}</td>
              <td data-label={t('messages.state')}><span><Mark {...STATES[message.state]}>{t(`messages.states.${message.state}`)}</Mark></span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
