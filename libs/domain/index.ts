export type { CaseId, CaseKind, DepartmentId, OfficeId, PersonId } from './case/ids.ts';
export type { Actor, Role } from './case/actor.ts';
export type { Content, Fact, FactOrigin, NewFact } from './case/fact.ts';
export type { Deadline, DeadlineKey, DeadlineOutcome, DeadlineTerms, PlannedRung } from './case/deadline.ts';
export type { Task } from './case/task.ts';
export { candidatesOf, type Candidate } from './case/candidates.ts';
export type { Milestone, ProcessView } from './case/process-view.ts';
export { nextMilestone } from './case/process-view.ts';
export type { MessagePurpose, PlannedMessages, Recipient, RecipientReason } from './case/message.ts';
export { timelineOf } from './case/timeline.ts';
export type { Teller, TimelineDeadline, TimelineEvent } from './case/timeline.ts';
export type { DeadlineStanding, MailedDeadline, MailItem } from './case/mail-item.ts';
export type { Directory, DirectoryPerson } from './case/people.ts';
export { deputyOf, holdersOf, superiorsOf } from './case/directory.ts';
export { caseNotFound, DomainError } from './case/errors.ts';
export type { DomainErrorKind, FieldProblem } from './case/errors.ts';
export type { DecideContext } from './case/decide-context.ts';
export { DEFAULT_SETTINGS } from './case/settings.ts';
export type { Settings } from './case/settings.ts';
export { isRegisterNumberPattern, registerNumber } from './case/register-number.ts';
export type { CaseBase } from './case/state.ts';
export type { Exclusion, ExclusionReason } from './case/exclusion.ts';
export type { ListedAs, Listing } from './case/listing.ts';
export type { ProcessCommand } from './case/process-command.ts';
export type { Suggestion } from './case/suggestion.ts';
export {
  assertMayDo, decideCase, decideProcess, evolveCase, excludedOf, foldCase, isCorrectable, listedAs, listingOf, mayDo, mayRead, nextStep, numberPatternOf,
  processView, suggestOwner, tasksOf,
} from './agendas.ts';
export type { CaseCommand, CaseState, OpeningCommand } from './agendas.ts';
export type * from './submission/commands.ts';
export type * from './complaint/commands.ts';
export type * from './complaint/vocabulary.ts';
export type {
  ComplaintFactData, ComplaintFactType, PeriodStart, StartProof,
} from './complaint/facts.ts';
export type { ComplaintState } from './complaint/state.ts';
export type { RegisterReview, ReviewCommand } from './review/commands.ts';
export type { ReviewFactData } from './review/facts.ts';
export type * from './review/vocabulary.ts';
export type { ReviewState } from './review/state.ts';
export type { SubmissionState } from './submission/state.ts';
export { decideComplaint } from './complaint/decide.ts';
export { evolveComplaint, foldComplaint } from './complaint/evolve.ts';
export { isManagerOf, judgeOf } from './submission/rights.ts';
