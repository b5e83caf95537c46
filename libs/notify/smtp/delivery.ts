/** Where in the dialogue with the server an attempt ended. */
export type DeliveryStage = 'connect' | 'login' | 'envelope' | 'data';

/**
 * What became of one attempt.
 * accepted: the server has it. refused: it answered no, for this mail. unreachable: it said nothing of this mail.
 * uncertain: the mail was handed over and the answer is missing; the server may have it.
 * `code` is an SMTP reply code or an error code; never a text of the server, which may quote an address.
 */
export type Delivery =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'refused'; readonly permanent: boolean; readonly stage: DeliveryStage; readonly code: string }
  | { readonly outcome: 'unreachable'; readonly stage: DeliveryStage; readonly code: string }
  | { readonly outcome: 'uncertain'; readonly code: string };

type SmtpError = { readonly code?: unknown; readonly responseCode?: unknown; readonly command?: unknown };

const ADDRESS_ERRORS: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE']);

/** Reads a failure of the connection at `stage`; `handedOver`: the body of the mail had begun to flow. */
export function deliveryOf(error: unknown, stage: DeliveryStage, handedOver: boolean): Delivery {
  const { code, responseCode, command } = asSmtpError(error);
  const shown = typeof responseCode === 'number' ? String(responseCode) : typeof code === 'string' ? code : 'EUNKNOWN';
  if (stage === 'connect' || stage === 'login') return { outcome: 'unreachable', stage, code: shown };
  if (typeof responseCode === 'number' && command !== 'CONN') {
    return { outcome: 'refused', permanent: responseCode >= 500 && responseCode < 600 && responseCode !== 503, stage, code: shown };
  }
  if (handedOver) return { outcome: 'uncertain', code: shown };
  // Refused by our own side before a word was said to the server: the address cannot be written, the mail is too large.
  if (ADDRESS_ERRORS.has(code)) return { outcome: 'refused', permanent: true, stage, code: shown };
  return { outcome: 'unreachable', stage, code: shown };
}

function asSmtpError(error: unknown): SmtpError {
  return typeof error === 'object' && error !== null ? error : {};
}
