/** Control, format (bidi, zero width) and line-separator characters: each could break a header or disguise it. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** One line that can neither end a header nor pretend to be an encoded word (RFC 2047). */
export function headerText(text: string): string {
  return text.replace(UNSAFE, ' ').replace(/=\?/g, '= ?').replace(/ {2,}/g, ' ').trim();
}
