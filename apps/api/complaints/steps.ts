import {
  COMMAND_CONTRACTS, COMMAND_TYPES, MEETING_COMMAND_TYPES, MEETING_CONTRACTS, meetingReceiptExample, meetingReceiptView, receiptExample, receiptView, REVIEW_COMMAND_TYPES,
  REVIEW_CONTRACTS, SERIES_COMMAND_TYPES, SERIES_CONTRACTS, seriesReceiptExample, seriesReceiptView,
} from '../../../libs/contracts/index.ts';
import type { AnyCommandContract } from '../../../libs/contracts/index.ts';
import type { CaseKind } from '../../../libs/domain/index.ts';
import type { Permission } from '../../../libs/identity/index.ts';
import type { z } from 'zod';

/** The steps of one kind of case, as the contracts know them. */
export type Steps = {
  readonly kind: CaseKind;
  /** Under what the documentation lists them. */
  readonly tag: string;
  readonly permission: Permission;
  readonly types: readonly string[];
  readonly contracts: Readonly<Record<string, AnyCommandContract>>;
  /** The operation's id, unique in the whole API. */
  readonly operationId: (type: string) => string;
  /** What is answered. */
  readonly receipt: { readonly schema: z.ZodType; readonly example: unknown };
};

/** Words that every kind of case would use for itself. */
const COMMON = ['join', 'assign', 'close', 'forward'];
const SUBMISSION_RECEIPT = { schema: receiptView, example: receiptExample };

export const STEPS: Readonly<Record<CaseKind, Steps>> = {
  complaint: {
    kind: 'complaint', tag: 'Stížnosti', permission: 'complaints.command', types: COMMAND_TYPES, contracts: COMMAND_CONTRACTS, receipt: SUBMISSION_RECEIPT,
    operationId: (type) => (COMMON.includes(type) ? `${type}Complaint` : type),
  },
  review: {
    kind: 'review', tag: 'Přešetření', permission: 'complaints.command', types: REVIEW_COMMAND_TYPES, contracts: REVIEW_CONTRACTS, receipt: SUBMISSION_RECEIPT,
    operationId: (type) => `${type}OfReview`,
  },
  series: {
    kind: 'series', tag: 'Řady porad', permission: 'meetings.command', types: SERIES_COMMAND_TYPES, contracts: SERIES_CONTRACTS,
    receipt: { schema: seriesReceiptView, example: seriesReceiptExample }, operationId: (type) => `${type}OfSeries`,
  },
  meeting: {
    kind: 'meeting', tag: 'Porady', permission: 'meetings.command', types: MEETING_COMMAND_TYPES, contracts: MEETING_CONTRACTS,
    receipt: { schema: meetingReceiptView, example: meetingReceiptExample }, operationId: (type) => `${type}OfMeeting`,
  },
};
