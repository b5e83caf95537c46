import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Clock, Logger } from '../../libs/config/index.ts';
import { createInboxServer } from './http.ts';
import { createSmtpServer } from './smtp.ts';
import { MailStore } from './store.ts';

export type MailboxOptions = {
  readonly folder: string;
  readonly host: string;
  /** 0 = any free one */
  readonly smtpPort: number;
  readonly httpPort: number;
  readonly clock: Clock;
  readonly logger: Logger;
};

export type Mailbox = { readonly smtpPort: number; readonly httpPort: number; close(): Promise<void> };

/** A mail server that keeps everything it is given, with a readable inbox. */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const store = new MailStore(join(options.folder, 'mailbox'), options.clock);
  const smtp = createSmtpServer(store, options.logger);
  const inbox = createInboxServer(store, options.logger, { loopbackOnly: options.host === '127.0.0.1' });
  const smtpListening = once(smtp.server, 'listening');
  smtp.listen(options.smtpPort, options.host);
  inbox.listen(options.httpPort, options.host);
  await Promise.all([smtpListening, once(inbox, 'listening')]);
  return {
    smtpPort: (smtp.server.address() as AddressInfo).port,
    httpPort: (inbox.address() as AddressInfo).port,
    close: async () => {
      inbox.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => { smtp.close(() => { resolve(); }); }),
        new Promise<void>((resolve) => { inbox.close(() => { resolve(); }); }),
      ]);
    },
  };
}
