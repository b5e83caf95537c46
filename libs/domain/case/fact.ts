import type { Day } from '../../law/index.ts';
import type { PersonId } from './ids.ts';

/**
 * person: somebody's command; invitee: the answer of somebody invited, which raises no version; door: what follows at once;
 * process: what time brought, or the world answered.
 */
export type FactOrigin = 'person' | 'invitee' | 'door' | 'process';

/** What happened, as the history keeps it. `data` holds ids, days and enums only; names and free text are content. */
export type Fact<Type extends string = string, Data = unknown> = {
  readonly no: number;
  readonly type: Type;
  readonly day: Day;
  /** Epoch milliseconds. */
  readonly enteredAt: number;
  readonly enteredBy: PersonId | null;
  readonly origin: FactOrigin;
  readonly data: Data;
};

export type Content = Readonly<Record<string, unknown>>;

/** A fact before the door has numbered it. `content` goes to the content table, its salted hash to the fact. */
export type NewFact<Type extends string = string, Data = unknown> = {
  readonly type: Type;
  readonly day: Day;
  readonly origin: FactOrigin;
  readonly data: Data;
  readonly content?: Content;
};
