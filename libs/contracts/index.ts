export { parse } from './parse.ts';
export type { Parsed } from './parse.ts';
export { COMMAND_CONTRACTS, COMMAND_TYPES } from './complaint/commands.ts';
export type { BodyOf, CommandContract, CommandType } from './complaint/body.ts';
export type { AnyCommandContract } from './command.ts';
export { REVIEW_COMMAND_TYPES, REVIEW_CONTRACTS } from './review/commands.ts';
export { SERIES_COMMAND_TYPES, SERIES_CONTRACTS } from './series/commands.ts';
export { MEETING_COMMAND_TYPES, MEETING_CONTRACTS } from './meeting/commands.ts';
export { publicAnswerBody, publicPointBody } from './meeting/steps.ts';
export { EXAMPLE_IDS } from './complaint/examples.ts';
export type { Answer, EndpointContract } from './openapi.ts';
export { accessLogQuery, attachmentParams, boardCountQuery, boardQuery, caseCountQuery, caseListQuery, caseParams, computeQuery, factQuery, looseAttachmentParams, messageQuery, taskQuery } from './queries.ts';
export { page } from './views/common.ts';
export { attachmentView, caseDetail, caseSummary } from './views/case.ts';
export { boardCounts, boardRow, deadlineReportView, deadlineView } from './views/deadline.ts';
export type { DeadlineState } from './views/deadline.ts';
export { accessLogView, factView, messageView } from './views/history.ts';
export { meetingReceiptView, receiptView, registrationView, seriesReceiptView } from './views/receipt.ts';
export { ruleBookView, ruleView } from './views/rules.ts';
export { nextStepView, taskRow, taskView } from './views/task.ts';
export { participationView, seriesDetail, seriesSummary } from './views/series.ts';
export { meetingDetail, meetingSummary } from './views/meeting.ts';
export { feedList, feedView, myInvitation, newFeedView, publicInvitation } from './views/invitation.ts';
export { caseListCounts, caseListCountsExample, explanationView, ownerSuggestionAnswer, ownerSuggestionExample } from './views/lists.ts';
export {
  accessLogExample, attachmentExample, boardCountsExample, boardRowExample, deadlineExample, detailExample, factExample, messageExample, receiptExample, registrationExample,
  summaryExample, taskExample, taskRowExample,
} from './views/examples.ts';
export {
  feedExample, meetingDetailExample, meetingReceiptExample, meetingSummaryExample, myInvitationExample, newFeedExample, participationExample, planningFactExample, publicInvitationExample,
  seriesDetailExample, seriesReceiptExample, seriesSummaryExample,
} from './views/planning-examples.ts';
export { ANSWER_EXAMPLE, POINT_EXAMPLE } from './meeting/examples.ts';
export { feedParams, feedTokenParams, invitationMaterialParams, invitationParams, meetingListQuery, participationQuery, seriesListQuery, evidenceQuery, attendeeParams, feedBody } from './planning-queries.ts';
export { taskTitle } from './task-titles.ts';
export { commandOf, REHEARSED_KINDS, scriptStep } from './rehearsal/script.ts';
export type { RehearsedKind, ScriptStep } from './rehearsal/script.ts';
export { rehearsalBody, rehearsalBodyExample, rehearsalParams, REHEARSED_YEARS } from './rehearsal/request.ts';
export type { CaseRehearsalBody, RehearsalBody, YearRehearsalBody } from './rehearsal/request.ts';
export { entryOf } from './rehearsal/entry.ts';
export type { RehearsalEntry } from './rehearsal/entry.ts';
export { yearEntryOf } from './rehearsal/year-entry.ts';
export type { YearNames } from './rehearsal/year-entry.ts';
export { rehearsalExample, rehearsalView } from './views/rehearsal.ts';
