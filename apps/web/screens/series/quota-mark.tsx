import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesDetail } from '../../api/planning.ts';
import { today } from '../../ui/day.ts';
import { dayParts } from '../../ui/day-parts.ts';
import { Mark } from '../case/mark.tsx';

type Standing = SeriesDetail['quotas'][number]['standing'];

const LOOKS = {
  'met': { color: 'success', icon: 'check-lg', bold: false },
  'on-course': { color: 'primary', icon: 'chevron-right', bold: false },
  'at-risk': { color: 'warning', icon: 'exclamation-lg', bold: false },
  'impossible': { color: 'error', icon: 'exclamation-triangle-fill', bold: true },
} as const;

/** How a yearly quota stands; of a year that is over nothing can be made up for. */
export function QuotaMark({ standing, year }: { readonly standing: Standing; readonly year: number }): ReactNode {
  const { t } = useTranslation('series');
  const over = standing === 'impossible' && year < dayParts(today()).year;
  return <Mark {...LOOKS[standing]}>{over ? t('quota.missed') : t(`planning:quota.${standing}`)}</Mark>;
}
