import { describe, expect, it } from '@jest/globals';
import { COMMAND_CONTRACTS, COMMAND_TYPES, REVIEW_COMMAND_TYPES, REVIEW_CONTRACTS } from '../../../../libs/contracts/index.ts';
import { steps as texts } from '../../i18n/cs/steps.ts';
import { STEP_GROUPS, stepsOf } from './catalogue.ts';

const pathsOf = (kind: 'complaint' | 'review'): unknown => Object.fromEntries(stepsOf(kind).map(({ type, path }) => [type, path]));

describe('the catalogue of steps', () => {
  it('has every command of the contracts, under the same address, and no other', () => {
    expect(pathsOf('complaint')).toEqual(Object.fromEntries(COMMAND_TYPES.map((type) => [type, COMMAND_CONTRACTS[type].path])));
    expect(pathsOf('review')).toEqual(Object.fromEntries(REVIEW_COMMAND_TYPES.map((type) => [type, REVIEW_CONTRACTS[type].path])));
  });

  it.each([...stepsOf('complaint'), ...stepsOf('review')])('$words has a name, what the law wants, and a group', ({ type, words, group }) => {
    const common = (texts.step as Record<string, object>)[type];
    const own = words.startsWith('review.') ? (texts.stepOf.review as Record<string, object>)[type] : {};
    expect({ ...common, ...own }).toMatchObject({ name: expect.any(String), law: expect.stringMatching(/\.$/) });
    expect(STEP_GROUPS).toContain(group);
  });
});
