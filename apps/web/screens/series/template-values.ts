import type { MeView } from '../../../../libs/contracts/session.ts';
import type { SeriesTemplate } from '../../api/planning.ts';
import { hasRole } from '../../api/session.ts';
import { FRESH, NOBODY_INVITED } from './settings-values.ts';
import type { SettingsValues } from './settings-values.ts';

export type NewSeriesValues = SettingsValues & { readonly departmentId: string; readonly ownerId: string };

export function freshValues(me: MeView): NewSeriesValues {
  return { ...FRESH, departmentId: me.departmentId ?? '', ownerId: hasRole(me, 'methodologist') ? me.id : '' };
}

/** What a template says; the rest as it was. */
export function fromTemplate({ title, seriesKind, frequency, themes, audience }: SeriesTemplate, values: NewSeriesValues): NewSeriesValues {
  const named = themes.length === 0 ? [{ title, daysMin: null, daysMax: null }] : themes;
  const text = (value: number | null): string => (value === null ? '' : String(value));
  return {
    ...values, seriesKind, frequency,
    themes: named.map(({ daysMin, daysMax }, index) => ({ id: `t${String(index + 1)}`, daysMin: text(daysMin), daysMax: text(daysMax) })),
    audience: audience.map(({ kind, seats }) => ({ ...NOBODY_INVITED, kind, seats: String(seats) })),
    text: { ...values.text, title, themes: Object.fromEntries(named.map((theme, index) => [`t${String(index + 1)}`, theme.title])) },
  };
}
