/**
 * planning: not yet invited · invited: invitations went out, answers come in · minutes: the day is over, attendance and minutes
 * wait · approval: the minutes wait for the leader · sending: approved minutes wait to be sent.
 */
export type MeetingPhase = 'planning' | 'invited' | 'minutes' | 'approval' | 'sending' | 'closed';

/** ano · ne · přijde zástup */
export type Answer = 'yes' | 'no' | 'deputy';

/** přítomen · omluven · nepřítomen · host · zástup */
export type Presence = 'present' | 'excused' | 'absent' | 'guest' | 'deputy';

/** úřad · člen skupiny · naše osoba · host jménem */
export type InviteeKind = 'office' | 'member' | 'person' | 'guest';

export type MeetingClosingReason = 'minutes-sent' | 'no-minutes' | 'cancelled' | 'replaced' | 'mistake';
