import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInvitationLink } from '../../../../libs/notify/index.ts';
import { byLink, moment, openPlanningOffice, planYear, seen, tokenOf } from './planned.ts';
import type { Planned, PlanningOffice } from './planned.ts';

const ANSWER = { answer: 'no', attendees: [] };

describe('the link of an invitation', () => {
  let office: PlanningOffice;
  let year: Planned;
  let meeting: string;

  beforeAll(async () => {
    office = await openPlanningOffice();
    year = await planYear(office);
    meeting = year.meetings[0]?.caseId ?? '';
    const { detail } = await seen(office.methodologist, meeting);
    await moment(office.api, meeting, 'invite', `${detail.inviteOn}T08:00:00Z`);
  });
  afterAll(() => office.api.close());

  async function tokens(): Promise<readonly [string, string]> {
    const [one, other] = (await seen(office.methodologist, meeting)).detail.invitees.map((invitee) => tokenOf(meeting, invitee));
    return [one ?? '', other ?? ''];
  }

  /** All that is told to whoever asks, but for what differs with every request. */
  async function told(method: 'GET' | 'POST', token: string): Promise<unknown> {
    const { status, text } = await byLink(office.api, method, token, method === 'GET' ? {} : { body: ANSWER });
    return { status, text: text.replace(/urn:lhutnik:request:[^"]+/, '') };
  }

  it('records nothing when it is looked at', async () => {
    const [token] = await tokens();
    const count = async (): Promise<unknown> => office.api.dataSource.query('select count(*)::int as n from facts where case_id = $1', [meeting]);
    const before = await count();
    for (let n = 0; n < 3; n += 1) expect((await byLink(office.api, 'GET', token)).status).toBe(200);
    expect(await count()).toEqual(before);
  });

  it('that is wrong, guessed, of a meeting that is not there, of another series or revoked answers as one that never was', async () => {
    const [token] = await tokens();
    const invitee = (await seen(office.methodologist, meeting)).detail.invitees[0];
    if (invitee === undefined) throw new Error('somebody was invited');
    const sign = (change: object, secret = 'tajemství jen pro zkoušky, delší než 32 znaků'): string =>
      signInvitationLink({ meetingId: meeting, inviteeId: invitee.id, linkNo: invitee.linkNo, ...change }, secret);
    const wrong = [
      'x', 'ž'.repeat(20), token.slice(1), `${token}A`, token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')), sign({}, 'jiné tajemství, také delší než 32 znaků'),
      sign({ meetingId: randomUUID() }), sign({ inviteeId: randomUUID() }), sign({ linkNo: invitee.linkNo + 1 }), sign({ meetingId: year.series.id }), sign({ meetingId: year.meetings[1]?.caseId ?? '' }),
    ];
    for (const method of ['GET', 'POST'] as const) {
      const never = await told(method, 'nikdy-nebyl');
      expect(never).toMatchObject({ status: 404 });
      for (const each of wrong) expect({ each, told: await told(method, encodeURIComponent(each)) }).toEqual({ each, told: never });
    }
  });

  it('opens no more once it is revoked, nor once its invitee is removed; the new one does', async () => {
    const [old] = await tokens();
    const { detail, matter } = await seen(office.methodologist, meeting);
    const [one] = detail.invitees;
    await matter.step(office.methodologist, 'revoke-link', { inviteeId: one?.id });
    expect(await told('GET', old)).toEqual(await told('GET', 'nikdy-nebyl'));
    expect(await told('POST', old)).toEqual(await told('POST', 'nikdy-nebyl'));
    const [renewed] = await tokens();
    expect((await byLink(office.api, 'GET', renewed)).status).toBe(200);
    await matter.step(office.methodologist, 'remove-invitee', { inviteeId: one?.id });
    expect(await told('GET', renewed)).toEqual(await told('GET', 'nikdy-nebyl'));
    expect(await told('POST', renewed)).toEqual(await told('POST', 'nikdy-nebyl'));
  });

  it('answers for nobody else, reads nobody else, and takes no other step', async () => {
    const { detail } = await seen(office.methodologist, meeting);
    const other = detail.invitees.find(({ removed }) => !removed);
    if (other === undefined) throw new Error('one was left');
    const token = tokenOf(meeting, other);
    expect((await byLink(office.api, 'POST', token, { body: { ...ANSWER, inviteeId: detail.invitees[0]?.id } })).status).toBe(422);
    expect((await byLink(office.api, 'POST', token, { path: '/cancel-meeting', body: { day: '2027-01-01', text: { reason: 'x' } } })).status).toBe(404);
    const open = await byLink(office.api, 'GET', token);
    for (const { id, name } of detail.invitees.filter(({ removed }) => removed)) for (const secret of [id, name ?? id]) expect(open.text).not.toContain(secret);
  });

  it('leaves neither itself in the log nor its answer in the version of the meeting', async () => {
    const { detail } = await seen(office.methodologist, meeting);
    const other = detail.invitees.find(({ removed }) => !removed);
    if (other === undefined) throw new Error('one was left');
    const token = tokenOf(meeting, other);
    expect((await byLink(office.api, 'POST', token, { body: ANSWER })).status).toBe(200);
    expect((await seen(office.methodologist, meeting)).detail.version).toBe(detail.version);
    expect(office.api.logged()).not.toContain(token);
    expect(office.api.logged()).toContain('/api/v1/invitations/:token');
  });

  it('is held to so many requests a minute from one address', async () => {
    office.api.clock.time += 120_000;
    const statuses = [];
    for (let n = 0; n < 130; n += 1) statuses.push((await byLink(office.api, 'GET', 'nikdy-nebyl')).status);
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    office.api.clock.time += 120_000;
    expect((await byLink(office.api, 'GET', 'nikdy-nebyl')).status).toBe(404);
  });
});
