import type { z } from 'zod';
import type { CaseRow } from '../../../libs/casework/queries/case-list.ts';
import { standingOf } from '../../../libs/casework/queries/standing.ts';
import type { caseSummary } from '../../../libs/contracts/index.ts';
import type { LawNow } from '../views/deadline-view.ts';
import { titleOf } from '../views/deadline-view.ts';

export type CaseSummary = z.output<typeof caseSummary>;

export function summaryOf({ nearest, registeredAt, closedAt, phase, classification, channel, ...row }: CaseRow, law: LawNow): CaseSummary {
  return {
    ...row,
    phase: phase as CaseSummary['phase'],
    classification: classification as CaseSummary['classification'],
    channel: channel as CaseSummary['channel'],
    registeredAt: new Date(registeredAt).toISOString(),
    closedAt: closedAt === null ? null : new Date(closedAt).toISOString(),
    nearest: nearest === null ? null : nearestOf(nearest, law),
  };
}

function nearestOf({ key, ruleId, ruleVersion, effect, nominalEnd, legalEnd, lateFrom }: NonNullable<CaseRow['nearest']>, { rules, now }: LawNow): CaseSummary['nearest'] {
  const state = standingOf({ state: 'open', lateFrom, nominalEnd }, now);
  return { key, title: titleOf(rules.exactly(ruleId, ruleVersion), ruleId), effect, nominalEnd, legalEnd, state };
}
