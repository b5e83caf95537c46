import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Clock } from '../../libs/config/index.ts';

/** What the list shows of a message. Recipients are those of the envelope: who would have got it. */
export type MessageSummary = {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  /** Without angle brackets. */
  readonly messageId: string | null;
};

export type Envelope = { readonly from: string; readonly recipients: readonly string[] };

const ID = /^[0-9a-z-]+$/;

/** Messages on disk, one file each with its summary beside it; newest first. */
export class MailStore {
  private readonly folder: string;
  private readonly clock: Clock;
  private summaries: readonly MessageSummary[];

  constructor(folder: string, clock: Clock) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.folder = folder;
    this.clock = clock;
    this.summaries = this.load();
  }

  /** Returns only when the message lies on the disk. */
  async add(envelope: Envelope, raw: Buffer): Promise<MessageSummary> {
    const parsed = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
    const now = this.clock.now();
    const summary: MessageSummary = {
      id: `${String(now).padStart(15, '0')}-${randomBytes(6).toString('hex')}`,
      receivedAt: new Date(now).toISOString(),
      from: envelope.from,
      recipients: envelope.recipients,
      subject: parsed.subject ?? '',
      messageId: parsed.messageId?.replace(/^<|>$/g, '') ?? null,
    };
    this.write(`${summary.id}.eml`, raw);
    this.write(`${summary.id}.json`, JSON.stringify(summary));
    this.summaries = [summary, ...this.summaries];
    return summary;
  }

  /** @param to part of a recipient's address; case does not matter */
  list(to = ''): readonly MessageSummary[] {
    const wanted = to.toLowerCase();
    return this.summaries.filter(({ recipients }) => recipients.some((recipient) => recipient.toLowerCase().includes(wanted)));
  }

  find(id: string): { readonly summary: MessageSummary; readonly raw: Buffer } | null {
    const summary = ID.test(id) ? this.summaries.find((each) => each.id === id) : undefined;
    return summary === undefined ? null : { summary, raw: readFileSync(this.path(`${summary.id}.eml`)) };
  }

  clear(): void {
    for (const { id } of this.summaries) {
      for (const kind of ['json', 'eml']) rmSync(this.path(`${id}.${kind}`), { force: true });
    }
    this.summaries = [];
  }

  private load(): readonly MessageSummary[] {
    const names = readdirSync(this.folder).filter((name) => name.endsWith('.json')).sort().reverse();
    return names.map((name) => JSON.parse(readFileSync(this.path(name), 'utf8')) as MessageSummary);
  }

  /** The summary comes last and whole: a message without one was never acknowledged. */
  private write(name: string, content: string | Buffer): void {
    writeFileSync(this.path(`${name}.new`), content, { mode: 0o600, flush: true });
    renameSync(this.path(`${name}.new`), this.path(name));
  }

  private path(name: string): string {
    return join(this.folder, name);
  }
}
