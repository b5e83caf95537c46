import { czechDay, Problems } from '../case/problems.ts';
import type { Dated } from '../case/state.ts';
import type { SubmissionState } from './state.ts';

export type Pair = readonly [earlier: Dated | null | undefined, later: Dated | null | undefined];

/** Pairs of steps of which the second cannot have happened on an earlier day than the first. */
function pairs(state: SubmissionState): readonly Pair[] {
  const { notice, forwarding, measures, notifierWishes } = state;
  return [
    [notice?.drafted, notice?.approved], [notice?.approved, notice?.signed], [notice?.signed, notice?.dispatched],
    ...(notice?.delivered ?? []).map((delivered): Pair => [notice?.dispatched, delivered]),
    [forwarding?.forwarded, forwarding?.told], [forwarding?.forwarded, forwarding?.delivered],
    [forwarding?.delivered, forwarding?.resultAsked], [forwarding?.delivered, forwarding?.result],
    ...notifierWishes.map(({ takenOver, informed }): Pair => [takenOver, informed]),
    ...measures.flatMap((measure) => [...measure.failed, measure].map(({ since, checked }): Pair => [since, checked])),
  ];
}

/** Refuses a correction after which a step would stand before the one it followed; `more`: pairs of steps that only this kind of submission has. */
export function assertDaysInOrder(state: SubmissionState, more: readonly Pair[]): void {
  for (const [earlier, later] of [...pairs(state), ...more]) {
    if (earlier === null || earlier === undefined || later === null || later === undefined) continue;
    if (later.day >= earlier.day) continue;
    const problems = new Problems();
    problems.add('day', 'day.order', `Kroky by nešly po sobě: ${czechDay(later.day)} předchází dni ${czechDay(earlier.day)}. Opravte nejprve druhý z nich.`);
    problems.throwIfAny();
  }
}
