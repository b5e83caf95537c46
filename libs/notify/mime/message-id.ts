import { createHash } from 'node:crypto';

export type MessageIdParts = {
  /** What tells this installation from others: its public address. */
  readonly installation: string;
  /** Right side of the Message-ID. */
  readonly host: string;
  readonly recipientId: string;
  /** Planned messages that the mail carries, in any order. */
  readonly messages: readonly { readonly caseId: string; readonly key: string }[];
};

/** The same composition has the same Message-ID, whenever and by whichever worker it is sent. */
export function messageIdOf({ installation, host, recipientId, messages }: MessageIdParts): string {
  const carried = messages.map(({ caseId, key }) => JSON.stringify([caseId, key])).sort();
  const hash = createHash('sha256').update(JSON.stringify([installation, recipientId, carried])).digest('hex').slice(0, 40);
  return `<${hash}@${host}>`;
}
