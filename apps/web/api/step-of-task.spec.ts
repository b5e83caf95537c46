import { describe, expect, it } from '@jest/globals';
import { COMMAND_CONTRACTS, COMMAND_TYPES, REVIEW_COMMAND_TYPES, REVIEW_CONTRACTS, taskTitle } from '../../../libs/contracts/index.ts';
import { addressOfTask, KINDS_WITH_A_STEP } from './step-of-task.ts';

const OF = { caseId: 'c1', caseKind: 'complaint' } as const;

describe('where a task is done', () => {
  it('each step is one that the service knows, each kind one that has a name', () => {
    const paths = [...COMMAND_TYPES.map((type) => COMMAND_CONTRACTS[type].path), ...REVIEW_COMMAND_TYPES.map((type) => REVIEW_CONTRACTS[type].path)];
    for (const [kind, step] of KINDS_WITH_A_STEP) expect([kind, paths.includes(step), taskTitle(kind) !== kind]).toEqual([kind, true, true]);
  });

  it('a task about one thing of the case hands it over; one without a step leads to the case', () => {
    expect(addressOfTask({ ...OF, kind: 'classify', key: 'classify' })).toBe('/pripady/c1/classify');
    expect(addressOfTask({ ...OF, kind: 'evaluate-claim', key: 'evaluate-claim:b2' })).toBe('/pripady/c1/evaluate-claim?of=b2');
    expect(addressOfTask({ ...OF, kind: 'unheard-of', key: 'unheard-of' })).toBe('/pripady/c1');
  });

  it('what a meeting waits for leads to the part of its page where it is done', () => {
    expect(addressOfTask({ caseId: 'm1', caseKind: 'meeting', kind: 'write-minutes', key: 'write-minutes' })).toBe('/porady/m1?karta=zaznam');
    expect(addressOfTask({ caseId: 's1', caseKind: 'series', kind: 'confirm-dates', key: 'confirm-dates:2027' })).toBe('/porady/rady/s1');
  });
});
