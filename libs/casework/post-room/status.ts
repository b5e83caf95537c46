import type { DataSource } from 'typeorm';
import { only, pool } from '../database/transaction.ts';

/** How the post stands, for health and metrics; counts and times only. */
export type PostRoomStatus = {
  /** Planned messages whose time has come and that are in no mail yet (outside office hours they wait). */
  readonly due: number;
  readonly waitingMails: number;
  /** When the oldest mail that is still waiting was composed. */
  readonly oldestWaiting: Date | null;
  readonly deadMails: number;
  /** Messages of people without a usable address. */
  readonly unaddressed: number;
  /** Accepted by a server, not yet in the history of their cases. */
  readonly unrecorded: number;
};

export async function postRoomStatus(dataSource: DataSource, now: number): Promise<PostRoomStatus> {
  return only(await pool(dataSource).query<PostRoomStatus>(
    `select
       (select count(*) from messages where state = 'planned' and not_before <= $1)::integer as due,
       (select count(*) from mails where state = 'waiting')::integer as "waitingMails",
       (select min(created_at) from mails where state = 'waiting') as "oldestWaiting",
       (select count(*) from mails where state = 'dead')::integer as "deadMails",
       (select count(*) from messages where state = 'dead' and state_reason in ('no-address', 'bad-address'))::integer as unaddressed,
       (select count(*) from messages m join mails on mails.id = m.mail_id where m.state = 'bundled' and mails.state = 'sent')::integer as unrecorded`,
    [new Date(now)],
  ));
}
