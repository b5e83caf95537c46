import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { Logger } from '../../libs/config/index.ts';
import type { MailStore } from './store.ts';

const LARGEST_MAIL = 50 * 1024 * 1024;

/** Takes every mail for anybody and delivers none. */
export function createSmtpServer(store: MailStore, logger: Logger): SMTPServer {
  const server = new SMTPServer({
    banner: 'Lhutnik',
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    onAuth: (auth, _session, callback) => { callback(null, { user: auth.username ?? 'anonymous' }); },
    onData: (stream, session, callback) => {
      keep(store, stream, session).then(({ id }) => {
        logger.info({ mailId: id }, 'taken');
        callback(null);
      }, (error: unknown) => {
        logger.error({ err: error }, 'not taken');
        callback(Object.assign(new Error('could not be stored'), { responseCode: 451 }));
      });
    },
  });
  server.on('error', (error) => { logger.warn({ err: error }, 'connection failed'); });
  return server;
}

async function keep(store: MailStore, stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<{ id: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  return store.add({ from, recipients: envelope.rcptTo.map(({ address }) => address) }, Buffer.concat(chunks));
}
