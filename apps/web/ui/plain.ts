/** For searching: without regard to case and diacritics. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whether the text holds each of the words that were typed. */
export function holdsAll(text: string, typed: string): boolean {
  const searched = plain(text);
  return plain(typed).trim().split(/\s+/).every((word) => searched.includes(word));
}
