import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participation } from '../../api/planning.ts';

type Body = Participation['items'][number];
type Year = Body['years'][number];

const PARTS = ['attended', 'excused', 'absent'] as const;

/** Of each a bar a year, as long as the meetings it was invited to. Readers have the table below, which says the same. */
export function ParticipationChart({ items }: { readonly items: readonly Body[] }): ReactNode {
  const { t } = useTranslation('series');
  const most = Math.max(1, ...items.flatMap(({ years }) => years.map(({ invited }) => invited)));
  return (
    <figure className="chart" aria-hidden="true">
      <ul className="legend">{PARTS.map((part) => <li key={part}><span className="chart__key" data-part={part} />{t(`participation.${part}`)}</li>)}</ul>
      {items.map(({ id, name, years }) => (
        <div key={id} className="chart__body">
          <span className="chart__name">{name}</span>
          <div className="chart__bars">{years.map((year) => <Bar key={year.year} year={year} most={most} />)}</div>
        </div>
      ))}
    </figure>
  );
}

/** In a box of its own units, stretched over the room that there is; sizes are attributes, for the policy allows no styles. */
function Bar({ year, most }: { readonly year: Year; readonly most: number }): ReactNode {
  const { t } = useTranslation('series');
  const starts = { attended: 0, excused: year.attended, absent: year.attended + year.excused };
  return (
    <div className="chart__bar">
      <span className="chart__year">{year.year}</span>
      <svg viewBox={`0 0 ${String(most)} 1`} preserveAspectRatio="none" focusable="false">
        {PARTS.map((part) => <rect key={part} x={starts[part]} y={0} width={year[part]} height={1} data-part={part} />)}
      </svg>
      <span className="chart__count">{t('participation.of', { attended: year.attended, invited: year.invited })}</span>
    </div>
  );
}
