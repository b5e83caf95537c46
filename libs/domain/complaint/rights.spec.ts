import { describe, expect, it } from '@jest/globals';
import { day } from '../../law/index.ts';
import type { Listing } from '../case/listing.ts';
import type { ComplaintCommand } from './commands.ts';
import { listingOf, mayRead } from '../submission/rights.ts';
import { assertMayDo, mayDo } from './rights.ts';
import { actorOf, handled, notified, OFFICE, officeWith, refusal, REGISTER, Story } from './spec-support.ts';

const TODAY = day('2026-11-02');
const CLASSIFY = { type: 'classify', as: 'complaint-175', day: TODAY, text: { reason: 'Důvod.' } } as const satisfies ComplaintCommand;
const ASSIGN: ComplaintCommand = { type: 'assign', ownerId: 'cw-1' };
const NOTE: ComplaintCommand = { type: 'addNote', text: { note: 'Poznámka.' } };
const SIGN: ComplaintCommand = { type: 'signNotice', day: TODAY, text: { signedBy: 'Ředitel', position: 'ředitel' } };
const DRAFT: ComplaintCommand = { type: 'draftNotice', day: TODAY, text: { notice: 'Text.' } };
const APPROVE: ComplaintCommand = { type: 'approveNotice', day: TODAY };

const byRegistry = () => new Story().register({}, 'clerk');
const waiting = () => {
  const story = handled().take({ type: 'evaluateClaim', claimId: 'cl-1', finding: 'not-justified', text: { reasons: 'Zjištěno.' } });
  return story.take(DRAFT).take(APPROVE, 'head');
};

/** The role table of design § 4: story, who, what a list shows, whether the case may be read, which steps may be taken. */
const TABLE: readonly [string, () => Story, string, Listing, boolean, readonly ComplaintCommand[]][] = [
  ['registry: own intake until handed over', byRegistry, 'clerk', 'full', true, []],
  ['registry: handed over', () => byRegistry().take({ type: 'handOverToDepartment', departmentId: 'spod', day: TODAY }, 'clerk'), 'clerk', 'hidden', false, []],
  ['registry: another’s intake', () => new Story().register(), 'clerk', 'hidden', false, []],
  ['caseworker: unassigned of the department, without names', byRegistry, 'cw-2', 'no-names', false, [CLASSIFY]],
  ['caseworker: a tip for inspection is sealed', () => byRegistry().take({ ...CLASSIFY, as: 'tip-inspection' }, 'cw-1'), 'cw-2', 'hidden', false, []],
  ['manager: hands a sealed tip to somebody', () => byRegistry().take({ ...CLASSIFY, as: 'tip-inspection' }, 'cw-1'), 'head', 'full', true, [ASSIGN, NOTE, APPROVE]],
  ['caseworker: named to handle a sealed tip', () => byRegistry().take({ ...CLASSIFY, as: 'tip-inspection' }, 'cw-1').take(ASSIGN, 'head'), 'cw-1', 'full', true, [CLASSIFY, NOTE, DRAFT]],
  ['caseworker: entered by themselves, until somebody handles it', () => new Story().register({}, 'cw-2'), 'cw-2', 'full', true, [CLASSIFY]],
  ['caseworker: entered, then given to a colleague', () => new Story().register({}, 'cw-2').take(ASSIGN, 'head'), 'cw-2', 'hidden', false, []],
  ['caseworker: own', () => handled(), 'cw-1', 'full', true, [CLASSIFY, NOTE, DRAFT]],
  ['caseworker: a colleague’s', () => handled(), 'cw-2', 'hidden', false, []],
  ['caseworker: another department', byRegistry, 'stranger', 'hidden', false, []],
  ['manager: assignment and approval, not the steps', () => handled(), 'head', 'full', true, [ASSIGN, NOTE, APPROVE]],
  ['signatory: nothing to sign', () => handled(), 'director', 'hidden', false, []],
  ['signatory: what waits for signature', waiting, 'director', 'full', true, [SIGN]],
  ['internal control: all, no content', () => handled(), 'control', 'no-content', false, []],
  ['administrator: number and dates', () => handled(), 'admin', 'number-and-dates', false, []],
  ['auditor: reads all, decides nothing', () => handled(), 'auditor', 'full', true, []],
];

describe('Who may what (design § 4)', () => {
  it.each(TABLE)('%s', (_name, make, who, listing, read, steps) => {
    const { present } = make();
    expect(listingOf(present, actorOf(who), OFFICE, TODAY)).toBe(listing);
    expect(mayRead(present, actorOf(who), OFFICE, TODAY)).toBe(read);
    const allowed = [CLASSIFY, ASSIGN, NOTE, SIGN, DRAFT, APPROVE].filter((command) => mayDo(present, actorOf(who), command, OFFICE, TODAY));
    expect(new Set(allowed)).toEqual(new Set(steps));
  });

  it('registry and caseworkers register, nobody else', () => {
    const who = OFFICE.people.filter(({ id }) => mayDo(null, actorOf(id), REGISTER, OFFICE, TODAY)).map(({ id }) => id);
    expect(who).toEqual(['cw-1', 'cw-2', 'cw-3', 'clerk', 'stranger']);
  });

  it('only the manager approves an exceedance and reopens', () => {
    const closed = notified(handled(), '2026-11-02').take({ type: 'close', reason: 'notified', day: TODAY });
    const reopen: ComplaintCommand = { type: 'reopen', day: TODAY, text: { reason: 'Nové.' } };
    const exceed: ComplaintCommand = { type: 'approveExceedance', approved: true, text: { reason: 'Ano.' } };
    for (const command of [reopen, exceed]) {
      const who = OFFICE.people.filter(({ id }) => mayDo(closed.present, actorOf(id), command, OFFICE, TODAY)).map(({ id }) => id);
      expect(who).toEqual(['head']);
    }
  });
});

describe('The deputy of one who is absent', () => {
  const directory = officeWith({
    'cw-1': { absences: [{ from: TODAY, to: day('2026-11-06'), deputyId: 'cw-2' }] },
    director: { absences: [{ from: TODAY, to: null, deputyId: 'head' }] },
  });

  it('has the owner’s rights on those days, both ends included, and not after', () => {
    const { present } = handled({ directory });
    for (const [on, right] of [['2026-11-02', true], ['2026-11-06', true], ['2026-11-07', false]] as const) {
      expect(mayDo(present, actorOf('cw-2'), DRAFT, directory, day(on))).toBe(right);
    }
  });

  it('signs in the signatory’s stead', () => {
    expect(mayDo(waiting().present, actorOf('head'), SIGN, directory, TODAY)).toBe(true);
    expect(mayDo(waiting().present, actorOf('head'), SIGN, OFFICE, TODAY)).toBe(false);
  });
});

describe('For one without the right', () => {
  it('an existing case and a missing one answer the same', () => {
    const { present } = handled();
    const answers = [null, present].map((state) => refusal(() => assertMayDo(state, actorOf('stranger'), NOTE, OFFICE, TODAY)));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ kind: 'missing', code: 'case.notFound', details: {}, fields: [] });
  });

  it('who may read but not take this step is told so', () => {
    expect(refusal(() => assertMayDo(handled().present, actorOf('auditor'), NOTE, OFFICE, TODAY))).toMatchObject({ kind: 'forbidden', code: 'case.stepForbidden' });
  });
});
