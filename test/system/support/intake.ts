import type { PersistentClient, Receipt } from './persistent-client.ts';
import type { Chance } from './random.ts';
import { DEPARTMENT, ORP_OFFICE } from './staff.ts';
import type { Member, Staff } from './staff.ts';
import { dayOf, daysFrom } from './days.ts';

export const SYLLABLES = ['ďáž', 'řub', 'žvěk', 'ťoum', 'ňuch', 'šprů', 'čmej', 'kvíř', 'brůž', 'hlěš', 'zdří', 'mňók'];

/** Invented surnames that no other text contains, so that finding one of them anywhere proves something. */
export function surnames(chance: Chance, count: number): readonly string[] {
  const found = new Set<string>();
  while (found.size < count) {
    const name = Array.from({ length: 4 }, () => chance.pick(SYLLABLES)).join('');
    found.add(`${name.slice(0, 1).toUpperCase()}${name.slice(1)}ová`);
  }
  return [...found];
}

export type Intake = {
  readonly name: string;
  /** Days before the intake on which it was delivered. */
  readonly daysAgo: number;
  readonly childAtRisk: boolean;
  /** How far it is driven. */
  readonly until: 'registered' | 'handling' | 'dispatched' | 'closed';
};

/** A morning in an office: most are being handled, some wait, some are answered, some of them closed. */
export function intakes(names: readonly string[]): readonly Intake[] {
  const goals = ['handling', 'dispatched', 'handling', 'closed', 'handling', 'registered'] as const;
  return names.map((name, n) => ({ name, daysAgo: [3, 20, 45, 58][n % 4] as number, childAtRisk: n % 24 === 0, until: goals[n % goals.length] as Intake['until'] }));
}

/** The submission as it is sent; the surname stands in every field that takes text. */
export function submission({ name, daysAgo, childAtRisk }: Pick<Intake, 'name' | 'daysAgo' | 'childAtRisk'>, now: number): unknown {
  return {
    channel: 'databox',
    arrival: { databoxDelivered: daysFrom(now, -daysAgo), registryStamped: daysFrom(now, -daysAgo) },
    departmentId: DEPARTMENT, anonymous: false, confidential: true, wantsMeasures: false, childAtRisk,
    parties: [
      { id: 'p1', role: 'complainant', relationToChild: 'mother', text: { name: `Žofie ${name}`, address: `${name} 3, Jihlava`, email: `${ascii(name)}@posta.example` } },
      { id: 'p2', role: 'other-side', relationToChild: 'father', text: { name: `Řehoř ${name}` } },
    ],
    children: [{ id: 'd1', residenceOfficeId: ORP_OFFICE, text: { initials: 'A. Ď.', birthYear: 2017, fileMark: `Om ${name}` } }],
    complainedOf: [{ id: 's1', officeId: ORP_OFFICE, position: 'worker', text: { name: `Šimon ${name}` } }],
    claims: [{ id: 'b1', text: { claim: `${name}: odmítl vydat kopii záznamu.` } }],
    attachments: [],
    text: { subject: `Stížnost ${name}`, body: `Žádám o prošetření. ${name}` },
  };
}

export function ascii(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Drives one intake over HTTP as far as it is to go. @returns the last receipt */
export async function drive(client: PersistentClient, staff: Staff, intake: Intake, now: number): Promise<Receipt> {
  const { referent, referentka, vedouci, 'vedouci.odboru': head } = staff;
  const { name, until } = intake;
  const day = dayOf(now);
  let receipt = await client.send({ token: referent.token, path: '', body: submission(intake, now) });
  const step = async (by: Member, path: string, body: unknown): Promise<void> => {
    receipt = await client.send({ token: by.token, path: `/${receipt.caseId}/${path}`, body, version: receipt.version });
  };
  if (until === 'registered') return receipt;
  await step(vedouci, 'assign', { ownerId: referentka.id });
  await step(referentka, 'classify', { as: 'complaint-175', day, text: { reason: `Směřuje proti postupu úřadu. ${name}` } });
  await step(referentka, 'request-documents', { requestId: 'z1', fromOfficeId: ORP_OFFICE, day, dueDay: daysFrom(now, 14), text: { what: `Spis ${name}` } });
  await step(referentka, 'add-note', { text: { note: `Volala ${name}.` } });
  if (until === 'handling') return receipt;
  await step(referentka, 'evaluate-claim', { claimId: 'b1', finding: 'not-justified', text: { reasons: `Kopie byla vydána. ${name}` } });
  await step(referentka, 'draft-notice', { day, text: { notice: `Vážená paní ${name}, …` } });
  await step(vedouci, 'approve-notice', { day });
  await step(head, 'sign-notice', { day, text: { signedBy: 'Karel Beneš', position: 'vedoucí odboru' } });
  await step(referentka, 'dispatch-notice', { day, recipients: ['p1'], by: 'databox' });
  if (until === 'closed') await step(referentka, 'close', { reason: 'notified', day, text: { note: `Vyřízeno, ${name}.` } });
  return receipt;
}

/** Works the list off with so many hands. */
export async function all<T>(items: readonly T[], hands: number, work: (item: T, index: number) => Promise<unknown>): Promise<void> {
  const queue = [...items.entries()];
  const hand = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}
