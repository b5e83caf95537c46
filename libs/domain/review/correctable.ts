import { CORRECTABLE } from '../submission/correctable.ts';
import type { ReviewFactType } from './facts.ts';

const TYPES: ReadonlySet<string> = new Set<ReviewFactType>([
  ...CORRECTABLE, 'classified', 'requestedFromOffice', 'receivedFromOffice', 'officeUrged', 'closed',
]);

export function isCorrectable(type: string): boolean {
  return TYPES.has(type);
}
