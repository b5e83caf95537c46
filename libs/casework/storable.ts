import { DomainError } from '../domain/index.ts';

// PostgreSQL stores neither the character NUL nor half of a surrogate pair.
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/** Refuses text that the database could not keep. Errors: DomainError invalid 'text.unstorable', with the path. */
export function checkStorable(value: unknown, path = ''): void {
  if (typeof value === 'string' && !isStorable(value)) {
    throw new DomainError('invalid', 'text.unstorable', 'Text obsahuje znaky, které nelze uložit. Napište jej prosím znovu.', {
      fields: [{ field: path, code: 'text.unstorable', messageCs: 'Obsahuje znaky, které nelze uložit.' }],
    });
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, member] of Object.entries(value)) checkStorable(member, path === '' ? key : `${path}.${key}`);
}
