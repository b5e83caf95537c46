import type { TFunction } from 'i18next';
import type { CaseDetail, Fact } from '../../../api/types.ts';
import { czechDay } from '../../../ui/day.ts';

/** One thing that an event says beside its name. `to`: an address within the application. */
export type Detail = { readonly label: string; readonly value: string; readonly to?: string };

/** `main` stands on the line of the event's name, `details` below it. */
export type Said = {
  /** Another name of the same event: „Interní termín“ is no „Lhůta“. */
  readonly context?: string | undefined;
  readonly main?: string | undefined;
  readonly details?: readonly (Detail | null)[];
};

type Texts = Readonly<Record<string, unknown>>;
type Word = string | null | undefined;

/** Finds for one event the words behind its ids, days and enums. What is not known or was erased is left out. */
export class Teller {
  readonly t: TFunction<'facts'>;
  private readonly fact: Fact;
  private readonly detail: CaseDetail;

  constructor(t: TFunction<'facts'>, fact: Fact, detail: CaseDetail) {
    this.t = t;
    this.fact = fact;
    this.detail = detail;
  }

  line(label: string, value: Word, to?: string): Detail | null {
    if (value === null || value === undefined || value === '') return null;
    return { label: this.t(`label.${label}`), value, ...(to === undefined ? {} : { to }) };
  }

  /** Free text of the event. */
  text(name: string, label = name): Detail | null {
    const texts = this.fact.content?.['text'];
    return this.line(label, wordIn(texts, name));
  }

  /** A number or name kept beside the texts. */
  kept(name: string): Detail | null {
    return this.line(name, wordIn(this.fact.content, name));
  }

  /** Č. j. of the handling that a review looks at. */
  firstDocumentNumber(): Detail | null {
    return this.line('firstDocumentNumber', wordIn(this.fact.content?.['first'], 'documentNumber'));
  }

  written(name: string): string | null {
    return wordIn(this.fact.content?.['text'], name);
  }

  spoken(name: string): string | null {
    return wordIn(this.fact.content?.['oral'], name);
  }

  day(label: string, day: Word): Detail | null {
    return this.line(label, day === null || day === undefined ? null : czechDay(day));
  }

  name(id: Word): string | null {
    return id === null || id === undefined ? null : this.fact.names[id] ?? null;
  }

  party(id: Word): string | null {
    return this.detail.parties.find((party) => party.id === id)?.name ?? null;
  }

  complainedOf(id: Word): string | null {
    const entry = this.detail.complainedOf.find((one) => one.id === id);
    return entry === undefined ? null : entry.person?.name ?? entry.name ?? entry.office?.name ?? null;
  }

  claim(id: string): string | null {
    return this.detail.claims.find((claim) => claim.id === id)?.claim ?? null;
  }

  requests(ids: readonly string[]): string {
    const found = ids.map((id) => this.detail.requests.find((request) => request.id === id));
    return found.flatMap((request) => request?.what ?? request?.office?.name ?? []).join('; ');
  }

  deadline(key: string): string {
    return this.detail.deadlines.find((deadline) => deadline.key === key)?.title.cs ?? '';
  }

  effect(key: string): string | undefined {
    return this.detail.deadlines.find((deadline) => deadline.key === key)?.effect;
  }

  attachment(id: string): string | null {
    return this.detail.attachments.find((attachment) => attachment.id === id)?.fileName ?? null;
  }

  /** A word of the common vocabulary. */
  word(group: string, code: Word): string | null {
    return code === null || code === undefined ? null : this.t(`words:${group}.${code}`);
  }

  choice(group: string, holds: boolean): string {
    return this.t(`${group}.${holds ? 'yes' : 'no'}`);
  }
}

function wordIn(of: unknown, name: string): string | null {
  const value = typeof of === 'object' && of !== null ? (of as Texts)[name] : undefined;
  return typeof value === 'string' ? value : null;
}

/** Those that there are, in one line. */
export function joined(...words: readonly Word[]): string {
  return words.filter((word) => word !== null && word !== undefined && word !== '').join(', ');
}
