import { pragueDay, type Day } from '../../law/index.ts';
import type { DecideContext } from './decide-context.ts';
import type { Content, Fact, FactOrigin, NewFact } from './fact.ts';
import type { CaseFactData } from './facts.ts';
import type { CaseBase } from './state.ts';

/** The fact of a command; `content` holds its names and texts. `Data`: what the facts of a kind of case hold, by type. */
export type PersonFactOf<Data> = {
  [T in keyof Data]: { readonly type: T; readonly day: Day; readonly data: Data[T]; readonly content?: Content };
}[keyof Data];

/** Writes facts one after another and keeps the state they lead to, numbered as the door will number them. */
export class Pen<State extends CaseBase> {
  readonly written: NewFact[] = [];
  private current: State | null;

  constructor(state: State | null, private readonly evolve: (state: State | null, fact: Fact) => State, private readonly ctx: DecideContext) {
    this.current = state;
  }

  get state(): State {
    if (this.current === null) throw new TypeError('no fact was written yet');
    return this.current;
  }

  person(fact: Omit<NewFact, 'origin'>): void {
    this.append({ ...fact, origin: 'person' });
  }

  /** Of the kind's own, that no person wrote. */
  own(type: string, data: unknown, origin: FactOrigin = 'door'): void {
    this.append({ type, day: pragueDay(this.ctx.now), origin, data });
  }

  write<T extends keyof CaseFactData>(type: T, data: CaseFactData[T], origin: FactOrigin = 'door'): void {
    this.append({ type, day: pragueDay(this.ctx.now), origin, data });
  }

  /** What somebody invited did by the link. */
  invitee(fact: Omit<NewFact, 'origin'>): void {
    this.append({ ...fact, origin: 'invitee' });
  }

  private append(fact: NewFact): void {
    const { actor, now } = this.ctx;
    const enteredBy = actor.kind === 'person' ? actor.personId : null;
    this.current = this.evolve(this.current, { ...fact, no: (this.current?.no ?? 0) + 1, enteredAt: now, enteredBy });
    this.written.push(fact);
  }
}
