import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf, useCaseFacts } from '../../api/cases.ts';
import { hasRole } from '../../api/session.ts';
import type { CaseDetail, Fact } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { History, SHOWN } from '../history/history.tsx';
import type { Shown } from '../history/history.tsx';
import type { Told } from '../history/tell.ts';
import { ReceiptNotice } from '../steps/receipt-notice.tsx';
import { Attachments } from './attachments/attachments.tsx';
import { ChangeNotice, NO_STEP } from './change-notice.tsx';
import { Contents } from './contents.tsx';
import type { Part } from './contents.tsx';
import { Deadlines } from './deadlines/deadlines.tsx';
import { tell } from './facts/tell.ts';
import { HeadFacts } from './head-facts.tsx';
import { Marks } from './marks.tsx';
import { Forwarding } from './matter/forwarding.tsx';
import { Matter } from './matter/matter.tsx';
import { Measures } from './matter/measures.tsx';
import { hasNotice, Notice } from './matter/notice.tsx';
import { Requests } from './matter/requests.tsx';
import { Review } from './matter/review.tsx';
import { Messages } from './messages.tsx';
import { NextStep } from './next-step.tsx';
import { PrintButton, PrintHead } from './print.tsx';
import { Readers } from './readers.tsx';
import { StepLinks } from './step-links.tsx';
import { TaskList } from './task-list.tsx';

const CHOICES: readonly Shown[] = ['all', 'people', 'system'];

/** All of a case for somebody who reads it: first what to do, then until when and why, then everything else. */
export function CasePage({ detail, reading }: { readonly detail: CaseDetail; readonly reading: boolean }): ReactNode {
  const { t } = useTranslation('case');
  const facts = useTranslation('facts');
  const [shown, setShown] = useState<Shown>('all');
  const [own, setOwn] = useState(NO_STEP);
  const pages = useCaseFacts(detail.id, SHOWN[shown]);
  const audits = hasRole(useSignedIn(), 'auditor');
  const inWords = (fact: Fact): Told => tell(facts.t, fact, detail);
  const newest = rowsOf(pages).find(({ origin }) => origin === 'person');
  const { forwarding, measures } = detail;
  const requests = requestsOf(detail);
  return (
    <Page
      wide
      title={detail.fileNumber ?? t('titleWithout', { number: detail.registerNumber ?? '' })}
      above={<p className="case__kind">{t(`words:kind.${detail.kind}`)}{detail.fileNumber === null ? null : ` ${detail.registerNumber ?? ''}`}</p>}
      actions={<><LinkButton small to={`/zkouska?case=${detail.id}`}>{t('rehearse')}</LinkButton><PrintButton pages={pages} /></>}
    >
      <PrintHead detail={detail} />
      <ReceiptNotice />
      <Marks detail={detail} />
      <HeadFacts detail={detail} />
      <NextStep detail={detail} />
      <div className="case">
        <div className="case__aside"><Contents parts={useParts(detail, audits)} /><StepLinks detail={detail} /></div>
        <div className="case__main">
          <TaskList detail={detail} />
          <Deadlines detail={detail} />
          <div className="no-print">
            <Matter detail={detail} />
            {detail.review === undefined ? null : <Review review={detail.review} />}
            {forwarding === null ? null : <Forwarding forwarding={forwarding} closed={detail.phase === 'closed'} anonymous={detail.anonymous} />}
            {requests.length === 0 ? null : <Requests detail={detail} />}
            {hasNotice(detail) ? <Notice detail={detail} /> : null}
            {measures.length === 0 ? null : <Measures measures={measures} />}
          </div>
          <History tell={inWords} pages={pages} choices={CHOICES} shown={shown} onShow={setShown} />
          <div className="no-print">
            <Messages detail={detail} />
            <Attachments detail={detail} onOwn={setOwn} />
            {audits ? <Readers id={detail.id} /> : null}
          </div>
        </div>
      </div>
      <ChangeNotice version={detail.version} reading={reading} own={own} newest={newest === undefined ? null : { fact: newest, what: inWords(newest).title }} />
    </Page>
  );
}

function useParts(detail: CaseDetail, audits: boolean): readonly Part[] {
  const { t } = useTranslation('case');
  const { tasks, deadlines, forwarding, measures, attachments } = detail;
  const requests = requestsOf(detail);
  const open = deadlines.filter(({ state }) => state !== 'met' && state !== 'cancelled').length;
  return [
    { id: 'ukoly', title: t('tasks.title'), ...counted(tasks.length) },
    { id: 'lhuty', title: t('deadlines.title'), ...counted(open) },
    { id: 'podani', title: t('matter.title') },
    ...(detail.review === undefined ? [] : [{ id: 'presetreni', title: t('review.title') }]),
    ...(forwarding === null ? [] : [{ id: 'postoupeni', title: t('forwarding.title') }]),
    ...(requests.length === 0 ? [] : [{ id: 'podklady', title: t('requests.title'), ...counted(requests.length) }]),
    ...(hasNotice(detail) ? [{ id: 'vyrozumeni', title: t('notice.title') }] : []),
    ...(measures.length === 0 ? [] : [{ id: 'opatreni', title: t('measures.title'), ...counted(measures.length) }]),
    { id: 'historie', title: t('history.title') },
    { id: 'upozorneni', title: t('messages.title') },
    { id: 'prilohy', title: t('attachments.title'), ...counted(attachments.length) },
    ...(audits ? [{ id: 'cteni', title: t('readers.title') }] : []),
  ];
}

/** A review tells of what its office was asked for where it tells of that office. */
function requestsOf({ review, requests }: CaseDetail): CaseDetail['requests'] {
  return review === undefined ? requests : [];
}

function counted(count: number): Pick<Part, 'count'> {
  return count === 0 ? {} : { count };
}
