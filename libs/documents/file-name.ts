import type { Day } from '../law/index.ts';
import type { MeetingHead } from './views.ts';

const KINDS = {
  'attendance-list': 'prezencni-listina',
  'minutes': 'zaznam-z-jednani',
  'confirmation': 'potvrzeni-o-ucasti',
} as const;

/** Evidenční číslo, kind and day; no name and no subject (office-practice.md 4): 'PO-2027-0003_zaznam-z-jednani_2027-03-03.pdf'. */
export function meetingFileName(kind: keyof typeof KINDS, { registerNumber, days }: Pick<MeetingHead, 'registerNumber' | 'days'>, extension: 'pdf' | 'docx'): string {
  return [numberForFile(registerNumber), KINDS[kind], ...days.slice(0, 1).map(({ day }): Day => day)].filter((part) => part !== '').join('_') + `.${extension}`;
}

/** 'RP-2027-001_doklady-o-poradach_2027.zip'. */
export function yearPackFileName(registerNumber: string, year: number): string {
  return `${numberForFile(registerNumber)}_doklady-o-poradach_${year}.zip`;
}

/** The pattern of numbers is a setting and may hold what a folder or a header does not bear. */
function numberForFile(registerNumber: string): string {
  return registerNumber.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
}
