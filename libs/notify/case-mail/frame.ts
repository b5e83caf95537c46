import type { CaseKind, MailItem } from '../../domain/index.ts';

export const GREETING = 'Dobrý den!';

export const FOOTER = 'Zprávu poslal Lhůtník, pracovní evidence lhůt; neodpovídejte na ni. Spis vede spisová služba.';

const PAGES: Readonly<Record<CaseKind, string>> = { complaint: 'pripady', review: 'pripady', series: 'porady/rady', meeting: 'porady' };

/** The page of a case. The id is a UUID of ours; it is encoded all the same. */
export function caseAddress(publicUrl: string, { caseId, caseKind }: Pick<MailItem, 'caseId' | 'caseKind'>): string {
  return `${publicUrl.replace(/\/+$/, '')}/${PAGES[caseKind]}/${encodeURIComponent(caseId)}`;
}

/** First letter of a headline, where it opens a sentence of its own. */
export function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('cs')}${text.slice(1)}.`;
}
