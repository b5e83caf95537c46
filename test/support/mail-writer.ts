import { mailWriter } from '../../libs/notify/index.ts';
import type { MailWriter } from '../../libs/notify/index.ts';

export const SENDER = { address: 'lhutnik@urad.example', name: 'Krajský úřad Zkušebního kraje' };
export const LINK_SECRET = 'tajemství jen pro zkoušky, delší než 32 znaků';

/** The writer of an installation at this address. */
export function testWriter(publicUrl: string): MailWriter {
  return mailWriter({ publicUrl, sender: SENDER, linkSecret: LINK_SECRET });
}
