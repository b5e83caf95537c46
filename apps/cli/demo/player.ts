import { readFacts } from '../../../libs/casework/index.ts';
import type { Door, OfficeState, Tx } from '../../../libs/casework/index.ts';
import { commandAt, evolveCase, nextMilestone, processView } from '../../../libs/domain/index.ts';
import type { AnyCase, Fact, Milestone, PlannedMessages, ProcessCommand } from '../../../libs/domain/index.ts';
import { pragueDay, startOfDay } from '../../../libs/law/index.ts';
import type { MessageIds } from '../../../libs/notify/index.ts';
import type { DemoPeople } from './people.ts';
import type { Course, Move } from './course.ts';

export type Stage = {
  readonly door: Door;
  readonly office: OfficeState;
  readonly people: DemoPeople;
  readonly writer: MessageIds;
};

type Played = { readonly course: Course; state: AnyCase | null; version: number; lastFact: number; at: number };

/**
 * Plays courses through the door, in the order of their days: persons' moves with the time at which they were made,
 * and between them what the process would have done, at the very instant at which it would have. So facts, deadlines,
 * ladders and breaches are those that the engine gives. Messages of past days are recorded as sent then; those of today
 * are left to the post room.
 */
export async function play(tx: Tx, courses: readonly Course[], stage: Stage, now: number): Promise<void> {
  const moves = courses.flatMap((course) => course.moves.map((move) => ({ course, move }))).sort((a, b) => a.move.at - b.move.at);
  const scene = new Scene(tx, stage, startOfDay(pragueDay(now)));
  for (const { course, move } of moves) await scene.move(course, move);
  await scene.untilThen(now);
}

/** Asks for nothing that is there, so writes no fact; only when the process wakes next is recorded. */
const LOOK: ProcessCommand = { type: 'remind', deadline: '', rung: '' };

class Scene {
  private readonly played = new Map<string, Played>();

  constructor(private readonly tx: Tx, private readonly stage: Stage, private readonly today: number) {}

  async move(course: Course, { at, by, day, make }: Move): Promise<void> {
    const known = this.played.get(course.caseId) ?? { course, state: null, version: 0, lastFact: 0, at: 0 };
    this.played.set(course.caseId, known);
    await this.passTime(known, at);
    const command = make(day, known.lastFact);
    const actor = this.stage.people[by];
    const circumstances = { now: at, tx: this.tx };
    const receipt = command.type === 'registerComplaint' || command.type === 'registerReview'
      ? await this.stage.door.open(command, actor, { ...circumstances, caseId: course.caseId })
      : await this.stage.door.submit(course.caseId, command, actor, { ...circumstances, expectedVersion: known.version });
    known.version = receipt.version;
    known.lastFact = receipt.factNos[0] ?? 0;
    await this.follow(known, at);
  }

  async untilThen(now: number): Promise<void> {
    for (const known of this.played.values()) {
      await this.passTime(known, now);
      await this.process(known, LOOK, now);
    }
  }

  /** What time brought to the case before that instant. */
  private async passTime(known: Played, limit: number): Promise<void> {
    for (let step = next(known, this.stage.office, limit); step !== null; step = next(known, this.stage.office, limit)) {
      await this.process(known, commandAt(step.milestone), step.at);
      await this.follow(known, step.at);
    }
  }

  /** Folds what was written, and sends what was planned by it. */
  private async follow(known: Played, at: number): Promise<void> {
    known.at = at;
    const facts = await this.fold(known);
    if (at >= this.today) return;
    for (const fact of facts) {
      if (fact.type === 'messagesPlanned') await this.sent(known, fact.data as PlannedMessages, at);
    }
  }

  private async sent(known: Played, { key, recipients }: PlannedMessages, at: number): Promise<void> {
    const { caseId } = known.course;
    for (const { person } of recipients) {
      const messageId = this.stage.writer.messageId(person, [{ caseId, key }]);
      await this.process(known, { type: 'recordMessageSent', key, recipient: person, messageId }, at);
    }
  }

  private async process({ course }: Played, command: ProcessCommand, at: number): Promise<void> {
    await this.stage.door.process(course.caseId, command, { now: at, tx: this.tx });
  }

  private async fold(known: Played): Promise<readonly Fact[]> {
    const facts = (await readFacts(this.tx, known.course.caseId)).filter(({ no }) => no > (known.state?.no ?? 0));
    for (const fact of facts) known.state = evolveCase(known.state, fact);
    return facts;
  }
}

/** The next thing that time brings before `limit`; what was due already comes at once. */
function next({ state, at: since }: Played, { calendar, settings }: OfficeState, limit: number): { readonly milestone: Milestone; readonly at: number } | null {
  if (state === null) return null;
  const milestone = nextMilestone(processView(state, calendar, settings, since));
  if (milestone === null) return null;
  const at = Math.max(milestone.at, since);
  return at < limit ? { milestone, at } : null;
}
