/** What an office may set; stored in PostgreSQL, defaults from legal.md §9 and design §6. */
export type Settings = {
  /** Which step of the notice meets § 175 odst. 5. */
  readonly noticeCountsWhen: 'signed' | 'dispatched' | 'delivered';
  /** Office hours of mail, Prague: sent from `opens` to `closes` on working days. */
  readonly mailHours: { readonly opens: number; readonly closes: number };
  /** A herd of reminders is spread over so many minutes from opening. */
  readonly spreadMinutes: number;
  readonly digest: boolean;
  /** '{prefix}-{year}-{n:4}' → ST-2026-0042. */
  readonly registerNumberPattern: string;
  /** Of reviews, which have a series of their own: '{prefix}-{year}-{n:4}' → PR-2026-0003. */
  readonly reviewNumberPattern: string;
  /** Of series of meetings: RP-2026-003. */
  readonly seriesNumberPattern: string;
  /** Of meetings: PO-2026-0012. */
  readonly meetingNumberPattern: string;
  readonly forwardingTargetWorkingDays: number;
  readonly attachmentLimitBytes: number;
};

export const DEFAULT_SETTINGS: Settings = {
  noticeCountsWhen: 'dispatched',
  mailHours: { opens: 8, closes: 16 },
  spreadMinutes: 60,
  digest: true,
  registerNumberPattern: 'ST-{year}-{n:4}',
  reviewNumberPattern: 'PR-{year}-{n:4}',
  seriesNumberPattern: 'RP-{year}-{n:3}',
  meetingNumberPattern: 'PO-{year}-{n:4}',
  forwardingTargetWorkingDays: 5,
  attachmentLimitBytes: 25 * 1024 * 1024,
};
