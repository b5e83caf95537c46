import { randomUUID } from 'node:crypto';
import type { AppointedDay, InvitationPurpose } from '../../../libs/domain/index.ts';
import type { PostOffice } from './post-office.ts';

type Guest = { readonly name: string; readonly email: string | null };
type Register = { readonly kind: 'office' | 'member' | 'person'; readonly registerId: string };
type Coming = { readonly id: string; readonly name: string; readonly bed: boolean; readonly meal: boolean; readonly access: string };
type Planned = { readonly key?: string; readonly notBefore?: number };

const FIRST_DAYS: readonly AppointedDay[] = [{ day: '2027-01-28', from: '09:00', to: '15:00' }];

/** A meeting of a post office of its own, written as the door writes it. */
export class MeetingPost {
  readonly id = randomUUID();
  readonly seriesId = randomUUID();
  private facts = 0;
  private sequence = 0;

  private constructor(readonly office: PostOffice) {}

  static async open(office: PostOffice, text: Readonly<Record<string, string>> = { title: 'Metodická porada OSPOD ORP', place: 'Jihlava, Žižkova 57' }): Promise<MeetingPost> {
    const post = new MeetingPost(office);
    await post.openCase(post.seriesId, 'series', 'RP-2026-001');
    const settings = { themes: [{ id: 'foster', daysMin: 2, daysMax: 2 }], avoidWeekdays: [1, 3], inviteDaysBefore: 30 };
    await office.db.query(
      `insert into series (case_id, title, themes, series_kind, frequency, year, settings) values ($1, 'Metodická porada OSPOD ORP', '{"foster": "náhradní rodinná péče"}', 'methodological', 'quarterly', 2027, $2)`,
      [post.seriesId, JSON.stringify(settings)]);
    await post.openCase(post.id, 'meeting', 'PO-2027-0001');
    await office.db.query(
      `insert into meetings (case_id, series_id, theme_id, title, place, first_day, last_day, days, sequence, standing) values ($1, $2, 'foster', $3, $4, $5, $6, $7, 0, 'planned')`,
      [post.id, post.seriesId, text['title'], text['place'] ?? null, FIRST_DAYS[0]?.day, FIRST_DAYS.at(-1)?.day, JSON.stringify(FIRST_DAYS)]);
    const [department] = await office.db.query<{ id: string }[]>('select id from departments limit 1');
    await post.fact('meetingOpened', {
      caseId: post.id, seriesId: post.seriesId, themeId: 'foster', departmentId: department?.id, ownerId: null, leaderId: null, days: FIRST_DAYS, invitees: [],
      inviteDaysBefore: 30, answerWorkingDays: 5, agendaWorkingDays: 8, replaces: null,
    }, text);
    return post;
  }

  async guest({ name, email }: Guest): Promise<string> {
    const id = randomUUID();
    await this.office.db.query(`insert into invitees (case_id, id, kind, seats, name, email) values ($1, $2, 'guest', 1, $3, $4)`, [this.id, id, name, email]);
    return id;
  }

  async guests(count: number): Promise<readonly string[]> {
    const rows = Array.from({ length: count }, (_, i) => ({ id: randomUUID(), name: `Host ${String(i)}`, email: `host${String(i)}@pozvani.example` }));
    await this.office.db.query(
      `insert into invitees (case_id, id, kind, seats, name, email) select $1, g.id, 'guest', 1, g.name, g.email from jsonb_to_recordset($2::jsonb) as g(id uuid, name text, email text)`,
      [this.id, JSON.stringify(rows)]);
    return rows.map(({ id }) => id);
  }

  async registered({ kind, registerId }: Register, seats = 1): Promise<string> {
    const id = randomUUID();
    await this.office.db.query(`insert into invitees (case_id, id, kind, seats, ${kind}_id) values ($1, $2, $3, $4, $5)`, [this.id, id, kind, seats, registerId]);
    return id;
  }

  /** Key, state and its reason of each message to one invited, in their order. */
  async messagesTo(inviteeId: string): Promise<readonly (readonly [key: string, state: string, reason: string | null])[]> {
    const rows = await this.office.db.query<{ key: string; state: string; reason: string | null }[]>(
      'select key, state, state_reason as reason from messages where case_id = $1 and recipient_id = $2 order by planned_by_fact', [this.id, inviteeId]);
    return rows.map(({ key, state, reason }) => [key, state, reason]);
  }

  async change(inviteeId: string, column: 'answer' | 'removed' | 'email' | 'link_no', value: unknown): Promise<void> {
    await this.office.db.query(`update invitees set ${column} = $3 where case_id = $1 and id = $2`, [this.id, inviteeId, value]);
    await this.office.db.query('update cases set version = version + 1 where id = $1', [this.id]);
  }

  /** The fact and both of its projections, as the door would write them. */
  async comes(inviteeId: string, people: readonly Coming[]): Promise<void> {
    await this.fact('answered', { inviteeId, answer: 'yes', attendees: people.map(({ id, bed, meal }) => ({ id, bed, meal })), byLink: true },
      { attendees: Object.fromEntries(people.map(({ id, name, access }) => [id, { name, access }])) });
    for (const { id, name, bed, meal } of people) {
      await this.office.db.query('insert into attendees (case_id, id, invitee_id, name, bed, meal) values ($1, $2, $3, $4, $5, $6)', [this.id, id, inviteeId, name, bed, meal]);
    }
    await this.change(inviteeId, 'answer', 'yes');
  }

  /** One more fact that changes the entry in the calendars. */
  async move(days: readonly AppointedDay[], reason = 'nemoc lektora'): Promise<void> {
    await this.fact('meetingMoved', { days }, { reason });
    await this.update('days = $2, first_day = $3, last_day = $4', JSON.stringify(days), days[0]?.day, days.at(-1)?.day);
  }

  async cancel(reason = 'nemoc'): Promise<void> {
    await this.fact('meetingCancelled', {}, { reason });
    await this.update(`standing = 'cancelled'`);
    await this.office.db.query('update cases set closed_at = now() where id = $1', [this.id]);
  }

  async addPoint(title: string): Promise<void> {
    await this.fact('agendaPointAdded', { pointId: randomUUID(), inviteeId: null, minutes: 30, attachments: [] }, { title });
  }

  /** Plans one message to each of them; by default for the present SEQUENCE. */
  async plan(purpose: InvitationPurpose, invitees: readonly string[], { key = `${purpose}:${String(this.sequence)}`, notBefore = this.office.clock.at }: Planned = {}): Promise<string> {
    await this.fact('messagesPlanned', { key, purpose, deadline: null, rung: null, overtaken: [], timing: 'office-hours', notBefore, recipients: invitees.map((person) => ({ person, why: 'invited' })) });
    await this.office.db.query(
      `insert into messages (case_id, key, recipient_id, recipient_kind, purpose, why, timing, not_before, planned_by_fact, planned_at)
       select $1, $2, i.id, 'invitee', $3, 'invited', 'office-hours', $4, $5, $4 from unnest($6::uuid[]) as i(id)`,
      [this.id, key, purpose, new Date(notBefore), this.facts, invitees]);
    return key;
  }

  async fact(type: string, data: unknown, content: unknown = null, caseId = this.id): Promise<void> {
    const [row] = await this.office.db.query<{ no: number }[]>(
      `with c as (update cases set last_no = last_no + 1, version = version + 1 where id = $1 returning last_no as no)
       insert into facts (case_id, no, type, day, entered_at, origin, data) select $1, c.no, $2, $3::timestamptz::date, $3, 'person', $4 from c returning no`,
      [caseId, type, new Date(this.office.clock.at), JSON.stringify(data)]);
    if (caseId === this.id) this.facts = row?.no ?? 0;
    if (content !== null) await this.office.db.query(`insert into fact_contents (case_id, no, salt, body) values ($1, $2, '\\x00', $3)`, [caseId, row?.no, JSON.stringify(content)]);
  }

  private async update(columns: string, ...values: readonly unknown[]): Promise<void> {
    this.sequence += 1;
    await this.office.db.query(`update meetings set sequence = sequence + 1, ${columns} where case_id = $1`, [this.id, ...values]);
  }

  private async openCase(id: string, kind: string, number: string): Promise<void> {
    await this.office.db.query(
      `insert into cases (id, kind, register_number, phase, channel, registered_at, department_id, version, last_no, news_no)
       select $1, $2, $3, 'planning', 'own', now(), id, 1, 0, 0 from departments limit 1`,
      [id, kind, `${number}-${id.slice(0, 8)}`]);
  }
}
