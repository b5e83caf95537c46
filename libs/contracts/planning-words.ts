import type {
  Answer, Frequency, InviteeKind, MeetingClosingReason, MeetingPhase, MeetingTaskKind, Presence, Role, SeriesClosingReason, SeriesKind, SeriesPhase,
} from '../domain/index.ts';
import { complete } from './words.ts';

export const SERIES_KINDS = complete<SeriesKind>()(['methodological', 'working-group', 'steering-group', 'platform', 'consultation-day', 'lecture', 'other']);
export const FREQUENCIES = complete<Frequency>()(['quarterly', 'half-yearly', 'yearly', 'monthly', 'as-called']);
export const SERIES_PHASES = complete<SeriesPhase>()(['set-up', 'planning', 'running', 'closed']);
export const MEETING_TASK_KINDS = complete<MeetingTaskKind>()(['conclusion', 'task', 'recommendation', 'resolution']);
export const SERIES_CLOSING_REASONS = complete<SeriesClosingReason>()(['ended', 'mistake']);

export const MEETING_PHASES = complete<MeetingPhase>()(['planning', 'invited', 'minutes', 'approval', 'sending', 'closed']);
export const ANSWERS = complete<Answer>()(['yes', 'no', 'deputy']);
export const PRESENCES = complete<Presence>()(['present', 'excused', 'absent', 'guest', 'deputy']);
export const INVITEE_KINDS = complete<InviteeKind>()(['office', 'member', 'person', 'guest']);
export const MEETING_CLOSING_REASONS = complete<MeetingClosingReason>()(['minutes-sent', 'no-minutes', 'cancelled', 'replaced', 'mistake']);

/** plánovaná · uskutečněná · zrušená nebo nahrazená */
export const STANDINGS = ['planned', 'held', 'cancelled'] as const;

export const AUDIENCE_ROLES = ['caseworker', 'manager', 'methodologist', 'signatory'] as const satisfies readonly Role[];
