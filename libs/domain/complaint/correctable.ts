import { CORRECTABLE } from '../submission/correctable.ts';
import type { ComplaintFactType } from './facts.ts';

const TYPES: ReadonlySet<string> = new Set<ComplaintFactType>([
  ...CORRECTABLE,
  'classified', 'documentsRequested', 'documentsReceived', 'statementRequested', 'statementReceived', 'hearingRecorded', 'measuresTold', 'regimeStepTaken', 'settledByHand', 'closed',
]);

export function isCorrectable(type: string): boolean {
  return TYPES.has(type);
}
