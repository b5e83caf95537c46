import type { MeetingPhase } from '../../libs/domain/index.ts';
import type { CaseInput } from '../shared/case-input.ts';
import { followCase } from '../shared/follow-case.ts';

/**
 * A meeting of a series, from its planning to its minutes in everybody's hands.
 *
 * Every `until` also does what the calendar brings: invites, reminds those who come and those who have not answered, and
 * reminds by the ladders of all open deadlines.
 */
export async function meeting(input: CaseInput): Promise<void> {
  const { phase, until } = await followCase<MeetingPhase>(input);

  for (;;) {
    await until(invited);

    // moved, replaced, cancelled: each a fact, and everybody is told
    await until(held);

    // attendance, and the record of what was said, within ten working days
    await until(minutesWritten);
    await until(minutesApproved);
    await until(minutesSent);

    if (phase() === 'closed') return;
  }
}

const invited = (phase: MeetingPhase): boolean => phase !== 'planning';
const held = (phase: MeetingPhase): boolean => phase !== 'invited';
const minutesWritten = (phase: MeetingPhase): boolean => phase !== 'minutes';
const minutesApproved = (phase: MeetingPhase): boolean => phase !== 'approval';
const minutesSent = (phase: MeetingPhase): boolean => phase !== 'sending';
