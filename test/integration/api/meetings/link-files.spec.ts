import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { AttachmentStore } from '../../../../libs/casework/attachments/store.ts';
import { inject } from '../../../support/api.ts';
import type { Answer } from '../../../support/api.ts';
import { byLink, moment, openPlanningOffice, planYear, seen, tokenOf } from './planned.ts';
import type { PlanningOffice, PublicInvitation } from './planned.ts';

describe('files by the link of an invitation', () => {
  let office: PlanningOffice;
  let meeting: string;
  let day: string;
  let token: string;
  let other: string;

  beforeAll(async () => {
    office = await openPlanningOffice();
    const [first] = (await planYear(office)).meetings;
    meeting = first?.caseId ?? '';
    day = first?.day ?? '';
    const { detail } = await seen(office.methodologist, meeting);
    await moment(office.api, meeting, 'invite', `${detail.inviteOn}T08:00:00Z`);
    [token = '', other = ''] = (await seen(office.methodologist, meeting)).detail.invitees.map((invitee) => tokenOf(meeting, invitee));
  });
  afterAll(() => office.api.close());

  async function upload(fileName: string): Promise<string> {
    const actor = { kind: 'person', personId: office.methodologist.id, roles: ['methodologist'], departmentId: office.department } as const;
    const bytes = (async function* one() { yield Buffer.from(`obsah ${fileName}`); })();
    return (await office.api.app.get(AttachmentStore).upload(actor, { fileName, bytes, now: office.api.clock.time })).id;
  }

  /** Proposed by another office, and given material by ours. */
  async function point(title: string, attachments: readonly string[]): Promise<string> {
    const pointId = randomUUID();
    await byLink(office.api, 'POST', other, { path: '/agenda-points', body: { pointId, text: { title } } });
    await (await seen(office.methodologist, meeting)).matter.step(office.methodologist, 'change-agenda-point', { pointId, attachments, text: { title } });
    return pointId;
  }

  const release = async (pointId: string): Promise<unknown> => (await seen(office.methodologist, meeting)).matter.step(office.methodologist, 'release-agenda-point', { pointId, childrenChecked: true });
  const file = (path: string, by = token): Promise<Answer> => byLink(office.api, 'GET', by, { path });
  const told = ({ status, text }: Answer): unknown => ({ status, text: text.replace(/urn:lhutnik:request:[^"]+/, '') });

  it('are the material of released points; any other of the meeting, or a guessed one, answers as one that never was', async () => {
    const [shown, hidden, loose] = [await upload('podklad.txt'), await upload('tajné.txt'), await upload('příloha věci.txt')];
    const released = await point('Zimní pobyty', [shown]);
    await point('Zatím jen u nás', [hidden]);
    await (await seen(office.methodologist, meeting)).matter.step(office.methodologist, 'attach', { attachmentId: loose });
    const never = told(await file(`/attachments/${randomUUID()}`));
    expect(never).toMatchObject({ status: 404 });
    for (const id of [shown, hidden, loose]) expect(told(await file(`/attachments/${id}`))).toEqual(never);
    await release(released);
    for (const id of [hidden, loose]) expect(told(await file(`/attachments/${id}`))).toEqual(never);
    const answer = await file(`/attachments/${shown}`);
    expect(answer).toMatchObject({ status: 200, text: 'obsah podklad.txt', headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } });
    expect(String(answer.headers['content-disposition'])).toContain('attachment');
    expect(((await byLink(office.api, 'GET', token)).body as PublicInvitation).agenda).toMatchObject([{ title: 'Zimní pobyty', attachments: [{ id: shown, fileName: 'podklad.txt' }] }]);
    expect((await file(`/attachments/${shown}`, token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')))).status).toBe(404);
  });

  it('are no longer those of a released point that was changed without being looked through, the old ones neither, until it is again', async () => {
    const [before, after] = [await upload('zkontrolované.txt'), await upload('doplněné.txt')];
    const pointId = await point('Respitní péče', [before]);
    await release(pointId);
    expect((await file(`/attachments/${before}`)).status).toBe(200);
    const never = told(await file(`/attachments/${randomUUID()}`));
    const change = async (more: object): Promise<void> => {
      await (await seen(office.methodologist, meeting)).matter.step(office.methodologist, 'change-agenda-point', { pointId, attachments: [before, after], text: { title: 'Respitní péče a Pepíček' }, ...more });
    };
    await change({});
    for (const id of [before, after]) for (const by of [token, other]) expect(told(await file(`/attachments/${id}`, by))).toEqual(never);
    expect((await byLink(office.api, 'GET', token)).text).not.toContain('Pepíček');
    await release(pointId);
    for (const id of [before, after]) expect((await file(`/attachments/${id}`)).status).toBe(200);
    await change({ childrenChecked: true });
    expect((await file(`/attachments/${after}`)).status).toBe(200);
  });

  it('are not those of our own point before it is looked through, nor of a proposal for whoever proposed it', async () => {
    const [ours, theirs] = [await upload('náš podklad.txt'), await upload('k návrhu.txt')];
    const pointId = randomUUID();
    await (await seen(office.methodologist, meeting)).matter.step(office.methodologist, 'add-agenda-point', { pointId, attachments: [ours], text: { title: 'Zatím neprohlédnuto' } });
    await point('Návrh s podkladem', [theirs]);
    const never = told(await file(`/attachments/${randomUUID()}`));
    for (const id of [ours, theirs]) for (const by of [token, other]) expect(told(await file(`/attachments/${id}`, by))).toEqual(never);
    const shown = ((await byLink(office.api, 'GET', other)).body as PublicInvitation).agenda;
    expect(shown.map(({ title }) => title)).not.toContain('Zatím neprohlédnuto');
    expect(shown.find(({ title }) => title === 'Návrh s podkladem')).toMatchObject({ own: true, released: false, attachments: [] });
    await release(pointId);
    expect((await file(`/attachments/${ours}`)).status).toBe(200);
  });

  it('are the entry for a calendar, which leads back to the invitation and names nobody', async () => {
    const calendar = await file('/calendar.ics');
    expect(calendar.status).toBe(200);
    const [event] = new ICAL.Component(ICAL.parse(calendar.text) as unknown[]).getAllSubcomponents('vevent');
    expect(String(event?.getFirstPropertyValue('url'))).toMatch(new RegExp(`/pozvanka/${token}$`));
    expect(event?.getAllProperties('attendee')).toEqual([]);
  });

  it('are the minutes once they were sent, and not before', async () => {
    expect((await file('/minutes.pdf')).status).toBe(409);
    office.api.clock.time = Date.parse(`${day}T14:30:00Z`);
    await moment(office.api, meeting, 'held', new Date(Date.parse(`${day}T23:30:00Z`)).toISOString());
    const { matter } = await seen(office.methodologist, meeting);
    await matter.step(office.methodologist, 'close-attendance', {});
    await matter.step(office.methodologist, 'save-minutes', { sections: [], text: { opening: 'Zahájeno v 9.00.' } });
    await matter.step(office.methodologist, 'submit-minutes', { childrenChecked: true });
    await matter.step(office.manager, 'approve-minutes', {});
    expect((await file('/minutes.pdf')).status).toBe(409);
    await matter.step(office.methodologist, 'send-minutes', {});
    const minutes = await file('/minutes.pdf', other);
    expect({ status: minutes.status, begins: minutes.text.slice(0, 4) }).toEqual({ status: 200, begins: '%PDF' });
    expect((await byLink(office.api, 'GET', other)).body).toMatchObject({ mayAnswer: false, minutesSentOn: expect.stringMatching(/^2027-/) as unknown });
    const readings = await office.api.dataSource.query<{ n: number }[]>(`select count(*)::int as n from access_log where case_id = $1 and person_id not in (select id from people)`, [meeting]);
    expect(readings).toEqual([{ n: 0 }]);
  });
});

describe('an answer by the link that is sent twice', () => {
  it('with one key is written once, keeps no name with the key, and another body under it is refused', async () => {
    const office = await openPlanningOffice();
    const meeting = (await planYear(office)).meetings[0]?.caseId ?? '';
    const { detail } = await seen(office.methodologist, meeting);
    await moment(office.api, meeting, 'invite', `${detail.inviteOn}T08:00:00Z`);
    const [one] = (await seen(office.methodologist, meeting)).detail.invitees;
    if (one === undefined) throw new Error('somebody was invited');
    const send = (path: string, payload: object, key: string): Promise<Answer> =>
      inject(office.api, { method: 'POST', url: `/api/v1/invitations/${tokenOf(meeting, one)}${path}`, payload, headers: { 'idempotency-key': key } });
    const answer = { answer: 'yes', attendees: [{ id: randomUUID(), text: { name: 'Jana Jedinečná' } }] };
    const proposed = { pointId: randomUUID(), text: { title: 'Zimní pobyty' } };
    for (const [path, body, type] of [['', answer, 'answered'], ['/agenda-points', proposed, 'agendaPointAdded']] as const) {
      const key = `klic-pro-${type}`;
      const [first, second] = [await send(path, body, key), await send(path, body, key)];
      expect([first.status, second.status]).toEqual([200, 200]);
      expect(second.body).toEqual(first.body);
      expect(await office.api.dataSource.query('select count(*)::int as n from facts where case_id = $1 and type = $2', [meeting, type])).toEqual([{ n: 1 }]);
    }
    expect(await send('', { answer: 'no', attendees: [] }, 'klic-pro-answered')).toMatchObject({ status: 422, body: { code: 'idempotency.keyReused' } });
    expect(JSON.stringify(await office.api.dataSource.query('select * from idempotency_keys'))).not.toMatch(new RegExp(`Jedinečná|${tokenOf(meeting, one)}`));
    await office.api.close();
  });
});
