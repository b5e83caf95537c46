import { describe, expect, it } from '@jest/globals';
import { day } from '../../law/index.ts';
import type { ComplaintCommand } from './commands.ts';
import { at, handled, notified, Story } from './spec-support.ts';
import { nextStep, tasksOf } from './tasks.ts';

const D = day('2026-11-02');
const keys = (story: Story) => tasksOf(story.present).map(({ key }) => key);
const found = (story: Story, key: string) => tasksOf(story.present).find((task) => task.key === key);

describe('Tasks follow from the facts, so they are there at once and never out of date', () => {
  it('what another has to do does not stand before what we can do ourselves', () => {
    const byPhone = new Story().register({ channel: 'telephone', arrival: { firstReceived: '2026-11-02' } });
    expect(nextStep(byPhone.present)?.kind).toBe('assign');
    const atRisk = handled({}, { childAtRisk: true })
      .take({ type: 'takeOverChildRisk', officeId: 'orp-pacov', at: '2026-11-02T10:00:00+01:00', policeInformed: false, feedbackAsked: true, text: { takenOverBy: 'Vedoucí OSPOD' } });
    expect(keys(atRisk)).toContain('child-risk-feedback');
    expect(nextStep(atRisk.present)?.kind).toBe('evaluate-claim');
  });

  it('of a complaint just registered by the registry', () => {
    const story = new Story().register({ childAtRisk: true, channel: 'email', arrival: { firstReceived: '2026-11-02' } }, 'clerk');
    expect(keys(story)).toEqual(['hand-over-child-risk', 'hand-over-to-department', 'await-confirmation', 'assign', 'classify', 'assign-numbers']);
    expect(nextStep(story.present)).toMatchObject({ kind: 'hand-over-child-risk', urgent: true, due: '2026-11-02', assignee: { role: 'caseworker' } });
    expect(found(story, 'hand-over-to-department')?.assignee).toEqual({ role: 'registry' });
    expect(found(story, 'assign')?.assignee).toEqual({ role: 'manager' });
    expect(found(story, 'classify')).toMatchObject({ deadline: 'forward-internal-5wd', due: '2026-11-09' });
  });

  it('along the notice, each with its own target and the one whose turn it is', () => {
    const story = handled();
    const turn = () => tasksOf(story.present).filter(({ kind }) => kind.endsWith('-notice')).map(({ kind, due, assignee }) => [kind, due, assignee]);
    expect(found(story, 'evaluate-claim:cl-1')).toMatchObject({ assignee: { person: 'cw-1' }, due: '2026-12-12' });
    expect(turn()).toEqual([['draft-notice', '2026-12-12', { person: 'cw-1' }]]);
    story.take({ type: 'evaluateClaim', claimId: 'cl-1', finding: 'not-justified', text: { reasons: 'Zjištěno.' } }).take({ type: 'draftNotice', day: D, text: { notice: 'Text.' } });
    expect(turn()).toEqual([['approve-notice', '2026-12-17', { role: 'manager' }]]);
    story.take({ type: 'approveNotice', day: D }, 'head');
    expect(turn()).toEqual([['sign-notice', '2026-12-20', { role: 'signatory' }]]);
    story.take({ type: 'signNotice', day: D, text: { signedBy: 'Ředitel', position: 'ředitel' } }, 'director');
    expect(turn()).toEqual([['dispatch-notice', '2026-12-22', { person: 'cw-1' }]]);
    story.take({ type: 'dispatchNotice', day: D, recipients: ['p-mother'], by: 'databox' });
    expect(keys(story)).toEqual(['record-notice-delivered:p-mother', 'close', 'assign-numbers']);
  });

  it('wait for what was asked for, by the day that was set', () => {
    const story = handled().take({ type: 'requestDocuments', requestId: 'd-1', fromOfficeId: 'orp-pacov', day: D, dueDay: day('2026-11-16'), text: { what: 'Spis.' } })
      .take({ type: 'requestStatement', requestId: 's-1', complainedOfId: 'co-1', day: D, dueDay: day('2026-11-18') });
    expect(found(story, 'receive-documents:d-1')).toMatchObject({ due: '2026-11-16', deadline: 'documents-set:d-1' });
    expect(found(story, 'receive-statement:s-1')).toMatchObject({ due: '2026-11-18' });
    expect(story.deadline('statement-set:s-1')).toMatchObject({ binds: 'other', effect: 'set' });
    story.take({ type: 'receiveDocuments', requestId: 'd-1', day: D, complete: false });
    expect(keys(story)).toContain('receive-documents:d-1');
    story.take({ type: 'receiveDocuments', requestId: 'd-1', day: D, complete: true })
      .take({ type: 'receiveStatement', requestId: 's-1', day: D, text: { statement: 'Vyjádření.' } })
      .take({ type: 'recordHearing', day: D, partyId: 'p-mother', text: { record: 'Výslech.' } });
    expect(keys(story).filter((key) => key.startsWith('receive'))).toEqual([]);
    expect(story.present.hearings).toHaveLength(1);
  });

  it('after a justified complaint: the measure, its check, telling', () => {
    const story = notified(handled({}, { wantsMeasures: true }), '2026-11-02', 'justified');
    expect(keys(story)).toContain('set-measure');
    story.take({ type: 'setMeasure', measureId: 'm-1', dueDay: day('2026-12-01'), text: { internal: 'Školení.', forComplainant: 'Náprava.' } });
    expect(keys(story)).toEqual(expect.arrayContaining(['check-measure:m-1', 'tell-measures']));
  });

  it('none of a closed case', () => {
    const story = notified(handled(), '2026-11-02').take({ type: 'close', reason: 'notified', day: D });
    expect(keys(story)).toEqual([]);
    expect(nextStep(story.present)).toBeNull();
  });
});

describe('What the process writes at the door', () => {
  const sent = { type: 'recordMessageSent', key: 'complaint-60d/day-30', recipient: 'cw-1', messageId: '<x@lhutnik.invalid>' } as const;

  it('a sent message once', () => {
    const story = handled();
    expect(story.process(sent)).toHaveLength(1);
    expect(story.process(sent)).toEqual([]);
  });

  it('raises no version: nobody loses a race against a reminder', () => {
    const story = handled();
    const { version } = story.present;
    story.follow(at('2027-01-20')).process(sent);
    expect(story.present.version).toBe(version);
  });

  it('nothing on a case that is not there or is closed', () => {
    expect(new Story().process(sent)).toEqual([]);
    const closed = notified(handled(), '2026-11-02').take({ type: 'close', reason: 'notified', day: D });
    expect(closed.process({ type: 'noteOverrun', deadline: 'complaint-60d' }, at('2027-06-01'))).toEqual([]);
    expect(closed.process({ type: 'remind', deadline: 'complaint-60d', rung: 'day-30' }, at('2027-06-01'))).toEqual([]);
  });
});

describe('Smaller steps of the intake', () => {
  it('numbers may follow later, and are content: the fact says only that they are there', () => {
    const story = new Story().register().take({ type: 'assignNumbers', fileNumber: 'KUJI 12/2026' });
    expect(story.present).toMatchObject({ hasFileNumber: true, hasDocumentNumber: false });
    expect(JSON.stringify(story.facts)).not.toContain('KUJI');
    expect(keys(story)).not.toContain('assign-numbers');
  });

  it.each<[string, ComplaintCommand]>([
    ['details', { type: 'addDetails', claims: [{ id: 'cl-2', text: { claim: 'Další bod.' } }] }],
    ['a note', { type: 'addNote', text: { note: 'Poznámka.' } }],
    ['an attachment', { type: 'attach', attachmentId: 'a-1' }],
  ])('%s: one fact, one version', (_name, command) => {
    const story = handled();
    const { version } = story.present;
    expect(story.take(command).present.version).toBe(version + 1);
  });
});
