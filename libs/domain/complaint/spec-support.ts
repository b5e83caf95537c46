import { czechCalendar, day, pragueDay, pragueInstant, ruleBook, type Day } from '../../law/index.ts';
import type { Actor, Role } from '../case/actor.ts';
import type { Agenda } from '../case/agenda.ts';
import type { DecideContext } from '../case/decide-context.ts';
import { DomainError } from '../case/errors.ts';
import type { Fact, NewFact } from '../case/fact.ts';
import type { PersonId } from '../case/ids.ts';
import type { PlannedMessages } from '../case/message.ts';
import type { Directory, DirectoryPerson } from '../case/people.ts';
import { nextMilestone } from '../case/process-view.ts';
import { DEFAULT_SETTINGS, type Settings } from '../case/settings.ts';
import { commandAt, type ProcessCommand } from '../case/process-command.ts';
import type { ComplaintCommand, RegisterComplaint } from './commands.ts';
import { COMPLAINT_AGENDA } from './agenda.ts';
import { deadlineOf, type CaseBase } from '../case/state.ts';
import type { ComplaintState } from './state.ts';
import type { Deadline } from '../case/deadline.ts';

/** An invented office: a director, a head of department, three caseworkers, the registry and those who only look. */
const PEOPLE: readonly DirectoryPerson[] = [
  person('director', ['signatory'], null, null),
  person('head', ['manager'], 'spod', 'director'),
  person('cw-1', ['caseworker'], 'spod', 'head', 3),
  person('cw-2', ['caseworker'], 'spod', 'head', 1),
  person('cw-3', ['caseworker'], 'spod', 'head', 2),
  person('clerk', ['registry'], 'registry', 'director'),
  person('control', ['internal-control'], 'control', 'director'),
  person('admin', ['administrator'], 'it', 'director'),
  person('auditor', ['auditor'], 'control', 'director'),
  person('stranger', ['caseworker'], 'roads', 'director'),
];

export function person(id: PersonId, roles: readonly Role[], departmentId: string | null, superiorId: PersonId | null, load = 0): DirectoryPerson {
  return { id, roles, departmentId, superiorId, active: true, absences: [], load };
}

export const OFFICE: Directory = { people: PEOPLE };

/** The office with some people changed, e.g. absent. */
export function officeWith(changes: Readonly<Record<PersonId, Partial<DirectoryPerson>>>): Directory {
  return { people: PEOPLE.map((known) => ({ ...known, ...changes[known.id] })) };
}

export function actorOf(id: PersonId, directory: Directory = OFFICE): Actor {
  const found = directory.people.find((known) => known.id === id);
  if (found === undefined) throw new TypeError(`nobody is called ${id}`);
  return { kind: 'person', personId: id, roles: found.roles, departmentId: found.departmentId };
}

/** An instant of Prague, e.g. at('2026-11-02', 10, 30). */
export function at(on: string, hour = 10, minute = 0): number {
  return pragueInstant(day(on), hour, minute);
}

export const REGISTER: RegisterComplaint = {
  type: 'registerComplaint', channel: 'databox', arrival: { databoxDelivered: '2026-11-02' }, departmentId: 'spod',
  anonymous: false, confidential: false, wantsMeasures: false, childAtRisk: false,
  parties: [{ id: 'p-mother', role: 'complainant', relationToChild: 'mother', text: { name: 'Jana Vymyšlená' } }],
  children: [{ id: 'ch-1', residenceOfficeId: 'orp-pacov', text: { initials: 'A. V.', birthYear: 2018 } }],
  complainedOf: [{ id: 'co-1', officeId: 'orp-pacov', position: 'worker', text: { name: 'Petr Smyšlený' } }],
  claims: [{ id: 'cl-1', text: { claim: 'Pracovník nejednal.' } }],
  attachments: [], text: { subject: 'Postup pracovníka' },
};

export type StoryOptions = { readonly directory?: Directory; readonly settings?: Partial<Settings>; readonly caseId?: string };

/** A case of one kind played through its agenda, as the door would: each fact numbered and folded. */
export class CaseStory<State extends CaseBase, Command extends { readonly type: string }> {
  readonly facts: Fact[] = [];
  state: State | null = null;
  now = at('2026-11-02');
  directory: Directory;
  settings: Settings;
  readonly caseId: string;

  constructor(protected readonly agenda: Agenda<State, Command>, options: StoryOptions = {}) {
    this.directory = options.directory ?? OFFICE;
    this.settings = { ...DEFAULT_SETTINGS, spreadMinutes: 0, ...options.settings };
    this.caseId = options.caseId ?? '0198f0de-0000-7000-8000-000000000001';
  }

  get present(): State {
    if (this.state === null) throw new TypeError('nothing was registered');
    return this.state;
  }

  take(command: Command, by: PersonId = 'cw-1', now = this.now): this {
    this.now = now;
    return this.append(this.agenda.decide(this.state, command, this.context(actorOf(by, this.directory))), by);
  }

  process(command: ProcessCommand, now = this.now): readonly NewFact[] {
    this.now = now;
    const facts = this.agenda.decideProcess(this.state, command, this.context({ kind: 'process' }));
    this.append(facts, null);
    return facts;
  }

  /** What the workflow does until then: sleeps to the next milestone and takes it. */
  follow(until: number): this {
    for (let step = 0; step < 1000; step += 1) {
      const milestone = nextMilestone(this.agenda.processView(this.present, czechCalendar(), this.settings, this.now));
      if (milestone === null || milestone.at > until) break;
      this.now = Math.max(this.now, milestone.at);
      this.process(commandAt(milestone));
    }
    this.now = Math.max(this.now, until);
    return this;
  }

  deadline(key: string): Deadline {
    const found = deadlineOf(this.present, key);
    if (found === null) throw new TypeError(`no deadline ${key}; there are ${this.present.deadlines.map((known) => known.key).join(', ')}`);
    return found;
  }

  /** The messages planned for a deadline (null: those of no deadline), each with the day on which it was planned. */
  messages(deadline?: string | null): readonly (PlannedMessages & { readonly on: Day; readonly at: number })[] {
    return this.facts.filter(({ type }) => type === 'messagesPlanned')
      .map((fact) => ({ ...(fact.data as PlannedMessages), on: pragueDay(fact.enteredAt), at: fact.enteredAt }))
      .filter((planned) => deadline === undefined || planned.deadline === deadline);
  }

  types(): readonly string[] {
    return this.facts.map(({ type }) => type);
  }

  context(actor: Actor): DecideContext {
    return {
      caseId: this.caseId, now: this.now, actor, rules: ruleBook(), calendar: czechCalendar(), settings: this.settings, directory: this.directory,
      newCaseId: '0198f0de-0000-7000-8000-0000000000f1',
    };
  }

  protected append(facts: readonly NewFact[], by: PersonId | null): this {
    for (const fact of facts) {
      const written: Fact = {
        no: (this.state?.no ?? 0) + 1, type: fact.type, day: fact.day, enteredAt: this.now,
        enteredBy: fact.origin === 'person' ? by : null, origin: fact.origin, data: JSON.parse(JSON.stringify(fact.data)) as unknown,
      };
      this.state = this.agenda.evolve(this.state, written);
      this.facts.push(written);
    }
    return this;
  }
}

/** A complaint played so. */
export class Story extends CaseStory<ComplaintState, ComplaintCommand> {
  constructor(options: StoryOptions = {}) {
    super(COMPLAINT_AGENDA, options);
  }

  register(changes: Partial<RegisterComplaint> = {}, by: PersonId = 'cw-1'): this {
    return this.take({ ...REGISTER, ...changes }, by);
  }
}

/** A complaint of 2 Nov 2026, classified under § 175 SŘ and assigned to cw-1 on that day. */
export function handled(options: ConstructorParameters<typeof Story>[0] = {}, changes: Partial<RegisterComplaint> = {}): Story {
  return new Story(options).register(changes)
    .take({ type: 'classify', as: 'complaint-175', day: day('2026-11-02'), text: { reason: 'Postup úřadu.' } })
    .take({ type: 'assign', ownerId: 'cw-1' }, 'head');
}

/** The notice of the given story up to and including dispatch, every step on the given day. */
export function notified(story: Story, on: string, finding: 'justified' | 'not-justified' = 'not-justified'): Story {
  const step = day(on);
  for (const claimId of story.present.claims) story.take({ type: 'evaluateClaim', claimId, finding, text: { reasons: 'Zjištěno.' } });
  return story.take({ type: 'draftNotice', day: step, text: { notice: 'Text.' } })
    .take({ type: 'approveNotice', day: step }, 'head')
    .take({ type: 'signNotice', day: step, text: { signedBy: 'Ředitel', position: 'ředitel' } }, 'director')
    .take({ type: 'dispatchNotice', day: step, recipients: ['p-mother'], by: 'databox' });
}

/** The refusal of an act, or a failure when it is not refused. */
export function refusal(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** 'field: code' of everything that was wrong. */
export function fieldCodes(act: () => unknown): readonly string[] {
  return refusal(act).fields.map(({ field, code }) => `${field}: ${code}`);
}
