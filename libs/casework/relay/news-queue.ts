import type { DataSource } from 'typeorm';
import type { CaseId, CaseKind } from '../../domain/index.ts';
import { steadyPool } from '../database/transaction.ts';

/** A case whose process does not know its last news: facts up to `upTo`. */
export type UndeliveredNews = { readonly caseId: CaseId; readonly kind: CaseKind; readonly upTo: number };

/** away: nobody could be reached, for whatever case. refused: this one was reached, and turned down. */
export type TellingFailed = { readonly kind: 'away' | 'refused'; readonly code: string };

const LEASE_MS = 30_000;
const REPEAT_MS = { first: 30_000, most: 600_000 };
const AWAY_MS = { first: 1_000, most: 60_000 };
const REFUSALS = 8;

/**
 * Which processes have to be told of news, as the relay works it off. Delivered is what the process acknowledged, not
 * what was sent: until then telling is repeated, ever more slowly. Waiting goes by the database's own clock, for it is
 * about processes and not about the time of cases.
 */
export class NewsQueue {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes cases for half a minute; another relay that asks meanwhile gets others. */
  claim(limit: number): Promise<UndeliveredNews[]> {
    return steadyPool(this.dataSource).query<UndeliveredNews>(
      `update cases set relay_next_at = clock_timestamp() + $2 * interval '1 millisecond'
       where id in (
         select id from cases
         where news_no > acked_no and relay_dead_at is null and relay_next_at <= statement_timestamp()
         order by relay_next_at limit $1 for no key update skip locked)
       returning id as "caseId", kind, news_no as "upTo"`,
      [limit, LEASE_MS],
    );
  }

  /** The server took it. If no acknowledgement comes, it is told again. */
  async told({ caseId, upTo }: UndeliveredNews): Promise<void> {
    await steadyPool(this.dataSource).change(
      `update cases set signalled_no = greatest(signalled_no, $2), signalled_at = clock_timestamp(), relay_error = null,
         relay_attempts = relay_attempts + 1, relay_next_at = clock_timestamp() + ${backOff('relay_attempts', REPEAT_MS)}
       where id = $1 and news_no > acked_no and news_no <= $2`,
      [caseId, upTo],
    );
  }

  /** Whoever is away is asked again within a minute, for ever; what is refused again and again becomes a dead letter. */
  async failed({ caseId, upTo }: UndeliveredNews, { kind, code }: TellingFailed): Promise<void> {
    const dead = kind === 'refused' ? `case when relay_attempts + 1 >= ${String(REFUSALS)} then clock_timestamp() end` : 'null';
    await steadyPool(this.dataSource).change(
      `update cases set relay_error = $3, relay_attempts = relay_attempts + 1, relay_dead_at = ${dead},
         relay_next_at = clock_timestamp() + ${backOff('relay_attempts', AWAY_MS)}
       where id = $1 and news_no > acked_no and news_no <= $2`,
      [caseId, upTo, code],
    );
  }

  /** When the next one that waits may be told, in ms from now; null: none waits. */
  async nextIn(): Promise<number | null> {
    const [row] = await steadyPool(this.dataSource).query<{ ms: number | null }>(
      `select (extract(epoch from min(relay_next_at) - clock_timestamp()) * 1000)::float8 as ms
       from cases where news_no > acked_no and relay_dead_at is null`,
    );
    return row?.ms === null || row === undefined ? null : Math.max(0, Math.ceil(row.ms));
  }
}

function backOff(attempts: string, { first, most }: { readonly first: number; readonly most: number }): string {
  return `least(${String(most)}, ${String(first)} * power(2, least(${attempts}, 20))) * interval '1 millisecond'`;
}
