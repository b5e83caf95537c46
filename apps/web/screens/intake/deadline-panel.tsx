import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PeriodStart } from '../../../../libs/law/arrival.ts';
import { get, queryString } from '../../api/http.ts';
import type { DeadlineReport } from '../../api/types.ts';
import { czechDay, czechDayWithWeekday, daysBetween, today } from '../../ui/day.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Why } from '../../ui/why.tsx';
import { dayFaults, startOf } from './start.ts';
import type { IntakeValues } from './values.ts';

/** § 175 odst. 5 SŘ; every submission has this one until it is classified. A review has a guideline by analogy (legal.md 1.7). */
const RULE_OF = { complaint: 'complaint-60d', review: 'review-60d' } as const;
/** § 37 odst. 4 SŘ. */
const CONFIRMATION = 'email-confirm-5d';

/** The deadline and why it is that day, while the days are being typed. */
export function DeadlinePanel(): ReactNode {
  const { t } = useTranslation('intake');
  const [channel, arrival, kind, risk] = useWatch<IntakeValues, ['channel', 'arrival', 'oral.kind', 'childAtRisk']>({ name: ['channel', 'arrival', 'oral.kind', 'childAtRisk'] });
  const start = startOf({ channel, arrival });
  const faults = dayFaults({ channel, arrival }, today());
  const settled = channel === 'oral' && kind === 'settled-at-once';
  return (
    <section className="card intake__live" aria-labelledby="zive-lhuta">
      <h2 id="zive-lhuta">{t('live.title')}</h2>
      <div aria-live="polite">
        {settled ? <p>{t('live.settled')}</p> : null}
        {!settled && start === null ? <p>{t(channel === '' ? 'live.waitChannel' : 'live.waitDay')}</p> : null}
        {!settled && start !== null ? <Counted start={start} /> : null}
        {faults.length === 0 ? null : (
          <MessageBox tone="warning" title={t('live.checkDays')}>
            <ul>{faults.map(({ field, fault }) => <li key={`${field} ${fault}`}>{t(`label.arrival.${field}`)}: {t(`error.${fault}`)}</li>)}</ul>
          </MessageBox>
        )}
      </div>
      {risk === 'yes' ? <p className="intake__today">{t('live.riskToday')}</p> : null}
    </section>
  );
}

function Counted({ start }: { readonly start: PeriodStart }): ReactNode {
  const { t } = useTranslation('intake');
  const of = useWatch<IntakeValues, 'kind'>({ name: 'kind' });
  const query = useComputed(RULE_OF[of], start.day);
  return (
    <Loaded query={query}>
      {({ from, nominalEnd, legalEnd, steps }) => (
        <>
          <p className="intake__end"><span className="quiet">{t(of === 'review' ? 'live.guidelineEnd' : 'live.legalEnd')}</span><strong>{czechDayWithWeekday(legalEnd)}</strong><Left end={legalEnd} /></p>
          {daysBetween(today(), legalEnd) < 0 ? <MessageBox tone="warning"><p>{t(of === 'review' ? 'live.guidelinePassed' : 'live.passedWarning')}</p></MessageBox> : null}
          <dl className="facts">
            <dt>{t('live.dayZero')}</dt><dd>{czechDayWithWeekday(from)}</dd>
            {nominalEnd === legalEnd ? null : <><dt>{t('live.nominalEnd')}</dt><dd>{czechDay(nominalEnd)}</dd></>}
          </dl>
          <p className="quiet">{t(`live.proof.${start.proof}`)}</p>
          <Confirmation from={from} />
          {of === 'review' ? <p className="quiet">{t('live.guideline')}</p> : null}
          <Why steps={steps} of={t(of === 'review' ? 'live.ofReview' : 'live.of')} />
        </>
      )}
    </Loaded>
  );
}

function Left({ end }: { readonly end: string }): ReactNode {
  const { t } = useTranslation('intake');
  const days = daysBetween(today(), end);
  if (days === 0) return <span>{t('live.leftToday')}</span>;
  return <span>{days > 0 ? t('live.left', { count: days }) : t('live.passed', { count: -days })}</span>;
}

/** An e-mail without a recognised signature has to be confirmed; our own period runs meanwhile. */
function Confirmation({ from }: { readonly from: string }): ReactNode {
  const { t } = useTranslation('intake');
  const [channel, recognised, anonymous] = useWatch<IntakeValues, ['channel', 'emailSignatureRecognised', 'anonymous']>({ name: ['channel', 'emailSignatureRecognised', 'anonymous'] });
  const asked = channel === 'email' && !recognised && !anonymous;
  const { data } = useComputed(CONFIRMATION, from, asked);
  return asked && data !== undefined ? <p>{t('live.confirmBy')} <strong>{czechDay(data.legalEnd)}</strong>.</p> : null;
}

function useComputed(rule: string, from: string, enabled = true): UseQueryResult<DeadlineReport> {
  return useQuery({
    queryKey: ['compute', from, rule], staleTime: Infinity, placeholderData: keepPreviousData, enabled,
    queryFn: ({ signal }) => get<DeadlineReport>(`/deadlines/compute${queryString({ from, rule })}`, signal),
  });
}
