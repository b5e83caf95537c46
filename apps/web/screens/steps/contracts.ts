import type { z } from 'zod';
import { COMMAND_CONTRACTS, MEETING_CONTRACTS, REVIEW_CONTRACTS, SERIES_CONTRACTS } from '../../../../libs/contracts/index.ts';
import type { AnyKind } from '../../api/commands.ts';

const BODIES: Readonly<Record<AnyKind, Readonly<Record<string, { readonly body: unknown }>>>> = {
  complaint: COMMAND_CONTRACTS, review: REVIEW_CONTRACTS, series: SERIES_CONTRACTS, meeting: MEETING_CONTRACTS,
};

/** What the API takes for a step of a kind of case. */
export function bodySchemaOf(kind: AnyKind, type: string): z.ZodType {
  const contract = BODIES[kind][type];
  if (contract === undefined) throw new Error(`no contract for ${kind} ${type}`);
  return contract.body as z.ZodType;
}
