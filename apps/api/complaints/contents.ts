import type { Content, Fact } from '../../../libs/domain/index.ts';

/** A fact with its names and texts; null when it has none or they were erased. */
export type Told = Fact & { readonly content: Content | null };

type Texts = Readonly<Record<string, unknown>>;

const NONE: Texts = {};

function texts(value: unknown): Texts {
  return typeof value === 'object' && value !== null ? (value as Texts) : NONE;
}

/** A word or text of a content, or null. */
export function word(of: Texts, name: string): string | null {
  const value = of[name];
  return typeof value === 'string' ? value : null;
}

export function number(of: Texts, name: string): number | null {
  const value = of[name];
  return typeof value === 'number' ? value : null;
}

/** The names and texts of a case, brought together from its facts: the state holds ids alone. */
export class Contents {
  private readonly facts: readonly Told[];

  constructor(facts: readonly Told[]) {
    this.facts = facts;
  }

  /** What intake and later details say of one party, child, claim or person complained of. */
  of(group: 'parties' | 'children' | 'complainedOf' | 'claims', id: string): Texts {
    for (const { content } of this.facts) {
      const found = texts(content?.[group])[id];
      if (found !== undefined) return texts(found);
    }
    return NONE;
  }

  /** The č. j. under which another office handled the first complaint, as it was said last. */
  firstDocumentNumber(): string | null {
    const fact = this.facts.findLast(({ type }) => type === 'reviewRegistered' || type === 'firstHandlingDescribed');
    return word(texts(fact?.content?.['first']), 'documentNumber');
  }

  /** The texts of the last fact of this type whose data match. */
  last(type: string, matching: Texts = NONE): Texts {
    const fact = this.facts.findLast((one) => one.type === type && Object.entries(matching).every(([name, value]) => texts(one.data)[name] === value));
    return texts(fact?.content?.['text']);
  }
}
