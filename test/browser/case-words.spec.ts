import { describe, expect, it } from '@jest/globals';
import { tell, TOLD_TYPES } from '../../apps/web/screens/case/facts/tell.ts';
import { facts as words } from '../../apps/web/i18n/cs/facts.ts';
import { words as screenWords } from '../../apps/web/i18n/cs/words.ts';
import { i18n } from '../../apps/web/i18n/index.ts';
import type { CaseDetail, Fact } from '../../apps/web/api/types.ts';
import { detailExample, factExample } from '../../libs/contracts/index.ts';
import { proofText, PROOFS } from '../../libs/domain/case/proof.ts';
import { endingHandlers } from '../../libs/domain/complaint/evolve/ending.ts';
import { handlingHandlers } from '../../libs/domain/complaint/evolve/handling.ts';
import { submissionHandlers } from '../../libs/domain/submission/evolve.ts';

const DOMAIN: readonly string[] = ['complaintRegistered', ...Object.keys(submissionHandlers), ...Object.keys(handlingHandlers), ...Object.keys(endingHandlers)];
const t = i18n.getFixedT('cs', 'facts');
const told = (fact: Partial<Fact>, detail: Partial<CaseDetail> = {}): ReturnType<typeof tell> => tell(t, { ...factExample, ...fact }, { ...detailExample, ...detail });

describe('the history in words', () => {
  it.each([...new Set([...DOMAIN, ...TOLD_TYPES])])('%s has its words and a name of its own', (type) => {
    expect(TOLD_TYPES).toContain(type);
    expect(Object.keys(words.title)).toContain(type);
    expect(Object.values(words.title).filter((title) => title === (words.title as Record<string, string>)[type])).toHaveLength(1);
  });

  it('what proves a day has on screen the words that its computation has', () => {
    expect(screenWords.proof).toEqual(Object.fromEntries(PROOFS.map((proof) => [proof, proofText(proof).cs])));
  });

  it('an event of a type that nobody here knows is still told of', () => {
    expect(told({ type: 'somethingNew', data: { whatever: 1 } })).toEqual({ title: words.unknown, main: null, details: [] });
  });

  it('names stand for ids, and what was erased is left out', () => {
    const data = { as: 'complaint-175', authorityOfficeId: 'o1' };
    expect(told({ type: 'classified', data, names: { o1: 'Jihlava' }, content: { text: { reason: 'Důvod.' } } })).toEqual({
      title: 'Podání zařazeno', main: 'stížnost podle § 175 SŘ', details: [{ label: 'Úřad', value: 'Jihlava' }, { label: 'Důvod', value: 'Důvod.' }],
    });
    expect(told({ type: 'classified', data, names: {}, content: null }).details).toEqual([]);
  });

  it('an internal target is never called a deadline', () => {
    const [deadline] = detailExample.deadlines;
    if (deadline === undefined) throw new Error('the example has no deadline');
    const internal = { deadlines: [{ ...deadline, effect: 'internal' as const }] };
    const data = { key: deadline.key, on: '2026-01-12', outcome: null };
    expect(told({ type: 'deadlineMet', data }, internal).title).toBe('Interní termín splněn');
    expect(told({ type: 'deadlineMet', data }).title).toBe('Lhůta splněna');
  });
});
