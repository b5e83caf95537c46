import type { Channel } from '../../../../libs/law/arrival.ts';
import { EMPTY_FIRST } from '../review/first-values.ts';
import type { FirstValues } from '../review/first-values.ts';

export type ClaimRow = { id: string; text: { claim: string } };
export type PartyRow = {
  id: string;
  role: 'complainant' | 'representative' | 'common-representative' | 'other-side' | 'interpreter';
  represents: string[];
  relationToChild: string;
  text: { name: string; address: string; email: string; dataBox: string; phone: string };
};
export type ChildRow = { id: string; residenceOfficeId: string; text: { initials: string; birthYear: string; fileMark: string } };
export type ComplainedOfRow = { id: string; kind: 'ours' | 'official' | 'entity'; person: string; officeId: string; position: string; text: { name: string } };
export type FileRow = { id: string; fileName: string; size: number };
export type ArrivalValues = { databoxDelivered: string; registryStamped: string; firstReceived: string; handedToDepartment: string; competentReceived: string };

export type SubmissionKind = 'complaint' | 'review';

/** What stands in the form: the body of POST /complaints or /reviews as people type it, '' where nothing was. */
export type IntakeValues = {
  kind: SubmissionKind;
  /** Of a review only: what was handled, and how. */
  of: 'complaint' | 'review';
  first: FirstValues;
  channel: Channel | '';
  arrival: ArrivalValues;
  emailSignatureRecognised: boolean;
  oral: {
    kind: 'settled-at-once' | 'record' | '';
    takenDay: string;
    /** Of the clock in Prague, 'H:MM'. */
    takenTime: string;
    signed: 'both' | 'refused-to-sign' | '';
    readBack: boolean;
    copyHandedOver: boolean;
    text: { how: string; place: string; words: string };
  };
  fileNumber: string;
  documentNumber: string;
  departmentId: string;
  text: { subject: string; body: string };
  claims: ClaimRow[];
  anonymous: boolean;
  confidential: boolean;
  wantsMeasures: boolean;
  parties: PartyRow[];
  children: ChildRow[];
  complainedOf: ComplainedOfRow[];
  workedOnChild: string[];
  handledFirst: string[];
  /** Of a review only. */
  foundBiased: string[];
  attachments: FileRow[];
  childAtRisk: 'yes' | 'no' | '';
  crimeSuspected: boolean;
};

export const CHANNELS: readonly Channel[] = ['databox', 'post', 'email', 'desk', 'telephone', 'oral'];

export const newClaim = (id: string): ClaimRow => ({ id, text: { claim: '' } });
export const newParty = (id: string, role: PartyRow['role'] = 'complainant'): PartyRow => ({
  id, role, represents: [], relationToChild: '', text: { name: '', address: '', email: '', dataBox: '', phone: '' },
});
export const newChild = (id: string): ChildRow => ({ id, residenceOfficeId: '', text: { initials: '', birthYear: '', fileMark: '' } });
export const newComplainedOf = (id: string): ComplainedOfRow => ({ id, kind: 'official', person: '', officeId: '', position: 'worker', text: { name: '' } });

/** The next free id of a list whose ids look like 'p1', 'p2'. */
export function nextId(letter: string, rows: readonly { readonly id: string }[]): string {
  return `${letter}${String(Math.max(0, ...rows.map(({ id }) => Number(id.slice(letter.length)))) + 1)}`;
}

export function emptyIntake(departmentId: string, kind: SubmissionKind = 'complaint'): IntakeValues {
  return {
    kind, of: 'complaint', first: EMPTY_FIRST,
    channel: '',
    arrival: { databoxDelivered: '', registryStamped: '', firstReceived: '', handedToDepartment: '', competentReceived: '' },
    emailSignatureRecognised: false,
    oral: { kind: '', takenDay: '', takenTime: '', signed: '', readBack: false, copyHandedOver: false, text: { how: '', place: '', words: '' } },
    fileNumber: '', documentNumber: '', departmentId,
    text: { subject: '', body: '' },
    claims: [newClaim('b1')],
    anonymous: false, confidential: false, wantsMeasures: false,
    parties: [newParty('p1')],
    children: [], complainedOf: [], workedOnChild: [], handledFirst: [], foundBiased: [], attachments: [],
    childAtRisk: '', crimeSuspected: false,
  };
}
