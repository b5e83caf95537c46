import { labelOfField as labelOn } from '../planning/page-steps.tsx';

/** What a field of a series, a group or a busy time is called on screen; null where it has no name. */
export function labelOfField(field: string): string | null {
  return labelOn('series', field);
}
