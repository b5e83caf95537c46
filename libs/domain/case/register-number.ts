/** Our evidenční číslo by the office's pattern: `{year}`, and `{n:4}` for a counter padded to four places. */
export function registerNumber(pattern: string, year: number, n: number): string {
  return pattern
    .replaceAll('{year}', `${year}`)
    .replaceAll(/\{n(?::(\d{1,2}))?\}/g, (_all, width: string | undefined) => `${n}`.padStart(Number(width ?? '1'), '0'));
}

/** A pattern without a year or a counter would give one number twice. */
export function isRegisterNumberPattern(pattern: string): boolean {
  return pattern.includes('{year}') && /\{n(?::\d{1,2})?\}/.test(pattern) && pattern.length <= 60;
}
