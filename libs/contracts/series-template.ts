import { z } from 'zod';

const audience = z.strictObject({ kind: z.literal('all-orp'), seats: z.int() }).meta({ id: 'SuggestedAudience' });

export const seriesTemplateView = z
  .strictObject({
    title: z.string(),
    seriesKind: z.enum(['methodological', 'working-group', 'steering-group', 'platform', 'consultation-day', 'lecture', 'other']),
    frequency: z.enum(['quarterly', 'half-yearly', 'yearly', 'monthly', 'as-called']),
    themes: z.array(z.strictObject({ title: z.string(), daysMin: z.int().nullable(), daysMax: z.int().nullable() })).describe('Témata s roční kvótou dnů; null = žádná.'),
    audience: z.array(audience).describe('Koho lze pozvat podle evidence.'),
    audienceCs: z.string().nullable().describe('Pro koho je, slovy.'),
    evidence: z.array(z.enum(['minutes', 'attendance-list', 'note'])).describe('Co se o ní vede.'),
  })
  .meta({ id: 'SeriesTemplate' });
export const seriesTemplateList = z.strictObject({ items: z.array(seriesTemplateView) }).meta({ id: 'SeriesTemplateList' });

export const seriesTemplateExample: z.output<typeof seriesTemplateView> = {
  title: 'Metodická porada OSPOD ORP', seriesKind: 'methodological', frequency: 'quarterly',
  themes: [{ title: 'náhradní rodinná péče', daysMin: 2, daysMax: 2 }, { title: 'další agenda SPOD', daysMin: 2, daysMax: 3 }],
  audience: [{ kind: 'all-orp', seats: 2 }], audienceCs: 'pracovníci OSPOD všech ORP', evidence: ['minutes', 'attendance-list'],
};
