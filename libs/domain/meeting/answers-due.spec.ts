import { describe, expect, it } from '@jest/globals';
import { day } from '../../law/index.ts';
import { at, OFFICE } from '../complaint/spec-support.ts';
import { invitedMeeting, oneDay, opened, type MeetingStory } from './spec-support.ts';

/** 'day key → who (why)' of the summaries planned. */
function summaries(story: MeetingStory): readonly string[] {
  return story.messages(null).filter(({ purpose }) => purpose === 'answers-summary')
    .map(({ key, recipients, on }) => `${on} ${key} → ${recipients.map(({ person, why }) => `${person} (${why})`).join(', ')}`);
}

describe('the summary of answers', () => {
  it('comes once, on the morning of the working day after the answers were due, to whoever prepares and leads the meeting', () => {
    const story = invitedMeeting().answer('i-telc', 'yes').follow(at('2027-02-10', 7));
    expect(summaries(story)).toEqual([]);
    story.follow(at('2027-02-10', 9)).follow(at('2027-02-19', 9));
    expect(summaries(story)).toEqual(['2027-02-10 answers-summary → meth (owner), leader (role)']);
    expect(story.messages(null).find(({ purpose }) => purpose === 'answers-summary')).toMatchObject({ timing: 'office-hours', deadline: null, rung: null });
  });

  it('comes to one who does both once, and to the managers where nobody is named', () => {
    expect(summaries(invitedMeeting({ leaderId: 'meth' }).follow(at('2027-02-17', 9)))).toEqual(['2027-02-10 answers-summary → meth (owner)']);
    const managers = OFFICE.people.filter(({ roles }) => roles.includes('manager')).map(({ id }) => `${id} (manager)`).join(', ');
    expect(summaries(invitedMeeting({ leaderId: null, ownerId: null }).follow(at('2027-02-17', 9)))).toEqual([`2027-02-10 answers-summary → ${managers}`]);
  });

  it('comes before the meeting however late answers may come', () => {
    expect(summaries(invitedMeeting({ answerWorkingDays: 1 }).follow(at('2027-02-19', 9)))).toEqual(['2027-02-17 answers-summary → meth (owner), leader (role)']);
    expect(summaries(invitedMeeting({ answerWorkingDays: 0 }).follow(at('2027-02-19', 9)))).toEqual(['2027-02-17 answers-summary → meth (owner), leader (role)']);
  });

  it('waits for those invited after the answers were due, and does not come where there was no time to answer', () => {
    const late = opened();
    late.now = at('2027-02-12', 9);
    late.take({ type: 'sendInvitations' });
    expect(summaries(late.follow(at('2027-02-19', 9)))).toEqual(['2027-02-17 answers-summary → meth (owner), leader (role)']);
    const tooLate = opened({ days: oneDay('2027-01-06') });
    expect(summaries(tooLate.follow(tooLate.now).follow(at('2027-01-07', 9)))).toEqual(['2027-01-05 answers-summary → meth (owner), leader (role)']);
    const tomorrow = opened({ days: oneDay('2027-01-05') });
    expect(summaries(tomorrow.follow(tomorrow.now).follow(at('2027-01-06', 9)))).toEqual([]);
  });

  it('comes anew for a meeting that was moved after it, as a message of its own', () => {
    const story = invitedMeeting().follow(at('2027-02-11', 9)).take({ type: 'moveMeeting', days: oneDay('2027-03-11'), text: { reason: 'Nemoc.' } });
    expect(summaries(story.follow(at('2027-03-12', 9)))).toEqual([
      '2027-02-10 answers-summary → meth (owner), leader (role)', '2027-03-03 answers-summary~1 → meth (owner), leader (role)',
    ]);
  });

  it('does not come of a meeting that was cancelled, nor where nobody was invited', () => {
    expect(summaries(invitedMeeting().take({ type: 'cancelMeeting', day: day('2027-01-19'), text: { reason: 'Nemoc.' } }).follow(at('2027-02-19', 9)))).toEqual([]);
    expect(summaries(invitedMeeting({ invitees: [] }).follow(at('2027-02-19', 9)))).toEqual([]);
  });
});
