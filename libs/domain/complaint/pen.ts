import type { DecideContext } from '../case/decide-context.ts';
import type { Content, FactOrigin, NewFact } from '../case/fact.ts';
import { pragueDay, type Day } from '../../law/index.ts';
import { evolveComplaint } from './evolve.ts';
import type { ComplaintFactData, ComplaintFactType, PersonFactData } from './facts.ts';
import type { ComplaintState } from './state.ts';

/** The fact of a command; `content` holds its names and texts. */
export type PersonFact = {
  [T in keyof PersonFactData]: { readonly type: T; readonly day: Day; readonly data: PersonFactData[T]; readonly content?: Content };
}[keyof PersonFactData];

/** Writes facts one after another and keeps the state they lead to, numbered as the door will number them. */
export class Pen {
  readonly written: NewFact[] = [];
  private current: ComplaintState | null;

  constructor(state: ComplaintState | null, private readonly ctx: DecideContext) {
    this.current = state;
  }

  get state(): ComplaintState {
    if (this.current === null) throw new TypeError('no fact was written yet');
    return this.current;
  }

  person(fact: PersonFact): void {
    this.append({ ...fact, origin: 'person' });
  }

  write<T extends ComplaintFactType>(type: T, data: ComplaintFactData[T], origin: FactOrigin = 'door'): void {
    this.append({ type, day: pragueDay(this.ctx.now), origin, data });
  }

  private append(fact: NewFact): void {
    const { actor, now } = this.ctx;
    const enteredBy = actor.kind === 'person' ? actor.personId : null;
    this.current = evolveComplaint(this.current, { ...fact, no: (this.current?.no ?? 0) + 1, enteredAt: now, enteredBy });
    this.written.push(fact);
  }
}
