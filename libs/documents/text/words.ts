import type { Presence } from '../../domain/meeting/vocabulary.ts';
import type { Frequency, MeetingTaskKind, SeriesKind } from '../../domain/series/vocabulary.ts';

export const PRESENCE: Record<Presence, string> = {
  present: 'přítomen',
  excused: 'omluven',
  absent: 'nepřítomen',
  guest: 'host',
  deputy: 'zástup',
};

export const TASK_KIND: Record<MeetingTaskKind, string> = {
  conclusion: 'závěr',
  task: 'úkol z porady',
  recommendation: 'doporučení',
  resolution: 'usnesení',
};

export const SERIES_KIND: Record<SeriesKind, string> = {
  'methodological': 'metodická porada',
  'working-group': 'pracovní skupina',
  'steering-group': 'řídící skupina',
  'platform': 'platforma prevence',
  'consultation-day': 'konzultační den',
  'lecture': 'přednáška či konference',
  'other': 'jiná porada',
};

export const FREQUENCY: Record<Frequency, string> = {
  'quarterly': 'asi jednou za čtvrt roku',
  'half-yearly': 'jednou za půl roku',
  'yearly': 'jednou ročně',
  'monthly': 'jednou měsíčně',
  'as-called': 'podle potřeby',
};

export const STANDING = { planned: 'plánováno', held: 'konalo se', cancelled: 'zrušeno' } as const;
export type Standing = keyof typeof STANDING;
