import type { DataSource } from 'typeorm';
import { newId, OfficeStates, pool, readFacts } from '../../../casework/index.ts';
import type { OfficeState } from '../../../casework/index.ts';
import type { RehearsalDesk, TakenRehearsal } from '../../../casework/rehearsals/desk.ts';
import { YEAR_OF_MEETINGS } from '../../../casework/rehearsals/request.ts';
import type { CaseRehearsal, RehearsalAnswer, RehearsalRequest, YearRehearsal } from '../../../casework/rehearsals/request.ts';
import type { Logger } from '../../../config/index.ts';
import { caseNotFound, DomainError, foldCase } from '../../../domain/index.ts';
import { pragueDay } from '../../../law/index.ts';
import { underOwnSignal } from '../../client/own-signal.ts';
import { StepRefused } from './stage.ts';
import type { Plan, Stage } from './stage.ts';
import { invitedIn, toldCourse, toldYear } from './telling.ts';
import { playYear } from './year-of.ts';
import type { YearStage } from './year-stage.ts';

const LONGEST_MS = 60_000;
const HEARTBEAT_MS = 3_000;

export type PlayerOptions = {
  readonly dataSource: DataSource;
  readonly desk: RehearsalDesk;
  readonly stage: Stage;
  readonly yearStage: YearStage;
  readonly logger: Logger;
  /** While it is not, rehearsals are left to others. */
  readonly isReady: () => boolean;
};

/** Takes rehearsals from the desk, plays them, and lays their answers there. Of the register it only reads. */
export class RehearsalPlayer {
  private readonly offices = new OfficeStates();

  constructor(private readonly options: PlayerOptions) {}

  /** Plays one, if one waits. @returns whether there may be more @throws what kept it from being played; it waits for another attempt then */
  async round(stopping: AbortSignal): Promise<boolean> {
    const { desk, isReady } = this.options;
    if (!isReady()) return false;
    const taken = await desk.take();
    if (taken === null) return false;
    const lost = new AbortController();
    const heart = this.beat(taken, lost);
    try {
      const answer = await underOwnSignal({ stops: [stopping, lost.signal], timeoutMs: LONGEST_MS }, (signal) => this.answerTo(taken.request, signal));
      await desk.answer(taken, answer);
    } catch (error) {
      await desk.putBack(taken, { counts: !stopping.aborted });
      if (!stopping.aborted) throw error;
    } finally {
      clearInterval(heart);
    }
    return !stopping.aborted;
  }

  private beat(taken: TakenRehearsal, lost: AbortController): NodeJS.Timeout {
    const { desk, logger } = this.options;
    return setInterval(() => {
      desk.renew(taken).then(
        (ours) => { if (!ours) lost.abort(new Error('the rehearsal was given to another worker')); },
        (error: unknown) => { logger.warn({ err: error }, 'a rehearsal could not be renewed'); },
      );
    }, HEARTBEAT_MS);
  }

  private async answerTo(request: RehearsalRequest, signal: AbortSignal): Promise<RehearsalAnswer> {
    try {
      const office = await this.offices.current(pool(this.options.dataSource));
      return request.kind === YEAR_OF_MEETINGS ? await this.playedYear(request, office, signal) : await this.played(await this.planOf(request), office, signal);
    } catch (error) {
      if (error instanceof StepRefused) return refused(error.refusal, error.step.no);
      if (error instanceof DomainError) return refused(error, null);
      throw error;
    }
  }

  private async played(plan: Plan, office: OfficeState, signal: AbortSignal): Promise<RehearsalAnswer> {
    const { facts, from, until, end } = await this.options.stage.play(plan, office, signal);
    return { outcome: 'played', from: pragueDay(from), until: pragueDay(until), end, events: toldCourse({ before: plan.facts, facts, from, until }, office) };
  }

  private async playedYear(request: YearRehearsal, office: OfficeState, signal: AbortSignal): Promise<RehearsalAnswer> {
    const played = await playYear(request, { db: pool(this.options.dataSource), office, stage: this.options.yearStage, signal });
    return { outcome: 'played-year', from: pragueDay(played.from), until: pragueDay(played.until), events: toldYear(played, office), invited: invitedIn(played) };
  }

  private async planOf({ kind, start, from, script }: CaseRehearsal): Promise<Plan> {
    if (start.type === 'intake') return { kind, caseId: newId(from), facts: [], intake: start, from, script };
    const facts = await readFacts(pool(this.options.dataSource), start.caseId);
    const state = foldCase(facts);
    if (state === null) throw caseNotFound();
    return { kind: state.kind, caseId: start.caseId, facts, intake: null, from: Math.max(from, ...facts.map(({ enteredAt }) => enteredAt)), script };
  }
}

function refused({ kind, code, messageCs, fields }: DomainError, step: number | null): RehearsalAnswer {
  return { outcome: 'refused', refusal: { step, kind, code, messageCs, fields } };
}
