import type { Classification, Finding } from '../../../../libs/domain/index.ts';

export type Claim = { readonly claim: string; readonly finding: Finding; readonly reasons: string };

/** What a complaint that is handled or forwarded is about. Invented, without names. */
export type Topic = {
  readonly subject: string;
  readonly body: string;
  readonly claims: readonly Claim[];
  readonly documents: string;
  readonly statement: string;
  readonly notice: string;
  readonly measure?: { readonly internal: string; readonly forComplainant: string };
};

/** What a submission of a kind without a process of its own is about, and how it was settled. */
export type OtherTopic = {
  readonly as: Classification;
  readonly subject: string;
  readonly body: string;
  readonly reason: string;
  readonly how: string;
  readonly anonymous?: true;
  /** Whose handling or duty it is about: an ORP office. */
  readonly aboutOffice?: true;
};
