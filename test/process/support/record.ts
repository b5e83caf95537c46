import type { PlannedMessages } from '../../../libs/domain/index.ts';
import { pragueDay, pragueTime } from '../../../libs/law/index.ts';
import type { Engine } from './engine.ts';
import { whoIs } from './people.ts';

export type PlannedRung = { readonly rung: string; readonly day: string; readonly hour: number; readonly to: readonly string[]; readonly overtaken: readonly string[] };

type Row<Data> = { readonly no: number; readonly type: string; readonly day: string; readonly entered_at: Date; readonly data: Data };

/** What the case's history says; all of these read the facts themselves. */
export class CaseRecordReader {
  constructor(private readonly engine: Engine, private readonly caseId: string) {}

  facts<Data = Readonly<Record<string, unknown>>>(type: string): Promise<Row<Data>[]> {
    return this.engine.query<Row<Data>>('select no, type, day, entered_at, data from facts where case_id = $1 and type = $2 order by no', [this.caseId, type]);
  }

  /** The rungs of one deadline's ladder: when the process planned each, and for whom. */
  async rungs(deadline: string): Promise<readonly PlannedRung[]> {
    const planned = await this.facts<PlannedMessages>('messagesPlanned');
    return planned.filter(({ data }) => data.deadline === deadline).map(({ data, entered_at }) => ({
      rung: data.rung ?? '', day: pragueDay(entered_at.getTime()), hour: pragueTime(entered_at.getTime()).hour,
      to: data.recipients.map(({ person, why }) => `${whoIs(person)}: ${why}`).sort(), overtaken: data.overtaken,
    }));
  }

  /** Planned messages, each with the number of facts that planned it: more than one would be a message planned twice. */
  async plannedTwice(): Promise<readonly string[]> {
    const planned = await this.facts<PlannedMessages>('messagesPlanned');
    const keys = planned.flatMap(({ data }) => data.recipients.map(({ person }) => `${data.key} ${person}`));
    return keys.filter((key, index) => keys.indexOf(key) !== index);
  }

  async overruns(): Promise<readonly string[]> {
    const noted = await this.facts<{ key: string; outcome: string }>('overrunNoted');
    return noted.map(({ data, entered_at }) => `${data.key} ${data.outcome} ${pragueDay(entered_at.getTime())}`);
  }

  async deadline(key: string): Promise<{ readonly state: string; readonly outcome: string | null; readonly legalEnd: string; readonly late: boolean }> {
    const [row] = await this.engine.query<{ state: string; outcome: string | null; legal_end: string; late: boolean }>(
      'select state, outcome, legal_end, state = \'open\' and late_from <= $3 as late from deadlines where case_id = $1 and key = $2',
      [this.caseId, key, new Date(this.engine.clock.now())],
    );
    if (row === undefined) throw new Error(`the case has no deadline ${key}`);
    return { state: row.state, outcome: row.outcome, legalEnd: row.legal_end, late: row.late };
  }

  async phase(): Promise<string> {
    const [row] = await this.engine.query<{ phase: string }>('select phase from cases where id = $1', [this.caseId]);
    return row?.phase ?? '';
  }
}
