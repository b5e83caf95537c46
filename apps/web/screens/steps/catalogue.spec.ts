import { describe, expect, it } from '@jest/globals';
import { COMMAND_CONTRACTS, COMMAND_TYPES } from '../../../../libs/contracts/index.ts';
import { steps as texts } from '../../i18n/cs/steps.ts';
import { STEP_GROUPS, stepsOf } from './catalogue.ts';

describe('the catalogue of steps', () => {
  const steps = stepsOf('complaint');

  it('has every command of the contracts, under the same address', () => {
    expect(Object.fromEntries(steps.map(({ type, path }) => [type, path]))).toEqual(Object.fromEntries(COMMAND_TYPES.map((type) => [type, COMMAND_CONTRACTS[type].path])));
  });

  it.each(stepsOf('complaint'))('$type has a name, what the law wants, and a group', ({ type, group }) => {
    expect((texts.step as Record<string, unknown>)[type]).toMatchObject({ name: expect.any(String), law: expect.stringMatching(/\.$/) });
    expect(STEP_GROUPS).toContain(group);
  });
});
