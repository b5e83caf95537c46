import type { AnswersMail, InvitationMail, MailItem, PlanningMail } from '../domain/index.ts';
import { invitationCalendar } from './calendar/invitation-entry.ts';
import { composeCaseMail } from './case-mail/case-mail.ts';
import type { CaseMail } from './case-mail/types.ts';
import { invitationAddress, signInvitationLink } from './links.ts';
import { composeAnswersMail } from './meeting-mail/answers.ts';
import { composeInvitationMail } from './meeting-mail/invitation.ts';
import { composePlanningMail } from './meeting-mail/planning.ts';
import { mailAddress } from './mime/address.ts';
import { messageIdOf } from './mime/message-id.ts';
import type { MailCalendar, Sender } from './mime/raw-mail.ts';

export type MailWriter = {
  compose(items: readonly MailItem[], today: string): CaseMail;
  /** With the calendar entry, where there is one to bring. */
  invitation(item: InvitationMail): CaseMail & { readonly calendar?: MailCalendar | undefined };
  planning(item: PlanningMail): CaseMail;
  answers(item: AnswersMail): CaseMail;
  messageId: MessageIds['messageId'];
  address(typed: string): string | null;
};

export type MessageIds = { messageId(recipientId: string, messages: readonly { readonly caseId: string; readonly key: string }[]): string };

export type Stationery = {
  /** Address of the web application as people reach it; it tells the mails of one installation from those of any other. */
  readonly publicUrl: string;
  /** Organizer of meetings in everybody's calendar. */
  readonly sender: Sender;
  readonly linkSecret: string;
};

/** As the sender is called while nobody has named the authority. */
const UNNAMED = 'Lhůtník';

/** Writes the mails of one installation. */
export function mailWriter({ publicUrl, sender, linkSecret }: Stationery): MailWriter {
  const { hostname: host } = new URL(publicUrl);
  return {
    compose: (items, today) => composeCaseMail(items, { publicUrl, today }),
    invitation: (item) => {
      const address = invitationAddress(publicUrl, signInvitationLink(item, linkSecret));
      const mail = composeInvitationMail(item, { authority: sender.name === UNNAMED ? null : sender.name, address });
      const calendar = calendarOf(item, { address, host, sender });
      return calendar === null ? mail : { ...mail, calendar };
    },
    planning: (item) => composePlanningMail(item, publicUrl),
    answers: (item) => composeAnswersMail(item, publicUrl),
    ...messageIds({ publicUrl }),
    address: mailAddress,
  };
}

/** The part of the writer that says nothing. */
export function messageIds({ publicUrl }: Pick<Stationery, 'publicUrl'>): MessageIds {
  const { hostname: host } = new URL(publicUrl);
  return { messageId: (recipientId, messages) => messageIdOf({ installation: publicUrl, host, recipientId, messages }) };
}

/** What changes a calendar comes with an entry for it; a reminder finds it there. */
function calendarOf({ purpose, meeting, meetingId, sequence, stamp, addressee }: InvitationMail, at: { readonly address: string; readonly host: string; readonly sender: Sender }): MailCalendar | null {
  if (purpose !== 'invitation' && purpose !== 'invitation-changed' && purpose !== 'invitation-cancelled') return null;
  const cancelled = purpose === 'invitation-cancelled';
  const content = invitationCalendar({
    entry: { ...meeting, meetingId, sequence, stamp, cancelled, url: at.address }, host: at.host, organizer: at.sender, attendee: addressee,
  });
  return { method: cancelled ? 'CANCEL' : 'REQUEST', content };
}
