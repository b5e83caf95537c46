import type { z } from 'zod';
import type { caseDetail } from '../../../libs/contracts/index.ts';
import type { SubmissionState } from '../../../libs/domain/index.ts';
import type { Names } from '../views/names.ts';
import type { Contents } from './contents.ts';

/** What only somebody who may read the case sees: people, claims, requests, notice, measures. */
export type MatterView = Pick<
  z.output<typeof caseDetail>,
  | 'arrival' | 'start' | 'anonymous' | 'confidential' | 'wantsMeasures' | 'closingReason' | 'joinedTo' | 'subject' | 'body'
  | 'parties' | 'children' | 'complainedOf' | 'claims' | 'requests' | 'regimeSteps' | 'forwarding' | 'notice' | 'exceedance' | 'withdrawnOn' | 'measures' | 'objections' | 'review'
>;

/** What it is made of. */
export type Source<State extends SubmissionState> = { readonly state: State; readonly contents: Contents; readonly names: Names };
