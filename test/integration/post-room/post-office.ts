import { randomUUID } from 'node:crypto';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import type { DataSource } from 'typeorm';
import { czechCalendar, pragueInstant, ruleBook } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { DEFAULT_SETTINGS } from '../../../libs/domain/index.ts';
import type { PlannedMessages, RecipientReason, Settings } from '../../../libs/domain/index.ts';
import { createDataSource } from '../../../libs/persistence/index.ts';
import { SmtpTransport } from '../../../libs/notify/index.ts';
import type { SmtpLimits } from '../../../libs/notify/index.ts';
import { drainPostRoom } from '../../../libs/casework/post-room/drain.ts';
import type { DrainInput } from '../../../libs/casework/post-room/drain.ts';
import type { PostRoomLog, SentRecorder } from '../../../libs/casework/post-room/ports.ts';
import type { PostRoomSummary } from '../../../libs/casework/post-room/summary.ts';
import { createDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { testWriter } from '../../support/mail-writer.ts';
import { startSmtpSink } from '../../support/smtp.ts';
import type { SmtpSink } from '../../support/smtp.ts';

/** What no mail may ever hold. */
export const CANARIES = ['Xénie Kanárková', 'Kanárková', 'Týrání nezletilé Zlatovlásky', 'KUJI 98765/2026'] as const;

export const prague = (day: string, hour: number, minute = 0): number => pragueInstant(day as Day, hour, minute);

/** For a server that never says a word: with one that answers, a machine that stood still for so long would pass for an outage. */
export const IMPATIENT: Partial<SmtpLimits> = { connectMs: 3_000, silenceMs: 3_000, attemptMs: 6_000 };
const QUIET: PostRoomLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

export type PlanOptions = Partial<Pick<PlannedMessages, 'purpose' | 'timing' | 'rung'>> & {
  readonly key?: string;
  readonly deadline?: string | null;
  readonly why?: RecipientReason;
  readonly notBefore?: number;
};

/** An office whose database, mail server and clock belong to one suite. */
export class PostOffice {
  readonly db: DataSource;
  readonly sink: SmtpSink;
  readonly clock = { at: prague('2026-12-28', 10), now: (): number => this.clock.at };
  readonly transport: SmtpTransport;
  readonly door: SentRecorder;
  private readonly database: TestDatabase;
  private readonly departmentId = randomUUID();
  private people = 0;
  private cases = 0;

  private constructor(database: TestDatabase, db: DataSource, sink: SmtpSink) {
    this.database = database;
    this.db = db;
    this.sink = sink;
    this.transport = this.transportTo('Lhůtník');
    this.door = historyRecorder();
  }

  static async open(): Promise<PostOffice> {
    const database = await createDatabase();
    const db = await createDataSource(database.url, { poolSize: 12 }).initialize();
    const office = new PostOffice(database, db, await startSmtpSink());
    await db.query(`insert into departments (id, name) values ($1, 'Odbor sociálních věcí')`, [office.departmentId]);
    return office;
  }

  async close(): Promise<void> {
    this.transport.close();
    await this.sink.close();
    await this.db.destroy();
    await this.database.drop();
  }

  /** Empty tables, an empty sink that takes mail, and ten in the morning of a working day. */
  async reset(): Promise<void> {
    await this.sink.close();
    await this.sink.listen();
    this.sink.setMode('ok');
    (this.sink.mails as unknown[]).length = 0;
    this.clock.at = prague('2026-12-28', 10);
    await this.db.query(`delete from messages`);
    await this.db.query(`delete from mails`);
    await this.db.query(`delete from service_alerts`);
    await this.db.query(`delete from case_excluded`);
  }

  transportTo(senderName: string, limits: Partial<SmtpLimits> = {}): SmtpTransport {
    const from = { address: 'lhutnik@urad.example', name: senderName };
    return new SmtpTransport({ host: this.sink.host, port: this.sink.port, security: 'none', auth: null, from }, limits);
  }

  async person(change: { readonly email?: string | null; readonly active?: boolean } = {}): Promise<string> {
    const id = randomUUID();
    this.people += 1;
    const email = change.email === undefined ? `osoba${String(this.people)}@urad.example` : change.email;
    await this.db.query(
      `insert into people (id, login, name, search_name, email, department_id, active, created_at) values ($1, $2, $3, $3, $4, $5, $6, now())`,
      [id, `login-${id}`, CANARIES[0], email, this.departmentId, change.active ?? true],
    );
    return id;
  }

  async address(personId: string): Promise<string> {
    const rows: { email: string }[] = await this.db.query('select email from people where id = $1', [personId]);
    return rows[0]?.email ?? '';
  }

  /** A case with the 60 days of § 175 running; by default to Monday 4 January 2027. */
  async case(change: { readonly registerNumber?: string; readonly nominalEnd?: string; readonly legalEnd?: string } = {}): Promise<string> {
    const id = randomUUID();
    this.cases += 1;
    const number = change.registerNumber ?? `ST-2026-${String(this.cases).padStart(4, '0')}`;
    const legalEnd = change.legalEnd ?? '2027-01-04';
    const rule = ruleBook().rule('complaint-60d', '2026-11-02' as Day);
    const content = JSON.stringify({ parties: [{ name: CANARIES[0] }], text: { subject: CANARIES[2] } });
    await this.db.query(
      `with c as (
         insert into cases (id, kind, register_number, file_number, document_number, phase, channel, registered_at, department_id, version, last_no, news_no)
         values ($1, 'complaint', $2, $3, $3, 'handling', 'post', now(), $4, 1, 1, 1)
       ), f as (
         insert into facts (case_id, no, type, day, entered_at, origin, data) values ($1, 1, 'complaintRegistered', '2026-11-02', now(), 'person', '{}')
       ), t as (
         insert into fact_contents (case_id, no, salt, body) values ($1, 1, '\\x00', $5)
       )
       insert into deadlines (case_id, key, rule_id, rule_version, citation, effect, binds, from_day, proof, period, nominal_end, legal_end, late_from,
                              calendar_version, status, set_by_fact, state)
       values ($1, 'complaint-60d', $6, $7, $8, $9, $10, '2026-11-02', 'databox-delivery', 'P60D', $11, $12, $13, 'cz', 'computed', 1, 'open')`,
      [
        id, number, `${CANARIES[3]}-${id}`, this.departmentId, content,
        rule.ruleId, rule.version, rule.citation, rule.effect, rule.binds, change.nominalEnd ?? legalEnd, legalEnd, new Date(prague(legalEnd, 24)),
      ],
    );
    return id;
  }

  /** Plans one message; later calls plan higher rungs. */
  async plan(caseId: string, recipientId: string, options: PlanOptions = {}): Promise<string> {
    const rung = options.rung === undefined ? 'before-3' : options.rung;
    const key = options.key ?? (rung === null ? `assigned:${randomUUID()}` : `complaint-60d/${rung}`);
    await this.db.query(
      `insert into messages (case_id, key, recipient_id, purpose, deadline, rung, why, timing, not_before, planned_by_fact, planned_at)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, 2 + (select count(*) from messages where case_id = $1), $9`,
      [
        caseId, key, recipientId, options.purpose ?? (rung === null ? 'assigned' : 'reminder'),
        options.deadline === undefined ? (rung === null ? null : 'complaint-60d') : options.deadline, rung, options.why ?? 'owner',
        options.timing ?? 'office-hours', new Date(options.notBefore ?? this.clock.at),
      ],
    );
    return key;
  }

  /** One pass at the office's time, or at `at`. */
  async drain(change: Partial<DrainInput> & { readonly at?: number; readonly change?: Partial<Settings> } = {}): Promise<PostRoomSummary> {
    const { at, change: settings, ...rest } = change;
    if (at !== undefined) this.clock.at = at;
    return drainPostRoom({
      dataSource: this.db, transport: this.transport, door: this.door, log: QUIET, clock: this.clock,
      writer: testWriter('https://lhutnik.urad.example'),
      settings: { ...DEFAULT_SETTINGS, ...settings }, calendar: czechCalendar(), rules: ruleBook(), ...rest,
    });
  }

  async received(): Promise<readonly ParsedMail[]> {
    return Promise.all(this.sink.mails.map(({ raw }) => simpleParser(raw)));
  }

  /** State and reason of every message, by key. */
  async states(): Promise<Readonly<Record<string, string>>> {
    const rows: { key: string; state: string; reason: string | null }[] = await this.db.query('select key, state, state_reason as reason from messages');
    return Object.fromEntries(rows.map(({ key, state, reason }) => [key, reason === null ? state : `${state} ${reason}`]));
  }

  async countOfMessages(state: string): Promise<number> {
    const rows: { n: number }[] = await this.db.query('select count(*)::integer as n from messages where state = $1', [state]);
    return rows[0]?.n ?? 0;
  }

  /** Facts `messageSent` of the messages that are planned here now. */
  async recorded(): Promise<readonly { readonly caseId: string; readonly key: string; readonly recipient: string; readonly messageId: string }[]> {
    return this.db.query(
      `select f.case_id as "caseId", f.data->>'key' as key, f.data->>'recipient' as recipient, f.data->>'messageId' as "messageId"
       from facts f join messages m on m.case_id = f.case_id and m.key = f.data->>'key' and m.recipient_id::text = f.data->>'recipient'
       where f.type = 'messageSent'`,
    );
  }

  async openAlerts(): Promise<readonly { readonly kind: string; readonly subject: string }[]> {
    return this.db.query('select kind, subject from service_alerts where closed_at is null order by kind, subject');
  }
}

/** Writes the fact into the case's history, in the transaction that it is given. */
function historyRecorder(): SentRecorder {
  return {
    process: async (caseId, { messages }, { now, tx }) => {
      await tx.change(
        `insert into facts (case_id, no, type, day, entered_at, origin, data)
         select $1, last_no + m.place, 'messageSent', $2::timestamptz::date, $2, 'process', m.data
         from cases, jsonb_array_elements($3::jsonb) with ordinality as m(data, place) where id = $1`,
        [caseId, new Date(now), JSON.stringify(messages)],
      );
      await tx.change('update cases set last_no = last_no + $2 where id = $1', [caseId, messages.length]);
    },
  };
}
