export { caseMailWriter } from './case-mail-writer.ts';
export type { CaseMailWriter } from './case-mail-writer.ts';
export type { CaseMail } from './case-mail/types.ts';
export type { OutgoingMail, Sender } from './mime/raw-mail.ts';
export type { Delivery, DeliveryStage } from './smtp/delivery.ts';
export type { SmtpLimits, SmtpSettings } from './smtp/settings.ts';
export { SmtpTransport } from './smtp/smtp-transport.ts';
