import { domainToASCII } from 'node:url';

const LOCAL_PART = /^[^\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}()<>[\]:;@\\,".]+(\.[^\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}()<>[\]:;@\\,".]+)*$/u;
const DOMAIN = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

/**
 * The one plain address in `text`, its domain in ASCII; null when it is anything else: a list, a name with an address,
 * a comment, a quoted part, an encoded word. What is not plainly one address must not reach a header or an envelope.
 */
export function mailAddress(text: string): string | null {
  const trimmed = text.trim();
  const at = trimmed.indexOf('@');
  if (at < 1 || trimmed.length > 254) return null;
  const local = trimmed.slice(0, at);
  const typed = trimmed.slice(at + 1);
  if (local.length > 64 || !LOCAL_PART.test(local) || local.includes('=?') || /[\s\p{Cc}\p{Cf}/?#%@:]/u.test(typed)) return null;
  const domain = domainToASCII(typed);
  return DOMAIN.test(domain) ? `${local}@${domain}` : null;
}
