import { COMMAND_CONTRACTS, COMMAND_TYPES, REVIEW_COMMAND_TYPES, REVIEW_CONTRACTS } from '../../../libs/contracts/index.ts';
import type { AnyCommandContract } from '../../../libs/contracts/index.ts';
import type { SubmissionKind } from '../../../libs/domain/index.ts';

/** The steps of one kind of case, as the contracts know them. */
export type Steps = {
  readonly kind: SubmissionKind;
  /** Under what the documentation lists them. */
  readonly tag: string;
  readonly types: readonly string[];
  readonly contracts: Readonly<Record<string, AnyCommandContract>>;
  /** The operation's id, unique in the whole API. */
  readonly operationId: (type: string) => string;
};

/** Words that every kind of case would use for itself. */
const COMMON = ['join', 'assign', 'close', 'forward'];

export const STEPS: Readonly<Record<SubmissionKind, Steps>> = {
  complaint: {
    kind: 'complaint', tag: 'Stížnosti', types: COMMAND_TYPES, contracts: COMMAND_CONTRACTS,
    operationId: (type) => (COMMON.includes(type) ? `${type}Complaint` : type),
  },
  review: { kind: 'review', tag: 'Přešetření', types: REVIEW_COMMAND_TYPES, contracts: REVIEW_CONTRACTS, operationId: (type) => `${type}OfReview` },
};
