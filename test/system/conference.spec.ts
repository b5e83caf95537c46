import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupedBy } from '../../libs/casework/grouped-by.ts';
import { addWorkingDays, czechCalendar, pragueDay } from '../../libs/law/index.ts';
import { eventually, eventuallyPasses } from '../support/wait.ts';
import { planConference } from './support/conference.ts';
import type { Conference } from './support/conference.ts';
import { nextMorningInOffice } from './support/days.ts';
import { Killer } from './support/killer.ts';
import { openWorkingOffice } from './support/working-office.ts';
import type { WorkingOffice } from './support/working-office.ts';

const GUESTS = 1_000;
const WORKING_DAYS_AHEAD = 20;
/** Who falls when so many mails have come. */
const KILLS = [{ at: 1, part: 'worker' }, { at: 200, part: 'postgres' }, { at: 400, part: 'worker' }, { at: 600, part: 'temporal' }, { at: 800, part: 'worker' }] as const;
const LONG = { timeout: 600_000, every: 20 };

describe('a conference of a thousand guests whose servers are killed while its mail goes out', () => {
  const now = nextMorningInOffice();
  const on = addWorkingDays(czechCalendar(), pragueDay(now), WORKING_DAYS_AHEAD);
  let office: WorkingOffice;
  let killer: Killer;
  let conference: Conference;

  beforeAll(async () => {
    office = await openWorkingOffice(now);
    killer = new Killer(office.topology);
  });
  afterAll(() => office.close());

  it('invites each of them by one message, misses nobody, and repeats only what was in flight at a kill', async () => {
    const { client, staff, topology } = office;
    await topology.stop('worker'); // its process would invite as soon as the meeting is there, before the guests are
    conference = await planConference(client, staff, on, GUESTS);
    await topology.up('worker');
    await sendThroughKills('invitation');
    await expectEachToldOnce('invitation');
  });

  it('tells each of them of a move by one message', async () => {
    const { client, staff: { metodicka }, topology } = office;
    const { caseId } = conference;
    await client.send({
      token: metodicka.token, agenda: 'meetings', path: `/${caseId}/move-meeting`, version: await topology.sql.value<number>('select version from cases where id = $1', [caseId]),
      body: { days: [{ day: on, from: '10:00', to: '16:00' }], text: { reason: 'Sál je dopoledne obsazen.' } },
    });
    await sendThroughKills('invitation-changed');
    await expectEachToldOnce('invitation-changed');
    expect(client.unexpected).toEqual([]);
  });

  async function sendThroughKills(purpose: string): Promise<void> {
    const { sql, smtp: { mails } } = office.topology;
    const before = mails.length;
    for (const { at, part } of KILLS) {
      await eventually(() => mails.length >= before + at, LONG);
      await killer.kill(part);
    }
    await eventuallyPasses(async () => {
      expect(await sql.value('select count(*)::int from messages where purpose = $1', [purpose])).toBeGreaterThanOrEqual(GUESTS);
      expect(await sql.rows(`select state, count(*)::int from messages where state <> 'sent' group by state`)).toEqual([]);
    }, LONG);
  }

  async function expectEachToldOnce(purpose: string): Promise<void> {
    const { sql, smtp } = office.topology;
    const told = await sql.rows<{ email: string; messageId: string }>(
      `select i.email, btrim(m.message_id, '<>') as "messageId" from messages s join mails m on m.id = s.mail_id join invitees i on i.case_id = s.case_id and i.id = s.recipient_id
       where s.case_id = $1 and s.purpose = $2 and i.kind = 'guest'`, [conference.caseId, purpose]);
    expect(told.map(({ email }) => email).sort()).toEqual(conference.addresses.toSorted());
    const came = groupedBy(smtp.mails.filter(({ acknowledged }) => acknowledged), ({ messageId }) => messageId ?? '');
    expect(told.filter(({ email, messageId }) => came.get(messageId)?.every(({ recipients }) => recipients.join() === email) !== true)).toEqual([]);
    const known = new Set(await sql.rows<{ id: string }>(`select btrim(message_id, '<>') as id from mails`).then((rows) => rows.map(({ id }) => id)));
    expect(smtp.mails.filter(({ messageId }) => !known.has(messageId ?? ''))).toEqual([]);
    expect(killer.unexplained(smtp.mails)).toEqual([]);
  }
});
