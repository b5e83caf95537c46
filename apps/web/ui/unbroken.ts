const NBSP = '\u00a0';
/** What belongs to the word behind it: „§ 175“, „odst. 7“, „zákona č. 500/2004 Sb.“, the day and month of „19. 1. 2027“. */
const TIED = /(§|(?<!\p{L})(?:odst|písm|čl|č|sp|zn|ev|j|Om)\.|(?<!\d)\d{1,2}\.) (?=[\p{L}\d])/gu;

/** A text that breaks lines as Czech does: no number of a paragraph, no part of a date alone at the beginning of a line. */
export function unbroken(text: string): string {
  return text.replace(TIED, `$1${NBSP}`).replace(/ (?=Sb\.)/g, NBSP);
}
