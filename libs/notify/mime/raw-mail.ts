import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { CaseMail } from '../case-mail/types.ts';
import { headerText } from '../header-text.ts';

export type OutgoingMail = CaseMail & {
  readonly messageId: string;
  /** A plain address; people's names stay out of headers. */
  readonly to: string;
  /** When it was composed, epoch ms. */
  readonly date: number;
  /** The calendar entry that it brings. */
  readonly calendar?: MailCalendar | undefined;
};

export type MailCalendar = { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };

export type Sender = { readonly address: string; readonly name: string };

/** The bytes of a mail. The same mail gives the same bytes, so that a repeated attempt repeats the same message. */
export async function rawMail(mail: OutgoingMail, sender: Sender): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: headerText(sender.name), address: sender.address },
    to: { name: '', address: mail.to },
    subject: headerText(mail.subject),
    messageId: mail.messageId,
    date: new Date(mail.date),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': 'cs' },
    text: mail.text,
    html: mail.html,
    // Beside text and HTML for Outlook, Thunderbird and Google, which offer it for answer; once more as a file for all others.
    ...(mail.calendar === undefined ? {} : { icalEvent: { ...mail.calendar, filename: mail.calendar.method === 'CANCEL' ? 'cancel.ics' : 'invite.ics' } }),
    baseBoundary: createHash('sha256').update(mail.messageId).digest('hex').slice(0, 24),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
