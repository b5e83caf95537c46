import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesDetail } from '../../api/planning.ts';
import { czechDay, today } from '../../ui/day.ts';
import { dayParts } from '../../ui/day-parts.ts';
import { Section } from '../../ui/page.tsx';
import { Fold } from '../case/fold.tsx';
import { QuotaMark } from './quota-mark.tsx';

type Quota = SeriesDetail['quotas'][number];

/** How each theme stands against its yearly number of days; years that are over are folded away. */
export function QuotaSection({ detail: { quotas, settings, closedAt } }: { readonly detail: SeriesDetail }): ReactNode {
  const { t } = useTranslation('series');
  const present = dayParts(today()).year;
  const years = [...new Set(quotas.map(({ year }) => year))].toSorted((a, b) => a - b);
  const over = years.filter((year) => year < present).toReversed();
  const titleOf = (themeId: string): string => settings.themes.find(({ id }) => id === themeId)?.title ?? themeId;
  if (closedAt !== null && quotas.length === 0) return null;
  const ofYear = (year: number): ReactNode => <Year key={year} year={year} quotas={quotas.filter((one) => one.year === year)} titleOf={titleOf} />;
  return (
    <Section id="pocty" title={t('quota.title')}>
      {quotas.length === 0 ? <p>{t('quota.notWatched')}</p> : null}
      {years.filter((year) => year >= present).map(ofYear)}
      {over.length === 0 ? null : <Fold text={t('quota.over')} printed>{over.map(ofYear)}</Fold>}
    </Section>
  );
}

function Year({ year, quotas, titleOf }: { readonly year: number; readonly quotas: readonly Quota[]; readonly titleOf: (themeId: string) => string }): ReactNode {
  return (
    <div className="quota-year">
      <h3>{year}</h3>
      <ul className="quotas">{quotas.map((quota) => <li key={quota.themeId} className="card"><Meter quota={quota} title={titleOf(quota.themeId)} /></li>)}</ul>
    </div>
  );
}

function Meter({ quota, title }: { readonly quota: Quota; readonly title: string }): ReactNode {
  const { t } = useTranslation('series');
  const { year, daysMin, daysMax, done, planned, proposed, missing, stillPossible, lastCallDay, standing } = quota;
  const rows = [['done', done], ['planned', planned], ['proposed', proposed], ['missing', missing], ['stillPossible', stillPossible]] as const;
  const over = year < dayParts(today()).year;
  return (
    <div role="group" aria-label={`${title} ${String(year)}`}>
      <div className="quotas__head"><h4>{title}</h4>{daysMin === null ? null : <QuotaMark standing={standing} year={year} />}</div>
      <p className="quiet">{askedFor(daysMin, daysMax, t)}</p>
      <Boxes quota={quota} />
      <dl className="quotas__counts">{rows.filter(([name]) => !(over && (name === 'stillPossible' || name === 'proposed'))).map(([name, count]) => <div key={name}><dt>{t(`quota.${name}`)}</dt><dd>{count}</dd></div>)}</dl>
      {missing > 0 && lastCallDay !== null && !over ? <p><strong>{proposed >= missing ? t('quota.confirm') : t('quota.lastCall', { count: missing, day: czechDay(lastCallDay) })}</strong></p> : null}
      {standing === 'impossible' && !over ? <p><strong>{t('quota.tooLate', { count: missing })}</strong></p> : null}
    </div>
  );
}

function askedFor(daysMin: number | null, daysMax: number | null, t: ReturnType<typeof useTranslation>['t']): string {
  if (daysMin === null && daysMax === null) return t('series:quota.none');
  if (daysMin === null) return t('series:quota.atMost', { count: daysMax ?? 0 });
  if (daysMax === daysMin) return t('series:quota.exactly', { count: daysMin });
  return daysMax === null ? t('series:quota.atLeast', { count: daysMin }) : t('series:quota.between', { min: daysMin, count: daysMax });
}

const MOST_BOXES = 24;

/** Decoration: a box for each day; the numbers below say the same. */
function Boxes({ quota: { done, planned, proposed, missing } }: { readonly quota: Quota }): ReactNode {
  const uncovered = Math.max(0, missing - proposed);
  const boxes = [...many('done', done), ...many('planned', planned), ...many('proposed', proposed), ...many('missing', uncovered)];
  return <div className="boxes" aria-hidden="true">{boxes.slice(0, MOST_BOXES).map((kind, at) => <span key={String(at)} className="box" data-kind={kind} />)}</div>;
}

function many(kind: string, count: number): readonly string[] {
  return Array.from({ length: count }, () => kind);
}
