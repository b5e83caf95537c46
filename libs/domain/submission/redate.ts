import type { Day } from '../../law/index.ts';
import type { SubmissionState } from './state.ts';

/** The state as if the fact had been entered with the right day from the first. Deadlines follow at the door. */
export function redate<S extends SubmissionState>(state: S, factNo: number, day: Day): S {
  const { deadlines, ...rest } = state;
  return { ...(withDay(rest, factNo, day) as Omit<S, 'deadlines'>), deadlines } as S;
}

function withDay(value: unknown, factNo: number, day: Day): unknown {
  if (Array.isArray(value)) return value.map((item) => withDay(item, factNo, day));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, withDay(item, factNo, day)]);
  const changed: Record<string, unknown> = Object.fromEntries(entries);
  if (changed['fact'] === factNo && 'day' in changed) changed['day'] = day;
  return changed;
}
