import type { Fact } from '../case/fact.ts';
import type { MeetingState } from './state.ts';

/** Never throws on a fact that `decide` has written. The first fact of a case is `meetingOpened`. */
export function evolveMeeting(state: MeetingState | null, fact: Fact): MeetingState {
  if (state === null) throw new TypeError(`no meeting begins with ${fact.type}`);
  return { ...state, no: fact.no };
}
