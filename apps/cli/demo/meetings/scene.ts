import { readFacts } from '../../../../libs/casework/index.ts';
import type { Circumstances, Receipt, Tx } from '../../../../libs/casework/index.ts';
import { openUnreached } from '../../../../libs/casework/post-room/alerts.ts';
import { takeOut } from '../../../../libs/casework/post-room/message-states.ts';
import { commandAt, evolveCase, nextMilestone, processView } from '../../../../libs/domain/index.ts';
import type { Actor, AnyCommand, CaseId, Fact, MeetingCommand, MeetingState, PlannedMessages, ProcessCommand, SeriesState } from '../../../../libs/domain/index.ts';
import { pragueDay, startOfDay } from '../../../../libs/law/index.ts';
import type { Stage } from '../player.ts';
import type { Diary, DiaryMove } from './diary.ts';
import { UNREACHABLE_ADDRESS } from './registers.ts';

/** `unreachable`: an office to whose address no mail goes since that instant. */
export type MeetingStage = Stage & { readonly unreachable: { readonly officeId: string; readonly since: number } };

type Followed = { readonly caseId: CaseId; state: SeriesState | MeetingState; next: { readonly at: number; readonly command: ProcessCommand } | null };

/** Between the commands of one move. */
const MOMENT_MS = 30_000;
/** Asks for nothing that is there, so writes no fact; only when the process wakes next is recorded. */
const LOOK: ProcessCommand = { type: 'remind', deadline: '', rung: '' };

/**
 * Plays series and their meetings through the door, all of them along one time: a meeting that is over changes its series,
 * and what one series plans keeps a day from another.
 */
export async function playDiaries(tx: Tx, diaries: readonly Diary[], stage: MeetingStage, now: number): Promise<number> {
  const scene = new MeetingScene(tx, stage, startOfDay(pragueDay(now)));
  const moves = diaries.flatMap((diary) => diary.moves.map((move) => ({ diary, move }))).sort((a, b) => a.move.at - b.move.at);
  for (const { diary, move } of moves) await scene.move(diary, move);
  return scene.untilThen(now);
}

class MeetingScene {
  private readonly followed = new Map<CaseId, Followed>();
  /** By series and the day for which they were confirmed. */
  private readonly meetings = new Map<string, CaseId>();
  private now = 0;

  constructor(private readonly tx: Tx, private readonly stage: MeetingStage, private readonly today: number) {}

  async move(diary: Diary, move: DiaryMove): Promise<void> {
    await this.passTime(move.at);
    const { people, door } = this.stage;
    this.now = Math.max(this.now, move.at);
    if (move.on === 'new') {
      await door.open(move.command, people[move.by], { ...this.circumstances(), caseId: diary.seriesId });
      return this.follow(diary.seriesId);
    }
    const caseId = move.on === 'series' ? diary.seriesId : this.meetingOf(diary.seriesId, move.day);
    const { state } = this.known(caseId);
    const commands = move.on === 'series' ? move.make(state as SeriesState) : move.make(state as MeetingState);
    for (const command of commands) {
      await this.take(caseId, command, move.by === 'invitee' ? inviteeOf(command as MeetingCommand) : people[move.by]);
      this.now += MOMENT_MS;
    }
  }

  /** @returns how many meetings there are */
  async untilThen(now: number): Promise<number> {
    await this.passTime(now);
    this.now = now;
    for (const { caseId } of this.followed.values()) await this.process(caseId, LOOK);
    return [...this.followed.values()].filter(({ state }) => state.kind === 'meeting').length;
  }

  private async take(caseId: CaseId, command: AnyCommand, actor: Actor): Promise<Receipt> {
    const receipt = await this.stage.door.submit(caseId, command, actor, { ...this.circumstances(), expectedVersion: 'current' });
    await this.follow(caseId);
    for (const opened of [...(receipt.meetings ?? []), ...(receipt.opened === undefined ? [] : [receipt.opened])]) await this.follow(opened.caseId);
    return receipt;
  }

  /** What time brings to any of them before that instant, in its order. */
  private async passTime(limit: number): Promise<void> {
    for (;;) {
      const [first] = [...this.followed.values()].flatMap(({ caseId, next }) => (next === null ? [] : [{ caseId, ...next }])).toSorted((a, b) => a.at - b.at);
      if (first === undefined || first.at >= limit) return;
      this.now = Math.max(this.now, first.at);
      await this.process(first.caseId, first.command);
      await this.follow(first.caseId);
    }
  }

  /** Folds what was written, sends what was planned by it, and sees what time brings next; of a meeting to its series too. */
  private async follow(caseId: CaseId): Promise<void> {
    await this.send(caseId, await this.fold(caseId));
    await this.fold(caseId);
    const followed = this.known(caseId);
    const { calendar, settings } = this.stage.office;
    const milestone = nextMilestone(processView(followed.state, calendar, settings, this.now));
    followed.next = milestone === null ? null : { at: Math.max(milestone.at, this.now), command: commandAt(milestone) };
    if (followed.state.kind === 'meeting') await this.follow(followed.state.seriesId);
    else this.findMeetings(followed.state);
  }

  private findMeetings({ caseId, occurrences }: SeriesState): void {
    for (const { meetingId, days: [day] } of occurrences) {
      const known = [...this.meetings.values()].includes(meetingId);
      if (!known) this.meetings.set(`${caseId} ${day ?? ''}`, meetingId);
    }
  }

  private async fold(caseId: CaseId): Promise<readonly Fact[]> {
    const known = this.followed.get(caseId);
    let state = known?.state ?? null;
    const facts = (await readFacts(this.tx, caseId)).filter(({ no }) => no > (state?.no ?? 0));
    for (const fact of facts) state = evolveCase(state, fact) as SeriesState | MeetingState;
    if (state === null) throw new Error('a case without a fact');
    this.followed.set(caseId, { caseId, next: null, ...known, state });
    return facts;
  }

  /** As the post room would have: what could not be sent is taken out, the rest was sent. */
  private async send(caseId: CaseId, facts: readonly Fact[]): Promise<void> {
    if (this.now >= this.today) return;
    for (const { type, data } of facts) {
      if (type !== 'messagesPlanned') continue;
      const { key, recipients } = data as PlannedMessages;
      const refused = this.refused(caseId);
      const sent = recipients.filter(({ person }) => !refused.has(person));
      const messages = sent.map(({ person }) => ({ key, recipient: person, messageId: this.stage.writer.messageId(person, [{ caseId, key }]) }));
      await this.miss(caseId, key, recipients.filter(({ person }) => refused.has(person)).map(({ person }) => person));
      if (messages.length > 0) await this.process(caseId, { type: 'recordMessagesSent', messages });
    }
  }

  private async miss(caseId: CaseId, key: string, unreached: readonly string[]): Promise<void> {
    await takeOut(this.tx, unreached.map((recipientId) => ({ caseId, key, recipientId })), 'dead', 'bad-address');
    for (const recipientId of unreached) {
      await openUnreached(this.tx, { caseId, recipientId, recipientKind: 'invitee', email: UNREACHABLE_ADDRESS }, { reason: 'bad-address', messages: 1 }, this.now);
    }
  }

  private refused(caseId: CaseId): ReadonlySet<string> {
    const { state } = this.known(caseId);
    const { officeId: unreachable, since } = this.stage.unreachable;
    if (state.kind !== 'meeting' || this.now < since) return new Set();
    return new Set(state.invitees.filter(({ officeId }) => officeId === unreachable).map(({ id }) => id));
  }

  private async process(caseId: CaseId, command: ProcessCommand): Promise<void> {
    await this.stage.door.process(caseId, command, this.circumstances());
  }

  private circumstances(): Circumstances {
    return { now: this.now, tx: this.tx };
  }

  private known(caseId: CaseId): Followed {
    const found = this.followed.get(caseId);
    if (found === undefined) throw new Error('the case is not played here');
    return found;
  }

  private meetingOf(seriesId: CaseId, day: string): CaseId {
    const found = this.meetings.get(`${seriesId} ${day}`);
    if (found === undefined) throw new Error(`no meeting was confirmed for ${day}`);
    return found;
  }
}

function inviteeOf(command: MeetingCommand): Actor {
  if (!('inviteeId' in command) || command.inviteeId === undefined) throw new Error('no invitee is named');
  return { kind: 'invitee', inviteeId: command.inviteeId };
}
