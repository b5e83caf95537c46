import { DomainError } from '../../domain/index.ts';
import { brokenConstraint } from '../registers/edit.ts';

const FIELDS: readonly (readonly [pattern: RegExp, code: string, messageCs: string])[] = [
  [/office_id_fk$/, 'office.unknown', 'Takový úřad v evidenci není.'],
  [/(group|member)_id_fk$/, 'group.unknown', 'Taková skupina nebo její člen v evidenci není.'],
  [/(person_id|owner_id|leader_id|recipient_id)_fk$/, 'person.unknown', 'Taková osoba v evidenci není.'],
  [/department_id_fk$/, 'department.unknown', 'Takový odbor v evidenci není.'],
];

/** A command that names an office, a person or a department that the registers do not know, wherever it does; null for any other error. */
export function unknownReference(error: unknown, command: unknown): DomainError | null {
  const constraint = brokenConstraint(error);
  if (constraint === null) return null;
  if (constraint === 'cases_pk') return new DomainError('conflict', 'case.exists', 'Věc s tímto označením už tu je.');
  const [, code, messageCs] = FIELDS.find(([pattern]) => pattern.test(constraint)) ?? [];
  if (code === undefined || messageCs === undefined) return null;
  return new DomainError('invalid', code, messageCs, { fields: placesOf(idIn(error), command).map((field) => ({ field, code, messageCs })) });
}

/** PostgreSQL says it in words alone: 'Key (office_id)=(…) is not present in table "offices".' */
function idIn(error: unknown): string | undefined {
  const detail = typeof error === 'object' && error !== null && 'detail' in error ? String(error.detail) : '';
  return /\)=\(([^)]+)\)/.exec(detail)?.[1];
}

function placesOf(id: string | undefined, value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return value === id ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => placesOf(id, member, path === '' ? key : `${path}.${key}`));
}
