import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupedBy } from '../../libs/casework/grouped-by.ts';
import { addWorkingDays, czechCalendar, pragueDay, pragueInstant } from '../../libs/law/index.ts';
import { eventually, eventuallyPasses } from '../support/wait.ts';
import { nextMorningInOffice } from './support/days.ts';
import { all, drive, surnames } from './support/intake.ts';
import { expectEveryMessageSent } from './support/oracle.ts';
import { PersistentClient } from './support/persistent-client.ts';
import { chance } from './support/random.ts';
import { openOffice } from './support/staff.ts';
import type { Staff } from './support/staff.ts';
import { Topology } from './support/topology.ts';

const SEED = 20_261_124;
const PATIENT = { timeout: 300_000, every: 250 };
const HOUR = 3_600_000;

describe(`a mail server that refuses, hangs and breaks off (seed ${String(SEED)})`, () => {
  const morning = nextMorningInOffice();
  const nextDay = pragueInstant(addWorkingDays(czechCalendar(), pragueDay(morning), 1), 10);
  let topology: Topology;
  let staff: Staff;
  let client: PersistentClient;

  beforeAll(async () => {
    topology = await Topology.prepare({ clock: true });
    topology.setClock(morning);
    staff = await openOffice(topology);
    await topology.up('api', 'worker');
    client = new PersistentClient(topology.address);
  });
  afterAll(async () => {
    client.giveUp();
    await topology.dispose();
  });

  const attempts = (): Promise<number> => topology.sql.value<number>('select coalesce(sum(attempts), 0)::int from mails');
  const alerted = (): Promise<boolean> => topology.sql.value<boolean>(`select exists (select from service_alerts where kind = 'mail-server-down' and closed_at is null)`);

  it('nobody loses a message; only what was broken off after DATA comes again, with the same Message-ID', async () => {
    const { smtp } = topology;
    await smtp.refuse();
    const names = surnames(chance(SEED), 24);
    await all(names, 6, (name, index) => drive(client, staff, { name, daysAgo: 45, childAtRisk: index % 3 === 0, until: 'handling' }, morning));
    await eventually(alerted, PATIENT);
    expect(smtp.mails).toEqual([]);

    smtp.setMode('hang');
    await smtp.listen();
    const before = await attempts();
    topology.setClock(morning + 4 * HOUR);
    await eventually(async () => smtp.connections() > 0 && (await attempts()) > before, PATIENT);
    expect(smtp.mails).toEqual([]);

    smtp.setMode('drop-after-data');
    // A server that was down is tried again by one mail a minute.
    for (let minute = 0; minute < 6; minute += 2) {
      const sofar = smtp.mails.length;
      topology.setClock(nextDay + minute * 60_000);
      await eventually(() => smtp.mails.length > sofar, PATIENT);
    }
    const broken = new Set(smtp.mails.map(({ messageId }) => messageId));
    expect(smtp.mails.every(({ acknowledged }) => !acknowledged)).toBe(true);

    smtp.setMode('ok');
    topology.setClock(nextDay + HOUR);
    await eventually(() => smtp.mails.some(({ acknowledged }) => acknowledged), PATIENT);
    topology.setClock(nextDay + 2 * HOUR);
    await expectEveryMessageSent(topology);
    await eventuallyPasses(async () => { expect(await alerted()).toBe(false); }, PATIENT);

    const taken = groupedBy(smtp.mails, ({ messageId }) => messageId ?? '');
    const acknowledgedOnce = [...taken.values()].filter((mails) => mails.filter(({ acknowledged }) => acknowledged).length === 1);
    expect(acknowledgedOnce).toHaveLength(taken.size);
    const repeated = [...taken].filter(([, mails]) => mails.length > 1).map(([id]) => id);
    expect(repeated.filter((id) => !broken.has(id) && taken.get(id)?.[0]?.acknowledged !== false)).toEqual([]);
    await expectOneMailForEachMessage();
  });

  /** Each message of each recipient stands in one mail, and that mail went to that recipient alone. */
  async function expectOneMailForEachMessage(): Promise<void> {
    const sent = await topology.sql.rows<{ email: string; messageId: string }>(
      `select p.email, btrim(m.message_id, '<>') as "messageId" from mails m join people p on p.id = m.recipient_id where m.state = 'sent'`);
    const received = new Set(topology.smtp.mails.filter(({ acknowledged }) => acknowledged).map(({ messageId, recipients }) => `${messageId ?? ''} ${recipients.join()}`));
    expect([...received].sort()).toEqual(sent.map(({ email, messageId }) => `${messageId} ${email}`).sort());
  }
});
