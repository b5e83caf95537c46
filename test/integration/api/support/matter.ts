import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Answer } from '../../../support/api.ts';
import type { Member, TestOffice } from './office.ts';

type Json = Readonly<Record<string, unknown>>;

export type Receipt = {
  readonly caseId: string;
  readonly version: number;
  readonly registerNumber: string | null;
  readonly phase: string;
  readonly deadlines: readonly { readonly key: string; readonly nominalEnd: string; readonly legalEnd: string; readonly state: string; readonly outcome: string | null; readonly from: string; readonly proof: string; readonly metOn: string | null }[];
  readonly tasks: readonly { readonly key: string; readonly kind: string; readonly urgent: boolean }[];
  readonly nextStep: { readonly kind: string; readonly text: string } | null;
  readonly opened?: { readonly caseId: string; readonly registerNumber: string };
  readonly meetings?: readonly { readonly caseId: string; readonly registerNumber: string; readonly day: string }[];
};

export type Agenda = 'complaints' | 'reviews' | 'series' | 'meetings';

/** A complaint as it comes by data box, with two claims against a worker of an ORP office. */
export function complaint(office: TestOffice, change: Json = {}): Json {
  return {
    channel: 'databox',
    arrival: { databoxDelivered: '2026-11-20', registryStamped: '2026-11-23' },
    departmentId: office.department,
    anonymous: false,
    confidential: false,
    wantsMeasures: true,
    childAtRisk: false,
    parties: [
      { id: 'p1', role: 'complainant', relationToChild: 'mother', text: { name: 'Žofie Ďurišová', address: 'Úzká 3, Jihlava' } },
      { id: 'p2', role: 'other-side', relationToChild: 'father', text: { name: 'Řehoř Ďuriš' } },
    ],
    children: [{ id: 'd1', residenceOfficeId: office.orp, text: { initials: 'A. Ď.', birthYear: 2017 } }],
    complainedOf: [{ id: 's1', officeId: office.orp, position: 'worker', text: { name: 'Šimon Příkladný' } }],
    claims: [{ id: 'b1', text: { claim: 'Odmítl vydat kopii záznamu.' } }, { id: 'b2', text: { claim: 'Na dotaz neodpověděl.' } }],
    attachments: [],
    text: { subject: 'Stížnost na postup pracovníka', body: 'Žádám o prošetření.' },
    ...change,
  };
}

/** A request for review as it comes by data box; the first complaint exists only at the ORP office, which has answered it. */
export function review(office: TestOffice, change: Json = {}): Json {
  const { anonymous: _anonymous, wantsMeasures: _wantsMeasures, claims: _claims, ...intake } = complaint(office);
  return {
    ...intake,
    of: 'complaint',
    first: {
      handledBy: 'office', officeId: office.orp, deliveredDay: '2026-08-03', outcome: 'notified', noticeDay: '2026-09-25', finding: 'not-justified', documentNumber: 'MUJI 8811/2026',
    },
    text: { subject: 'Žádost o přešetření', body: 'Druhý bod úřad nevypořádal.' },
    ...change,
  };
}

export function register(by: Member, body: unknown, key: string = randomUUID(), agenda: Agenda = 'complaints'): Promise<Answer> {
  return by.send('POST', `/api/v1/${agenda}`, body, { 'idempotency-key': key });
}

/** One case driven over HTTP; knows the version that it saw last. */
export class Matter {
  readonly id: string;
  version: number;
  receipt: Receipt;

  constructor(receipt: Receipt, private readonly agenda: Agenda = 'complaints') {
    this.id = receipt.caseId;
    this.version = receipt.version;
    this.receipt = receipt;
  }

  static async open(by: Member, body: unknown, agenda: Agenda = 'complaints'): Promise<Matter> {
    const answer = await register(by, body, randomUUID(), agenda);
    if (answer.status !== 201) throw new Error(`registering answered ${String(answer.status)}: ${answer.text}`);
    return new Matter(answer.body, agenda);
  }

  /** Sends a step as seen in `version`; by default the newest. */
  send(by: Member, path: string, body: unknown, more: { version?: number | null; key?: string | null } = {}): Promise<Answer> {
    const { version = this.version, key = randomUUID() } = more;
    return by.send('POST', `/api/v1/${this.agenda}/${this.id}/${path}`, body, {
      ...(version === null ? {} : { 'if-match': `"${String(version)}"` }),
      ...(key === null ? {} : { 'idempotency-key': key }),
    });
  }

  async step(by: Member, path: string, body: unknown): Promise<Receipt> {
    const answer = await this.send(by, path, body);
    if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}: ${answer.text}`);
    expect(answer.headers['etag']).toBe(`"${String((answer.body as Receipt).version)}"`);
    this.receipt = answer.body;
    this.version = this.receipt.version;
    return this.receipt;
  }

  async read<T>(by: Member, part = ''): Promise<T> {
    const place = this.agenda === 'complaints' || this.agenda === 'reviews' ? 'cases' : this.agenda;
    const answer = await by.send('GET', `/api/v1/${place}/${this.id}${part}`);
    if (answer.status !== 200) throw new Error(`GET ${part} answered ${String(answer.status)}: ${answer.text}`);
    return answer.body;
  }

  deadline(key: string): Receipt['deadlines'][number] | undefined {
    return this.receipt.deadlines.find((deadline) => deadline.key === key);
  }
}
