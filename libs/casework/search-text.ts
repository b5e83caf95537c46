/** What people type and what is stored, brought to one form: no diacritics, lower case, single blanks. */
export function searchText(text: string): string {
  return withoutMarks(text).toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** A spisová značka, č. j. or evidenční číslo, however it was spaced: no diacritics, no blanks, capitals. */
export function normalizedNumber(text: string): string {
  return withoutMarks(text).toUpperCase().replaceAll(/\s+/g, '');
}

/** `like` pattern for "contains", with the wildcards of the text made literal. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
