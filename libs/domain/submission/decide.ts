import { assignmentDeciders } from './decide/assignment.ts';
import { childRiskDeciders } from './decide/child-risk.ts';
import { correctionDeciders } from './decide/corrections.ts';
import type { Deciders } from './decide/decider.ts';
import { endingDeciders } from './decide/ending.ts';
import { extensionDeciders } from './decide/extension.ts';
import { forwardingDeciders } from './decide/forwarding.ts';
import { measureDeciders } from './decide/measures.ts';
import { noticeDeciders } from './decide/notice.ts';
import { intakeDeciders } from './decide/numbers.ts';

/** Of every step that is the same in all kinds of submission. */
export const submissionDeciders: Deciders = {
  ...intakeDeciders, ...childRiskDeciders, ...forwardingDeciders, ...assignmentDeciders, ...noticeDeciders, ...measureDeciders,
  ...extensionDeciders, ...endingDeciders, ...correctionDeciders,
};
