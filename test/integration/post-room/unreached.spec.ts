import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pool } from '../../../libs/casework/database/transaction.ts';
import { deadLetters, retryDeadLetters } from '../../../libs/casework/post-room/dead-letters.ts';
import { InviteeList } from '../../../libs/casework/queries/meetings/invitee-list.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import { listAlerts } from '../../../libs/casework/watchdog/alerts.ts';
import { MeetingPost } from './meeting-post.ts';
import { PostOffice, prague } from './post-office.ts';

const MOVED = [{ day: '2027-02-04', from: '10:00', to: '14:00' }] as const;

describe('somebody invited whom no mail reaches', () => {
  let office: PostOffice;
  let meeting: MeetingPost;
  beforeAll(async () => { office = await PostOffice.open(); });
  beforeEach(async () => {
    await office.reset();
    meeting = await MeetingPost.open(office);
  });
  afterAll(() => office.close());

  const post = (inviteeId: string) => meeting.messagesTo(inviteeId);
  const alerts = async () => (await office.openAlerts()).map(({ kind, subject }) => [kind, subject]);

  it('tells with the invitation and by an alert of a refused address, one that is missing and one that is none; put right, it goes and the alert is over', async () => {
    const unreached = [await meeting.guest({ name: 'Odmítnutý', email: 'neni@pozvani.example' }), await meeting.guest({ name: 'Bez adresy', email: null }), await meeting.guest({ name: 'Překlep', email: 'preklep' })];
    const key = await meeting.plan('invitation', unreached);
    office.sink.setMode('permanent');
    await office.drain();
    expect(await Promise.all(unreached.map(post))).toEqual([[[key, 'dead', 'refused-550']], [[key, 'dead', 'no-address']], [[key, 'dead', 'bad-address']]]);
    expect(await alerts()).toEqual(unreached.map((id) => ['invitee-unreachable', `${meeting.id} ${id}`]).toSorted());
    const listed = await listAlerts(pool(office.db));
    expect(new Set(listed.map(({ registerNumber }) => registerNumber))).toEqual(new Set([`PO-2027-0001-${meeting.id.slice(0, 8)}`]));
    expect(listed.map(({ details }) => details).toSorted((a, b) => String(a['reason']).localeCompare(String(b['reason'])))).toEqual(
      ['bad-address', 'no-address', 'refused-550'].map((reason) => ({ reason, messages: 1 })));
    office.sink.setMode('ok');
    await office.drain({ at: prague('2026-12-28', 11) });
    expect(await alerts()).toHaveLength(3);
    for (const [n, id] of unreached.entries()) await meeting.change(id, 'email', `uz.je${String(n)}@pozvani.example`);
    await office.drain({ at: prague('2026-12-28', 12) });
    expect(await Promise.all(unreached.map(post))).toEqual(unreached.map(() => [[key, 'sent', null]]));
    expect(office.sink.mails.flatMap(({ recipients }) => recipients).toSorted()).toEqual(['uz.je0@pozvani.example', 'uz.je1@pozvani.example', 'uz.je2@pozvani.example']);
    expect(await alerts()).toEqual([]);
  });

  it('says of each invited why our mail does not reach them: by the last message that went or was refused, of the removed only by the news of that', async () => {
    const listed = async (...ids: readonly string[]): Promise<readonly (string | null | undefined)[]> => {
      const rows = await new InviteeList(office.db, new OfficeStates()).all(meeting.id);
      return ids.map((id) => rows.find((row) => row.id === id)?.unreached);
    };
    const [heard, refused, removed, believing] = await meeting.guests(4) as [string, string, string, string];
    const nowhere = await meeting.guest({ name: 'Bez adresy', email: null });
    const mistyped = await meeting.guest({ name: 'Překlep', email: 'preklep' });
    expect(await listed(heard, nowhere, mistyped)).toEqual([null, 'no-address', null]);
    await meeting.plan('invitation', [believing]);
    await office.drain();
    office.sink.setMode('permanent');
    await meeting.plan('invitation', [heard, refused, removed, mistyped], { key: 'invitation:later' });
    await office.drain({ at: prague('2026-12-28', 11) });
    expect(await listed(heard, refused, mistyped)).toEqual(['refused 550', 'refused 550', 'bad-address']);
    await meeting.change(removed, 'removed', true);
    await meeting.change(nowhere, 'removed', true);
    await meeting.change(believing, 'removed', true);
    await meeting.plan('invitation-cancelled', [believing]);
    await office.drain({ at: prague('2026-12-28', 12) });
    office.sink.setMode('ok');
    await meeting.move(MOVED);
    await meeting.plan('invitation-changed', [heard, refused]);
    expect(await listed(heard)).toEqual(['refused 550']);
    await office.drain({ at: prague('2026-12-28', 13) });
    await meeting.plan('answer-missing', [heard]);
    expect(await listed(heard, refused, removed, nowhere, believing)).toEqual([null, null, null, null, 'refused 550']);
  });

  it('ends the alert when a later message is accepted after all, and when somebody has the letter tried again', async () => {
    const [later, retried] = await meeting.guests(2) as [string, string];
    await meeting.plan('invitation', [later, retried]);
    office.sink.setMode('permanent');
    await office.drain();
    office.sink.setMode('ok');
    await meeting.move(MOVED);
    await meeting.plan('invitation-changed', [later]);
    await office.drain({ at: prague('2026-12-28', 11) });
    expect(await alerts()).toEqual([['invitee-unreachable', `${meeting.id} ${retried}`]]);
    const [letter] = (await deadLetters(office.db)).filter(({ recipientId }) => recipientId === retried);
    expect(letter).toMatchObject({ recipientKind: 'invitee', error: 'refused 550' });
    await retryDeadLetters(office.db, { actor: { kind: 'system' }, now: office.clock.at, mailIds: [letter?.mailId ?? ''] });
    expect(await alerts()).toEqual([]);
    await office.drain({ at: prague('2026-12-28', 12) });
    expect(await post(retried)).toEqual([['invitation:0', 'sent', null]]);
  });

  it('ends the alert of whoever is not invited any more, unless they still believe to be, and a month after the meeting', async () => {
    const [removed, believing, past] = await meeting.guests(3) as [string, string, string];
    await meeting.plan('invitation', [believing]);
    await office.drain();
    office.sink.setMode('permanent');
    await meeting.plan('invitation', [removed, past], { key: 'invitation:later' });
    await office.drain({ at: prague('2026-12-28', 11) });
    await meeting.change(removed, 'removed', true);
    await meeting.change(believing, 'removed', true);
    await meeting.plan('invitation-cancelled', [believing]);
    await office.drain({ at: prague('2026-12-28', 12) });
    expect(await alerts()).toEqual([believing, past].map((id) => ['invitee-unreachable', `${meeting.id} ${id}`]).toSorted());
    await office.drain({ at: prague('2027-02-27', 12) });
    expect(await alerts()).toHaveLength(2);
    await office.drain({ at: prague('2027-02-28', 12) });
    expect(await alerts()).toEqual([]);
  });
});
