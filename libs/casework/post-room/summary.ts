/** What one pass of the post room did. */
export type PostRoomSummary = {
  /** Mails composed anew. */
  composed: number;
  /** Mails that a server accepted. */
  sent: number;
  /** Facts `messageSent` recorded. */
  recorded: number;
  /** So much was sent that some of it is still to be recorded: another pass should follow at once. */
  unfinished: boolean;
  /** Attempts that failed and will be repeated. */
  retried: number;
  /** Mails refused for good. */
  dead: number;
  /** Messages withdrawn unsent. */
  withdrawn: number;
  /** Messages whose recipient has no usable address. */
  unaddressed: number;
  /** The mail server does not answer. */
  serverDown: boolean;
};

export function emptySummary(): PostRoomSummary {
  return { composed: 0, sent: 0, recorded: 0, unfinished: false, retried: 0, dead: 0, withdrawn: 0, unaddressed: 0, serverDown: false };
}
