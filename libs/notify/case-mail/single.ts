import type { MailItem } from '../../domain/index.ts';
import { headerText } from '../header-text.ts';
import type { CaseMail, CaseMailContext } from './types.ts';
import { dayDetails, distanceOf, lawDetails, personDetails } from './details.ts';
import type { Detail } from './details.ts';
import { caseAddress, FOOTER, GREETING, sentence } from './frame.ts';
import { escapeHtml, htmlDetails, htmlDocument, htmlLink } from './html.ts';
import { headline } from './sentences.ts';
import { KIND } from './words.ts';

/** A mail about one case. */
export function singleMail(item: MailItem, context: CaseMailContext): CaseMail {
  const number = headerText(item.registerNumber);
  const subject = headerText(`${number} (${KIND[item.caseKind]}): ${headline(item, context.today)}`);
  const opening = [sentence(headline(item, context.today)), distanceOf(item)].filter((part) => part !== null).join(' ');
  const details: readonly Detail[] = [
    { label: 'Věc', value: `${number}, ${KIND[item.caseKind]}` },
    ...dayDetails(item),
    ...lawDetails(item),
    ...personDetails(item),
  ];
  const address = caseAddress(context.publicUrl, item);
  return {
    subject,
    text: [GREETING, opening, details.map(({ label, value }) => `${label}: ${value}`).join('\n'), `Otevřít věc: ${address}`, `-- \n${FOOTER}`].join('\n\n') + '\n',
    html: htmlDocument(subject, [
      `<p>${GREETING}</p>`,
      `<p><strong>${escapeHtml(opening)}</strong></p>`,
      htmlDetails(details),
      `<p>${htmlLink(address, `Otevřít věc ${number}`)}</p>`,
      `<p>${FOOTER}</p>`,
    ].join('\n')),
  };
}
