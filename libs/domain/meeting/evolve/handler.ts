import type { Fact } from '../../case/fact.ts';
import type { MeetingFactData, MeetingFactType } from '../facts.ts';
import type { MeetingState } from '../state.ts';

/** None throws and none decides: what is in the history happened. */
export type Handlers = {
  readonly [T in Exclude<MeetingFactType, 'meetingOpened'>]: (state: MeetingState, fact: Fact<T, MeetingFactData[T]>) => MeetingState;
};
