import { caseHandlers } from '../case/evolve.ts';
import { answeringHandlers } from './evolve/answering.ts';
import { endingHandlers } from './evolve/ending.ts';
import { intakeHandlers } from './evolve/intake.ts';
import { routingHandlers } from './evolve/routing.ts';

/** Of every fact that is the same in all kinds of submission. */
export const submissionHandlers = { ...caseHandlers, ...intakeHandlers, ...routingHandlers, ...answeringHandlers, ...endingHandlers };
