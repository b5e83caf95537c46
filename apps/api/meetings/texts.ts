import { word } from '../complaints/contents.ts';
import type { Told } from '../complaints/contents.ts';

type Texts = Readonly<Record<string, unknown>>;

const NONE: Texts = {};

export function textsIn(value: unknown): Texts {
  return typeof value === 'object' && value !== null ? (value as Texts) : NONE;
}

/** The words of a series or a meeting, brought together from its facts: the state holds ids alone. */
export class PlanningTexts {
  private readonly facts: readonly Told[];

  constructor(facts: readonly Told[]) {
    this.facts = facts;
  }

  /** What the fact of this number says. */
  ofFact(no: number): Texts {
    return this.facts.find((fact) => fact.no === no)?.content ?? NONE;
  }

  /** What the last fact of these types, whose data match, says. */
  last(types: readonly string[], matching: Texts = NONE): Texts {
    const fact = this.facts.findLast(({ type, data }) => types.includes(type) && Object.entries(matching).every(([name, value]) => textsIn(data)[name] === value));
    return fact?.content ?? NONE;
  }

  /** One word of several facts of which each says only what changed; an empty one is none. */
  current(types: readonly string[], name: string): string | null {
    const fact = this.facts.findLast(({ type, content }) => types.includes(type) && typeof content?.[name] === 'string');
    const said = word(fact?.content ?? NONE, name);
    return said === '' ? null : said;
  }

  of(type: string): readonly Told[] {
    return this.facts.filter((fact) => fact.type === type);
  }

  attendee(id: string): Texts {
    for (const { type, data, content } of [...this.facts].reverse()) {
      if (type === 'attendeeAdded' && textsIn(data)['attendeeId'] === id) return textsIn(content?.['attendee']);
      const named = type === 'answered' ? textsIn(content?.['attendees'])[id] : undefined;
      if (named !== undefined) return textsIn(named);
    }
    return NONE;
  }
}
