import { describe, expect, it } from '@jest/globals';
import { seriesTemplates } from './series-templates.ts';

describe('what the region says of its meetings', () => {
  it('offers the methodological meeting as one series with two themes and their quotas', async () => {
    const [first] = await seriesTemplates();
    expect(first).toEqual({
      title: 'Metodická porada OSPOD ORP', seriesKind: 'methodological', frequency: 'quarterly',
      themes: [{ title: 'náhradní rodinná péče', daysMin: 2, daysMax: 2 }, { title: 'další agenda SPOD', daysMin: 2, daysMax: 3 }],
      audience: [{ kind: 'all-orp', seats: 2 }], audienceCs: 'pracovníci OSPOD všech ORP', evidence: ['minutes', 'attendance-list'],
    });
  });

  it('offers every other row as a series of its own, each with a Czech word on whom it is for', async () => {
    const templates = await seriesTemplates();
    expect(templates.map(({ title, seriesKind, frequency }) => `${title} / ${seriesKind} / ${frequency}`)).toEqual([
      'Metodická porada OSPOD ORP / methodological / quarterly',
      'Konzultační a poradenské dny k náhradní rodinné péči / consultation-day / yearly',
      'Porada s tajemníky obecních úřadů ORP / other / as-called',
      'Přednášky, semináře a konference / lecture / as-called',
      'Metodické porady odboru školství pro příspěvkové organizace / other / as-called',
    ]);
    expect(templates.filter(({ audienceCs, evidence }) => audienceCs === null || evidence.length === 0)).toEqual([]);
    expect(templates[1]?.themes).toEqual([{ title: 'Konzultační a poradenské dny k náhradní rodinné péči', daysMin: 1, daysMax: null }]);
    expect(templates[2]?.audience).toEqual([{ kind: 'all-orp', seats: 1 }]);
  });
});
