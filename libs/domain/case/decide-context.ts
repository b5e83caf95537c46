import type { Calendar, RuleBook } from '../../law/index.ts';
import type { Actor } from './actor.ts';
import type { Planning } from '../planning/planning.ts';
import type { Settings } from './settings.ts';
import type { CaseId } from './ids.ts';
import type { Directory } from './people.ts';

/** Everything `decide` may know beside the state and the command. `now` is epoch ms, always given. */
export type DecideContext = {
  readonly caseId: CaseId;
  readonly now: number;
  readonly actor: Actor;
  readonly rules: RuleBook;
  readonly calendar: Calendar;
  readonly settings: Settings;
  readonly directory: Directory;
  /** For a case that the command opens beside this one. */
  readonly newCaseId?: CaseId | undefined;
  /** For cases that a command opens beside this one, however many. */
  readonly newCaseIds?: (() => CaseId) | undefined;
  /** What planning meetings has to know; none for other kinds. */
  readonly planning?: Planning | undefined;
};
