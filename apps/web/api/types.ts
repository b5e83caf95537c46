// The shapes that cross the boundary, as the contracts say them.
import type { z } from 'zod';
import type { ROLES } from '../../../libs/contracts/roles.ts';
import type { attachmentView, caseDetail, caseSummary } from '../../../libs/contracts/views/case.ts';
import type { boardCounts, boardRow, deadlineReportView, deadlineView, step } from '../../../libs/contracts/views/deadline.ts';
import type { factView, messageView } from '../../../libs/contracts/views/history.ts';
import type { receiptView, registrationView } from '../../../libs/contracts/views/receipt.ts';
import type { taskRow, taskView } from '../../../libs/contracts/views/task.ts';
import type { personRef } from '../../../libs/contracts/views/common.ts';
import type { personView } from '../../../libs/contracts/person.ts';

export type Role = (typeof ROLES)[number];
export type CaseDetail = z.output<typeof caseDetail>;
export type CaseSummary = z.output<typeof caseSummary>;
export type Deadline = z.output<typeof deadlineView>;
export type DeadlineReport = z.output<typeof deadlineReportView>;
export type Step = z.output<typeof step>;
export type BoardRow = z.output<typeof boardRow>;
export type BoardCounts = z.output<typeof boardCounts>;
export type Fact = z.output<typeof factView>;
export type Message = z.output<typeof messageView>;
export type Receipt = z.output<typeof receiptView>;
export type Registration = z.output<typeof registrationView>;
export type Task = z.output<typeof taskView>;
export type TaskRow = z.output<typeof taskRow>;
export type Attachment = z.output<typeof attachmentView>;
export type PersonRef = z.output<typeof personRef>;
export type Person = z.output<typeof personView>;
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };
