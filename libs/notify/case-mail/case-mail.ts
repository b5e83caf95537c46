import type { MailItem } from '../../domain/index.ts';
import { digestMail } from './digest.ts';
import { singleMail } from './single.ts';
import type { CaseMail, CaseMailContext } from './types.ts';

/**
 * Writes the Czech mail for one message, or the digest for many.
 * @throws RangeError when there is nothing to write about
 */
export function composeCaseMail(items: readonly MailItem[], context: CaseMailContext): CaseMail {
  const [first, ...others] = items;
  if (first === undefined) throw new RangeError('a mail needs at least one item');
  return others.length === 0 ? singleMail(first, context) : digestMail(items, context);
}
