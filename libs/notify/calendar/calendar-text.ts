/** Ends of line of every kind, those included that only some readers take for one. */
const LINE_END = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** Control characters, and those that turn the direction of writing; joiners stay, emoji are made with them. */
const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Half of a character, which no encoding can carry. */
const HALF = /\p{Cs}/gu;

/** Text of one line. */
export function lineText(text: string): string {
  return text.replace(LINE_END, ' ').replace(UNSAFE, '').replace(HALF, '\ufffd').replace(/ {2,}/g, ' ').trim();
}

/** Inside quotes of a parameter nothing can be escaped (RFC 5545 § 3.2): what would end them is written otherwise. */
export function parameterText(text: string): string {
  return lineText(text).replaceAll('"', '\u2019').replaceAll('\\', '/').replaceAll('^', '');
}

/** A value of a calendar's own properties, which the generator leaves as it is given. */
export function escapedText(text: string): string {
  return lineText(text).replace(/[\\;,]/g, (char) => `\\${char}`);
}
