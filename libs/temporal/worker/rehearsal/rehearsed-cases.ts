import { caseNotFound } from '../../../domain/index.ts';
import type { ProcessView } from '../../../domain/index.ts';
import type { CaseInMemory } from './case-in-memory.ts';

type Step = { readonly caseId: string; readonly deadline: string; readonly now: number };

/** The rehearsals that this process plays now, by the id that their workflows know; reached as a case record is. */
export class RehearsedCases {
  private readonly cases = new Map<string, CaseInMemory>();

  add(id: string, played: CaseInMemory): void {
    this.cases.set(id, played);
  }

  /** What its workflow may still ask afterwards is answered as for a case that does not exist, and it ends. */
  forget(id: string): void {
    this.cases.delete(id);
  }

  lookAt(id: string, now: number): Promise<ProcessView> {
    return this.visit(id, (played) => played.look(now));
  }

  remind({ caseId, deadline, rung, now }: Step & { readonly rung: string }): Promise<ProcessView> {
    return this.visit(caseId, (played) => played.process({ type: 'remind', deadline, rung }, now));
  }

  noteOverrun({ caseId, deadline, now }: Step): Promise<ProcessView> {
    return this.visit(caseId, (played) => played.process({ type: 'noteOverrun', deadline }, now));
  }

  meetMoment({ caseId, key, now }: { readonly caseId: string; readonly key: string; readonly now: number }): Promise<ProcessView> {
    return this.visit(caseId, (played) => played.process({ type: 'meetMoment', key }, now));
  }

  private async visit(id: string, visit: (played: CaseInMemory) => ProcessView): Promise<ProcessView> {
    const played = this.cases.get(id);
    if (played === undefined) throw caseNotFound();
    return Promise.resolve(visit(played));
  }
}
