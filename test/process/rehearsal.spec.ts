import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadOfficeState, pool, readFacts } from '../../libs/casework/index.ts';
import type { CaseCommand, RegisterComplaint, TimelineEvent } from '../../libs/domain/index.ts';
import { pragueTime } from '../../libs/law/index.ts';
import type { Day } from '../../libs/law/index.ts';
import { StepRefused, toldCourse } from '../../libs/temporal/worker/index.ts';
import { eventuallyPasses } from '../support/wait.ts';
import { aComplaint, personalStrings } from './support/complaints.ts';
import { Engine } from './support/engine.ts';
import { actor, ORP, PEOPLE, whoIs } from './support/people.ts';
import type { Who } from './support/people.ts';
import { Rehearsing } from './support/rehearsing.ts';
import { prague } from './support/settable-clock.ts';

const START = '2031-03-03 9:00';
type Scene = readonly [at: string, who: Who, command: CaseCommand];

const on = (day: string): Day => day as Day;
const words = { reason: 'x', reasons: 'x', notice: 'x', what: 'x', internal: 'x', forComplainant: 'x', signedBy: 'x', position: 'x' };

/** Assigned, handled by a deputy for a while, documents late, the notice dispatched too late, a measure nobody checks. */
const HANDLED: readonly Scene[] = [
  ['2031-03-04 9:00', 'manager', { type: 'assign', ownerId: PEOPLE.caseworker.id }],
  ['2031-03-04 10:30', 'caseworker', { type: 'classify', as: 'complaint-175', day: on('2031-03-04'), text: words }],
  ['2031-03-10 9:00', 'caseworker', { type: 'requestDocuments', requestId: 'z1', fromOfficeId: ORP, day: on('2031-03-10'), dueDay: on('2031-03-24'), text: words }],
  ['2031-04-16 9:00', 'caseworker', { type: 'receiveDocuments', requestId: 'z1', day: on('2031-04-16'), complete: true }],
  ['2031-04-16 9:00', 'caseworker', { type: 'evaluateClaim', claimId: 'claim-1', finding: 'justified', text: words }],
  ['2031-04-17 9:00', 'caseworker', { type: 'draftNotice', day: on('2031-04-17'), text: words }],
  ['2031-05-05 9:00', 'manager', { type: 'approveNotice', day: on('2031-05-05') }],
  ['2031-05-06 9:00', 'head', { type: 'signNotice', day: on('2031-05-06'), text: words }],
  ['2031-05-07 14:00', 'caseworker', { type: 'dispatchNotice', day: on('2031-05-07'), recipients: ['p1'], by: 'databox' }],
  ['2031-05-09 9:00', 'caseworker', { type: 'setMeasure', measureId: 'm1', dueDay: on('2031-05-30'), toOfficeId: ORP, text: words }],
];

/** What a timeline says, but for the moments that a machine takes: planned instants are to the millisecond. */
function gist(events: readonly TimelineEvent[]): readonly string[] {
  return events.map((event) => {
    const { day, kind } = event;
    switch (event.kind) {
      case 'phase': return `${day} ${kind} ${event.to}`;
      case 'task': return `${day} ${kind} ${event.change} ${event.task.key}`;
      case 'deadline': return `${day} ${kind} ${event.change} ${event.deadline.key} ${event.deadline.legalEnd}`;
      case 'breach': return `${day} ${kind} ${event.deadline.key}`;
      case 'reminder':
      case 'escalation': {
        const { purpose, deadline, rung, recipients, timing, notBefore, overtaken } = event.message;
        const to = recipients.map(({ person, why }) => `${whoIs(person)} as ${why}`).join(', ');
        const planned = deadline === null ? '' : `${deadline}/${rung ?? ''} at ${new Date(notBefore).toISOString()}`;
        return `${day} ${kind} ${purpose} ${planned} ${timing} → ${to}${overtaken.length === 0 ? '' : ` (not ${overtaken.join(', ')})`}`;
      }
    }
  }).sort();
}

describe('a rehearsal', () => {
  let engine: Engine;
  let rehearsing: Rehearsing;

  const intake = (day: string, more: Partial<RegisterComplaint> = {}) => ({
    command: aComplaint(day, { parties: [{ id: 'p1', role: 'complainant', text: { name: 'x' } }], ...more }), actor: actor('caseworker'),
  });
  const script = (scenes: readonly Scene[]) => scenes.map(([at, who, command], no) => ({ no, at: prague(at), command, by: PEOPLE[who].id }));
  const happened = async (caseId: string, from: number, until: number) => {
    const facts = (await readFacts(pool(engine.dataSource), caseId)).filter(({ enteredAt }) => enteredAt <= until);
    return toldCourse({ before: [], facts, from, until }, await loadOfficeState(pool(engine.dataSource)));
  };

  beforeAll(async () => {
    engine = await Engine.start(START);
    rehearsing = await Rehearsing.start(engine.dataSource);
    await engine.enterAbsence('caseworker', 'colleague', '2031-04-01', '2031-04-11');
  });
  afterAll(async () => {
    await rehearsing.stop();
    await engine.stop();
  });

  it('foretells what then happens: days, deadlines, reminders to whom and when, breaches', async () => {
    const from = engine.clock.now();
    const opened = [
      { ...intake('2031-03-03', { claims: [{ id: 'claim-1', text: { claim: 'x' } }] }), scenes: HANDLED },
      { ...intake('2031-03-03', { childAtRisk: true }), scenes: [] },
    ];
    const cases = await Promise.all(opened.map(async (plan) => ({ ...plan, caseId: await engine.register(plan.command) })));
    const foretold = await Promise.all(cases.map(({ scenes, caseId, command, actor: by }) => rehearsing.play({ from, caseId, intake: { command, actor: by }, script: script(scenes) })));
    for (const [at, who, command] of HANDLED) {
      if (prague(at) > engine.clock.now()) await engine.advanceTo(at);
      await engine.step(cases[0]?.caseId ?? '', command, who);
      await engine.settle();
    }
    await engine.advanceTo('2031-06-16 20:00');
    for (const [index, { caseId }] of cases.entries()) {
      const { events, until } = foretold[index] ?? { events: [], until: 0 };
      expect(until).toBeLessThanOrEqual(engine.clock.now());
      expect(gist(events)).toEqual(gist(await happened(caseId, from, until)));
      expect(events.some(({ kind }) => kind === 'breach')).toBe(true);
    }
    const deputised = foretold[0]?.events.filter((event) => 'message' in event && event.message.recipients.some(({ why }) => why === 'deputy')) ?? [];
    expect(deputised).not.toEqual([]);
  });

  it('plays a case of the register onward from where it stands, and changes none of its rows', async () => {
    const caseId = await engine.register(aComplaint('2031-06-16'));
    await engine.settle();
    const from = engine.clock.now();
    const tables = await engine.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'rehearsals' order by 1");
    const contents = (): Promise<unknown[]> => Promise.all(tables.map(({ name }) => engine.query(`select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`)));
    const before = await contents();
    const mails = engine.sink.mails.length;
    const facts = await readFacts(pool(engine.dataSource), caseId);
    const { events, end, until } = await rehearsing.play({ from, caseId, facts });
    await engine.drainPost();
    expect(await contents()).toEqual(before);
    expect(engine.sink.mails).toHaveLength(mails);
    expect(end).toBe('nobody-acts');
    expect(pragueTime(until).day).toBe('2031-08-29');
    await engine.advanceTo('2031-08-29 20:00');
    const office = await loadOfficeState(pool(engine.dataSource));
    const later = (await readFacts(pool(engine.dataSource), caseId)).slice(facts.length);
    expect(gist(events)).toEqual(gist(toldCourse({ before: facts, facts: later, from, until }, office)));
  });

  it.each([
    ['of years ago', '2019-03-01', '2019-04-30'],
    ['of years to come', '2044-09-01', '2044-10-31'],
  ])('plays a case %s in its own time, eight in the morning being eight on both sides of the change of clocks', async (_, delivered, legalEnd) => {
    const { events } = await rehearsing.play({ from: prague(`${delivered} 8:00`), intake: intake(delivered, { children: [] }) });
    expect(events.filter(({ kind }) => kind === 'breach').map(({ day }) => day > legalEnd)).toEqual([true]);
    const ladder = events.filter((event) => 'message' in event && event.message.rung !== null);
    expect(ladder.length).toBeGreaterThan(10);
    expect([...new Set(ladder.map(({ at }) => pragueTime(at).hour))]).toEqual([8]);
    expect(events.every(({ day }) => day >= delivered)).toBe(true);
  });

  it('ends with its case, and goes on when the script opens it again', async () => {
    const scenes: readonly Scene[] = [
      ['2032-01-06 9:00', 'manager', { type: 'assign', ownerId: PEOPLE.caseworker.id }],
      ['2032-01-06 9:00', 'caseworker', { type: 'classify', as: 'complaint-175', day: on('2032-01-06'), text: words }],
      ['2032-01-08 9:00', 'caseworker', { type: 'withdraw', day: on('2032-01-08'), text: words }],
      ['2032-01-09 9:00', 'caseworker', { type: 'close', reason: 'withdrawn', day: on('2032-01-09') }],
    ];
    const closed = await rehearsing.play({ from: prague('2032-01-05 8:00'), intake: intake('2032-01-05'), script: script(scenes) });
    expect(closed.end).toBe('closed');
    const reopening: Scene = ['2032-02-02 9:00', 'manager', { type: 'reopen', day: on('2032-02-02'), text: words }];
    const reopened = await rehearsing.play({ from: prague('2032-01-05 8:00'), intake: intake('2032-01-05'), script: script([...scenes, reopening]) });
    expect(reopened.end).toBe('nobody-acts');
    expect(reopened.events.filter(({ day, kind }) => kind === 'escalation' && day > '2032-02-02')).not.toEqual([]);
  });

  it('finds for a step without a name whoever may take it, and refuses one that nobody may', async () => {
    const plan = { from: prague('2033-01-03 8:00'), intake: intake('2033-01-03') };
    const signing: CaseCommand = { type: 'signNotice', day: on('2033-01-04'), text: words };
    const refused = await rehearsing.play({ ...plan, script: [{ no: 7, at: prague('2033-01-04 9:00'), command: signing, by: null }] }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StepRefused);
    expect(refused).toMatchObject({ step: { no: 7 }, refusal: { code: 'rehearsal.nobodyMay' } });
    const { facts } = await rehearsing.play({ ...plan, script: [{ no: 0, at: prague('2033-01-04 9:00'), command: { type: 'assign', ownerId: PEOPLE.colleague.id }, by: null }] });
    expect(facts.find(({ type }) => type === 'assigned')?.enteredBy).toBe(PEOPLE.manager.id);
  });

  it('leaves no workflow running, and nothing personal with the server', async () => {
    await rehearsing.play({ from: prague('2034-01-02 8:00'), intake: { command: aComplaint('2034-01-02'), actor: actor('caseworker') } });
    await eventuallyPasses(async () => { expect(await rehearsing.runningWorkflows()).toBe(0); });
    const bytes = await rehearsing.storedBytes();
    expect(bytes.length).toBeGreaterThan(1_000);
    expect(personalStrings().filter((text) => bytes.includes(text))).toEqual([]);
  });
});
