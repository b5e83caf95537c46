import { describe, expect, it } from '@jest/globals';
import { day } from '../../law/index.ts';
import type { RegisterComplaint } from './commands.ts';
import { excludedOf } from '../submission/guard.ts';
import { listingOf, mayRead } from '../submission/rights.ts';
import { mayDo } from './rights.ts';
import { actorOf, fieldCodes, handled, OFFICE, officeWith, refusal, Story } from './spec-support.ts';
import { suggestOwner } from '../submission/suggestion.ts';

const TODAY = day('2026-11-02');
const against = (person: string): Partial<RegisterComplaint> => ({ complainedOf: [{ id: 'co-1', person }] });
const excluded = (story: Story) => Object.fromEntries(excludedOf(story.present, story.directory).map(({ person, reason }) => [person, reason]));

describe('The excluded (office-practice.md 15, § 14 SŘ)', () => {
  it('are those complained of, all below them, who worked on the child and who handled it first', () => {
    const story = new Story().register({ ...against('head'), workedOnChild: ['clerk'], handledFirst: ['auditor'] });
    expect(excluded(story)).toEqual({
      head: 'complained-of', 'cw-1': 'subordinate', 'cw-2': 'subordinate', 'cw-3': 'subordinate', clerk: 'worked-on-child', auditor: 'handled-first',
    });
  });

  it('reach down through every level; a circle in the data does no harm', () => {
    const directory = officeWith({ director: { superiorId: 'cw-3' } });
    expect(Object.keys(excluded(new Story({ directory }).register(against('director')))).length).toBe(directory.people.length);
  });

  it('see, list, decide and are told nothing, whatever their role', () => {
    const story = new Story().register(against('head'));
    for (const id of ['head', 'cw-1', 'cw-2']) {
      expect(mayRead(story.present, actorOf(id), OFFICE, TODAY)).toBe(false);
      expect(listingOf(story.present, actorOf(id), OFFICE, TODAY)).toBe('hidden');
      expect(mayDo(story.present, actorOf(id), { type: 'addNote', text: { note: 'x' } }, OFFICE, TODAY)).toBe(false);
    }
    story.follow(Date.UTC(2027, 0, 6));
    expect(new Set(story.messages().flatMap(({ recipients }) => recipients.map(({ person }) => person)))).toEqual(new Set(['director']));
  });

  it('even an auditor, even of an attached role', () => {
    const story = handled({}, { handledFirst: ['auditor'] });
    expect(mayRead(story.present, actorOf('auditor'), OFFICE, TODAY)).toBe(false);
  });

  it('cannot be assigned, and the refusal says why without a name', () => {
    const story = new Story().register(against('cw-1'));
    expect(fieldCodes(() => story.take({ type: 'assign', ownerId: 'cw-1' }, 'head'))).toEqual(['ownerId: assign.excluded']);
    expect(refusal(() => story.take({ type: 'assign', ownerId: 'cw-1' }, 'head')).fields[0]?.messageCs).toContain('stížnost směřuje proti této osobě');
  });

  it('nor can anybody of another department, whose head does not answer for the case', () => {
    expect(fieldCodes(() => new Story().register().take({ type: 'assign', ownerId: 'stranger' }, 'head'))).toEqual(['ownerId: assign.otherDepartment']);
    expect(fieldCodes(() => new Story().register().take({ type: 'assign', ownerId: 'nobody' }, 'head'))).toEqual(['ownerId: assign.unknown']);
  });

  it('lose the case when the ground comes to light later', () => {
    const story = handled().take({ type: 'addDetails', complainedOf: [{ id: 'co-2', person: 'cw-1' }] });
    expect(story.present.ownerId).toBeNull();
    expect(story.facts.at(-1)?.type === 'ownerRemoved' || story.types().includes('ownerRemoved')).toBe(true);
  });
});

describe('Objection of bias', () => {
  const objected = () => handled().take({ type: 'declareBias', personId: 'cw-1', by: 'party', text: { reason: 'Příbuzenství.' } }, 'cw-1');

  it('goes to the superior at once, who alone decides it', () => {
    const story = objected();
    expect(story.messages(null).at(-1)).toMatchObject({ purpose: 'bias-to-decide', recipients: [{ person: 'head' }] });
    const decide = { type: 'decideBias', objectionId: story.present.bias[0]?.id ?? '', excluded: true, text: { resolution: 'Je vyloučen.' } } as const;
    expect(mayDo(story.present, actorOf('head'), decide, OFFICE, TODAY)).toBe(true);
    expect(mayDo(story.present, actorOf('director'), decide, OFFICE, TODAY)).toBe(false);
    expect(mayDo(story.present, actorOf('cw-1'), decide, OFFICE, TODAY)).toBe(false);
    story.take(decide, 'head');
    expect(excluded(story)).toEqual({ 'cw-1': 'bias-decided' });
    expect(story.present.ownerId).toBeNull();
  });

  it('meanwhile the person decides nothing; dismissed, goes on', () => {
    const story = objected();
    const evaluate = { type: 'evaluateClaim', claimId: 'cl-1', finding: 'justified', text: { reasons: 'Zjištěno.' } } as const;
    expect(mayDo(story.present, actorOf('cw-1'), evaluate, OFFICE, TODAY)).toBe(false);
    expect(mayDo(story.present, actorOf('cw-1'), { type: 'addNote', text: { note: 'x' } }, OFFICE, TODAY)).toBe(true);
    story.take({ type: 'decideBias', objectionId: story.present.bias[0]?.id ?? '', excluded: false, text: { resolution: 'Není.' } }, 'head');
    expect(mayDo(story.present, actorOf('cw-1'), evaluate, OFFICE, TODAY)).toBe(true);
    expect(story.present.ownerId).toBe('cw-1');
  });

  it('one’s own is declared by oneself only, and not twice', () => {
    const story = handled();
    expect(fieldCodes(() => story.take({ type: 'declareBias', personId: 'cw-1', by: 'self', text: { reason: 'Znám je.' } }, 'head'))).toEqual(['by: bias.notSelf']);
    story.take({ type: 'declareBias', personId: 'cw-1', by: 'self', text: { reason: 'Znám je.' } });
    expect(refusal(() => story.take({ type: 'declareBias', personId: 'cw-1', by: 'self', text: { reason: 'Znám je.' } })).code).toBe('bias.open');
  });

  it('against the head of department goes to the director, who then stands in as manager', () => {
    const story = handled().take({ type: 'declareBias', personId: 'head', by: 'party', text: { reason: 'Příbuzenství.' } });
    story.take({ type: 'decideBias', objectionId: story.present.bias[0]?.id ?? '', excluded: true, text: { resolution: 'Je vyloučen.' } }, 'director');
    expect(Object.keys(excluded(story)).sort()).toEqual(['cw-1', 'cw-2', 'cw-3', 'head']);
    expect(mayDo(story.present, actorOf('director'), { type: 'assign', ownerId: 'director' }, OFFICE, TODAY)).toBe(true);
    story.take({ type: 'assign', ownerId: 'director' }, 'director');
    expect(story.present.ownerId).toBe('director');
  });
});

describe('The suggestion of an owner', () => {
  const suggest = (changes: Partial<RegisterComplaint>, directory = OFFICE) => suggestOwner(new Story({ directory }).register(changes).present, directory, TODAY);

  it('is the caseworker with the least load who may', () => {
    expect(suggest({})).toEqual({ kind: 'person', personId: 'cw-2', why: 'least-load' });
    expect(suggest({ workedOnChild: ['cw-2'] })).toEqual({ kind: 'person', personId: 'cw-3', why: 'least-load' });
  });

  it('passes over the absent', () => {
    const directory = officeWith({ 'cw-2': { absences: [{ from: TODAY, to: TODAY, deputyId: 'cw-1' }] } });
    expect(suggest({}, directory)).toMatchObject({ personId: 'cw-3' });
  });

  it('nobody left: head of department, then director, else the superior body', () => {
    const all = ['cw-1', 'cw-2', 'cw-3'];
    expect(suggest({ workedOnChild: all })).toMatchObject({ personId: 'head', why: 'head-of-department' });
    expect(suggest({ workedOnChild: [...all, 'head'] })).toMatchObject({ personId: 'director', why: 'higher-superior' });
    expect(suggest({ complainedOf: [{ id: 'co-1', person: 'director' }] })).toEqual({ kind: 'superior-body' });
  });
});
