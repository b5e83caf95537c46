import type { TFunction } from 'i18next';
import type { CaseDetail, Fact } from '../../../api/types.ts';
import { FactTeller, wordIn } from '../../history/teller.ts';
import type { Detail, Word } from '../../history/teller.ts';

/** Of a submission. */
export class Teller extends FactTeller {
  private readonly detail: CaseDetail;

  constructor(t: TFunction<'facts'>, fact: Fact, detail: CaseDetail) {
    super(t, fact, detail);
    this.detail = detail;
  }

  phase(code: Word): string | null {
    return this.word('phase', code);
  }

  /** Free text of the event. */
  text(name: string, label = name): Detail | null {
    return this.line(label, this.written(name));
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
}
