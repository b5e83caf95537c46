import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSeriesTemplates } from '../../api/planning.ts';
import type { SeriesTemplate } from '../../api/planning.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { today } from '../../ui/day.ts';
import { dayParts } from '../../ui/day-parts.ts';

const YEARS_AHEAD = 2;

/** The year of an address where it may be chosen, else the coming one. */
export function yearFrom(text: string | null): string {
  return years().find((year) => year === text) ?? String(dayParts(today()).year + 1);
}

function years(): readonly string[] {
  const { year } = dayParts(today());
  return Array.from({ length: YEARS_AHEAD + 1 }, (_, index) => String(year + index));
}

/** This year and those for which days may be planned. */
export function YearField(): ReactNode {
  const { t } = useTranslation('rehearsal');
  return <ChoiceField name="year" label={t('year')} required empty={null} options={years().map((value) => ({ value, label: value }))} />;
}

export const USUAL_SERIES = 'methodological';

/** The region's series, by their kinds; until they are known the usual one, and the one that is chosen. */
export function SeriesKindField(): ReactNode {
  const { t } = useTranslation('rehearsal');
  const { getValues } = useFormContext<{ seriesKind: string }>();
  const { data = [] } = useSeriesTemplates();
  const titles = new Map<string, string>(data.filter(hasDays).map(({ seriesKind, title }) => [seriesKind, title] as const).reverse());
  const kinds = [...new Set([USUAL_SERIES, getValues('seriesKind'), ...[...titles.keys()].reverse()])];
  return (
    <ChoiceField
      name="seriesKind" label={t('seriesKind')} required empty={null}
      options={kinds.map((value) => ({ value, label: titles.get(value) ?? t(`planning:seriesKind.${value as SeriesTemplate['seriesKind']}`) }))}
    />
  );
}

/** What is called as needed has no year to be played. */
function hasDays({ frequency, themes }: SeriesTemplate): boolean {
  return frequency !== 'as-called' || themes.some(({ daysMin }) => (daysMin ?? 0) > 0);
}
