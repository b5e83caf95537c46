import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DomainError } from '../../domain/index.ts';
import type { CaseId, MeetingDay, PersonId } from '../../domain/index.ts';
import { pool } from '../database/transaction.ts';
import type { Tx } from '../database/transaction.ts';
import { isId, newId } from '../ids.ts';
import type { Person } from '../queries/visibility.ts';
import { audit } from '../trace/audit.ts';

export type Feed = {
  readonly id: string;
  readonly seriesId: CaseId | null;
  readonly seriesTitle: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

/** A meeting as a calendar has it: no name of a person. */
export type FeedMeeting = {
  readonly meetingId: CaseId;
  readonly title: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly days: readonly MeetingDay[];
  readonly sequence: number;
  readonly cancelled: boolean;
  /** When its entry last changed, epoch ms. */
  readonly stamp: number;
};

export type FeedRead = { readonly seriesTitle: string | null; readonly meetings: readonly FeedMeeting[] };

type Change = { readonly now: number; readonly requestId: string };

/** Addresses of calendars: whoever has one reads it without signing in, until it is revoked. Tokens are kept hashed. */
export class CalendarFeeds {
  constructor(private readonly dataSource: DataSource) {}

  /** The token is told this once. The right to read the series is the caller's to check. */
  async create(tx: Tx, actor: Person, seriesId: CaseId | null, { now, requestId }: Change): Promise<{ readonly id: string; readonly token: string }> {
    const id = newId(now);
    const token = randomBytes(32).toString('base64url');
    await tx.change(
      'insert into feed_tokens (id, token_hash, person_id, series_id, created_by, created_at) values ($1, $2, $3, $4, $5, $6)',
      [id, hashOf(token), seriesId === null ? actor.personId : null, seriesId, actor.personId, new Date(now)]);
    await audit(tx, { at: now, actor, action: 'feed.create', subject: { kind: 'token', id }, requestId });
    return { id, token };
  }

  /** Those that a person has made and not revoked, the newest first. */
  async own(personId: PersonId): Promise<Feed[]> {
    return pool(this.dataSource).query<Feed>(`${SELECT} where f.created_by = $1 and f.revoked_at is null order by f.created_at desc, f.id`, [personId]);
  }

  async one(personId: PersonId, id: string): Promise<Feed> {
    const [feed] = isId(id) ? await pool(this.dataSource).query<Feed>(`${SELECT} where f.id = $1 and f.created_by = $2 and f.revoked_at is null`, [id, personId]) : [];
    if (feed === undefined) throw unknown();
    return feed;
  }

  async revoke(tx: Tx, actor: Person, id: string, { now, requestId }: Change): Promise<void> {
    const changed = isId(id)
      ? await tx.change('update feed_tokens set revoked_at = $3 where id = $1 and created_by = $2 and revoked_at is null', [id, actor.personId, new Date(now)])
      : 0;
    if (changed === 0) throw unknown();
    await audit(tx, { at: now, actor, action: 'feed.revoke', subject: { kind: 'token', id }, requestId });
  }

  /** Null for a token that never was, was revoked, or whose maker is no longer with us: nothing tells them apart. */
  async read(token: string, now: number): Promise<FeedRead | null> {
    const db = pool(this.dataSource);
    const [feed] = await db.query<{ readonly personId: PersonId | null; readonly seriesId: CaseId | null; readonly seriesTitle: string | null }>(
      `update feed_tokens f set last_used_at = $2 from people p where f.token_hash = $1 and f.revoked_at is null and p.id = f.created_by and p.active
       returning f.person_id as "personId", f.series_id as "seriesId", (select s.title from series s where s.case_id = f.series_id) as "seriesTitle"`,
      [hashOf(token), new Date(now)]);
    if (feed === undefined) return null;
    const meetings = await db.query<FeedMeeting>(feed.seriesId === null ? OF_PERSON : OF_SERIES, [feed.seriesId ?? feed.personId]);
    return { seriesTitle: feed.seriesTitle, meetings };
  }

  /** One meeting, for those whose right to read it the caller has checked. */
  async meeting(meetingId: CaseId): Promise<FeedMeeting | null> {
    const [meeting] = await pool(this.dataSource).query<FeedMeeting>(`${MEETINGS} where m.case_id = $1::uuid`, [meetingId]);
    return meeting ?? null;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function unknown(): DomainError {
  return new DomainError('missing', 'feed.notFound', 'Takový odběr kalendáře tu není.');
}

const SELECT = `
  select f.id, f.series_id as "seriesId", s.title as "seriesTitle", f.created_at as "createdAt", f.last_used_at as "lastUsedAt"
  from feed_tokens f left join series s on s.case_id = f.series_id`;

const MEETINGS = `
  select m.case_id as "meetingId", m.title, m.place, m.link, m.days, m.sequence, m.standing = 'cancelled' as cancelled,
    (select (extract(epoch from max(f.entered_at)) * 1000)::float8 from facts f
     where f.case_id = m.case_id and f.type in ('meetingOpened', 'meetingChanged', 'meetingMoved', 'meetingCancelled', 'meetingReplaced', 'closed')) as stamp
  from meetings m join cases c on c.id = m.case_id`;

const OF_SERIES = `${MEETINGS} where m.series_id = $1::uuid order by m.first_day, m.case_id`;

/** What a person is invited to, leads or prepares. */
const OF_PERSON = `${MEETINGS} where c.owner_id = $1::uuid or m.leader_id = $1::uuid or exists (
    select 1 from invitees i where i.case_id = m.case_id and i.person_id = $1::uuid and not i.removed and i.told_sequence is not null)
  order by m.first_day, m.case_id`;
