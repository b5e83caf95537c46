import type { MailItem } from '../domain/index.ts';
import { composeCaseMail } from './case-mail/case-mail.ts';
import type { CaseMail } from './case-mail/types.ts';
import { mailAddress } from './mime/address.ts';
import { messageIdOf } from './mime/message-id.ts';

export type CaseMailWriter = {
  compose(items: readonly MailItem[], today: string): CaseMail;
  messageId(recipientId: string, messages: readonly { readonly caseId: string; readonly key: string }[]): string;
  address(typed: string): string | null;
};

/** Writes the mails of one installation; its public address tells them from those of any other. */
export function caseMailWriter({ publicUrl }: { readonly publicUrl: string }): CaseMailWriter {
  const { hostname: host } = new URL(publicUrl);
  return {
    compose: (items, today) => composeCaseMail(items, { publicUrl, today }),
    messageId: (recipientId, messages) => messageIdOf({ installation: publicUrl, host, recipientId, messages }),
    address: mailAddress,
  };
}
