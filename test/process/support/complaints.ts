import { randomUUID } from 'node:crypto';
import type { RegisterComplaint } from '../../../libs/domain/index.ts';
import { DEPARTMENT, ORP, PEOPLE } from './people.ts';

/** Everything personal that a case of these tests holds. None of it may be found in Temporal. */
export const PERSONAL = {
  complainant: 'Žofie Křepelková',
  address: 'Ztracená 17, Humpolec',
  email: 'krepelkova.zofie@example.org',
  official: 'Radovan Vytýkaný',
  initials: 'Q. W. X.',
  subject: 'Nevhodné chování pracovnice při návštěvě v rodině',
  body: 'Přišla bez ohlášení a křičela na syna.',
  claim: 'Neohlášená návštěva',
  reason: 'Směřuje proti postupu úřední osoby',
  fileNumber: 'KUJI 90817/2031',
} as const;

/** Every string that must not leave PostgreSQL, with the names of our own people. */
export function personalStrings(): readonly string[] {
  const own = Object.values(PEOPLE).flatMap(({ name, login }) => [name, ...name.split(' '), login]);
  const theirs = Object.values(PERSONAL).flatMap((text) => [text, ...text.split(' ').filter((word) => word.length >= 6)]);
  return [...own, ...theirs];
}

/** A complaint that came into the data box on `day`. */
export function aComplaint(day: string, more: Partial<RegisterComplaint> = {}): RegisterComplaint {
  return {
    type: 'registerComplaint',
    channel: 'databox',
    arrival: { databoxDelivered: day },
    fileNumber: PERSONAL.fileNumber,
    departmentId: DEPARTMENT,
    anonymous: false,
    confidential: false,
    wantsMeasures: true,
    childAtRisk: false,
    parties: [{ id: randomUUID(), role: 'complainant', relationToChild: 'mother', text: { name: PERSONAL.complainant, address: PERSONAL.address, email: PERSONAL.email } }],
    children: [{ id: randomUUID(), residenceOfficeId: ORP, text: { initials: PERSONAL.initials, birthYear: 2024 } }],
    complainedOf: [{ id: randomUUID(), officeId: ORP, position: 'worker', text: { name: PERSONAL.official } }],
    claims: [{ id: 'claim-1', text: { claim: PERSONAL.claim } }],
    attachments: [],
    text: { subject: PERSONAL.subject, body: PERSONAL.body },
    ...more,
  };
}
