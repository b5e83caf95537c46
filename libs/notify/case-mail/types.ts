/** What a mail says, ready to be frozen. */
export type CaseMail = { readonly subject: string; readonly text: string; readonly html: string };

export type CaseMailContext = {
  /** Address of the web application as people reach it. */
  readonly publicUrl: string;
  /** Prague day of writing, 'YYYY-MM-DD'. */
  readonly today: string;
};
