import type { TFunction } from 'i18next';
import type { Attachment, Deadline, Fact } from '../../api/types.ts';
import { czechDay } from '../../ui/day.ts';

/** One thing that an event says beside its name. `to`: an address within the application. */
export type Detail = { readonly label: string; readonly value: string; readonly to?: string };

/** `main` stands on the line of the event's name, `details` below it. */
export type Said = {
  /** Another name of the same event: „Interní termín“ is no „Lhůta“. */
  readonly context?: string | undefined;
  readonly main?: string | undefined;
  readonly details?: readonly (Detail | null)[];
};

/** How each type of event is said. A type without its words does not compile. */
export type SayingsOf<Data, T extends keyof Data, By extends FactTeller> = { readonly [K in T]: (data: Data[K], told: By) => Said };

/** The name says it all. */
export const nothing = (): Said => ({});

export type Word = string | null | undefined;

/** What the page of a case of any kind knows. */
type Known = { readonly deadlines: readonly Deadline[]; readonly attachments?: readonly Attachment[] };

/** Finds for one event the words behind its ids, days and enums. What is not known or was erased is left out. */
export abstract class FactTeller {
  readonly t: TFunction<'facts'>;
  protected readonly fact: Fact;
  private readonly known: Known;

  constructor(t: TFunction<'facts'>, fact: Fact, known: Known) {
    this.t = t;
    this.fact = fact;
    this.known = known;
  }

  abstract phase(code: Word): string | null;

  line(label: string, value: Word, to?: string): Detail | null {
    if (value === null || value === undefined || value === '') return null;
    return { label: this.t(`label.${label}`), value, ...(to === undefined ? {} : { to }) };
  }

  /** A number, name or text kept with the event. */
  kept(name: string): Detail | null {
    return this.line(name, wordIn(this.fact.content, name));
  }

  day(label: string, day: Word): Detail | null {
    return this.line(label, day === null || day === undefined ? null : czechDay(day));
  }

  name(id: Word): string | null {
    return id === null || id === undefined ? null : this.fact.names[id] ?? null;
  }

  deadline(key: string): string {
    return this.known.deadlines.find((deadline) => deadline.key === key)?.title.cs ?? '';
  }

  effect(key: string): string | undefined {
    return this.known.deadlines.find((deadline) => deadline.key === key)?.effect;
  }

  attachment(id: string): string | null {
    return this.known.attachments?.find((attachment) => attachment.id === id)?.fileName ?? null;
  }

  /** A word of the common vocabulary. */
  word(group: string, code: Word): string | null {
    return code === null || code === undefined ? null : this.t(`words:${group}.${code}`);
  }

  choice(group: string, holds: boolean): string {
    return this.t(`${group}.${holds ? 'yes' : 'no'}`);
  }
}

export function wordIn(of: unknown, name: string): string | null {
  const value = typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof value === 'string' ? value : null;
}

/** Those that there are, in one line. */
export function joined(...words: readonly Word[]): string {
  return words.filter((word) => word !== null && word !== undefined && word !== '').join(', ');
}
