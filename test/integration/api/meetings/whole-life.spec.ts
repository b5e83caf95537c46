import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { byLink, moment, openPlanningOffice, planYear, seen, tokenOf } from './planned.ts';
import type { Planned, PlanningOffice, PublicInvitation, SeriesDetail } from './planned.ts';

describe('a series and its meetings over HTTP', () => {
  let office: PlanningOffice;
  let year: Planned;
  let first: string;
  let day: string;

  beforeAll(async () => {
    office = await openPlanningOffice();
    year = await planYear(office);
    const [meeting] = year.meetings;
    if (meeting === undefined) throw new Error('no meeting was opened');
    first = meeting.caseId;
    day = meeting.day;
  });
  afterAll(() => office.api.close());

  it('becomes meetings on working days that were proposed, each with a number, and its quotas are on course', async () => {
    expect(year.meetings.length).toBeGreaterThanOrEqual(4);
    for (const { registerNumber, day: on } of year.meetings) {
      expect(registerNumber).toMatch(/^PO-2026-\d{4}$/);
      expect([1, 3, 6, 0]).not.toContain(new Date(`${on}T12:00:00Z`).getUTCDay());
    }
    const detail = await year.series.read<SeriesDetail>(office.methodologist);
    expect(detail).toMatchObject({ phase: 'running', title: 'Metodická porada OSPOD ORP', slots: [], busyTimesEntered: false });
    expect(detail.occurrences.map(({ days }) => days[0])).toEqual(year.meetings.map(({ day: on }) => on));
    const calendar = await office.worker.send('GET', `/api/v1/meetings?year=2027&series=${year.series.id}`);
    expect((calendar.body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(year.meetings.map(({ caseId }) => caseId));
    expect((await office.worker.send('GET', '/api/v1/series?year=2027')).body).toMatchObject({ items: [{ id: year.series.id, seriesKind: 'methodological', waitingDates: 0, slots: [], quota: 'on-course' }] });
  });

  it('invites on its day, and an office answers by its link with several named people', async () => {
    const before = await seen(office.methodologist, first);
    expect(before.detail).toMatchObject({ phase: 'planning', standing: 'planned', counts: { invited: 2, unanswered: 2 } });
    await moment(office.api, first, 'invite', `${before.detail.inviteOn}T08:00:00Z`);
    const { detail } = await seen(office.methodologist, first);
    expect(detail).toMatchObject({ phase: 'invited', invitationsOutOn: before.detail.inviteOn });
    const [jihlava, trebic] = detail.invitees;
    if (jihlava === undefined || trebic === undefined) throw new Error('two offices were invited');
    const token = tokenOf(first, jihlava);
    const open = await byLink(office.api, 'GET', token);
    expect(open.body).toMatchObject({ title: 'Metodická porada OSPOD ORP: Náhradní rodinná péče', seats: 2, mayAnswer: true, answer: null, standing: 'planned' });
    expect(open.text).not.toContain('Třebíč');
    const attendees = ['Jana Příkladná', 'Karel Vzorný'].map((name) => ({ id: randomUUID(), meal: true, text: { name } }));
    const answered = await byLink(office.api, 'POST', token, { body: { answer: 'yes', attendees, text: { note: 'Přijedeme vlakem.' } } });
    expect(answered.status).toBe(200);
    expect((answered.body as PublicInvitation).answer).toMatchObject({ answer: 'yes', note: 'Přijedeme vlakem.', attendees: [{ name: 'Jana Příkladná' }, { name: 'Karel Vzorný' }] });
    const tooMany = await byLink(office.api, 'POST', token, { body: { answer: 'yes', attendees: [...attendees, { id: randomUUID(), text: { name: 'Třetí Osoba' } }] } });
    expect(tooMany).toMatchObject({ status: 422, body: { errors: [{ field: 'attendees' }] } });
    expect((await seen(office.worker, first)).detail).toMatchObject({ version: detail.version, counts: { yes: 1, unanswered: 1, people: 2, meals: 2 } });
  });

  it('takes a point by the link; others see it once it is released, checked for children\'s data', async () => {
    const { detail } = await seen(office.methodologist, first);
    const [one, other] = detail.invitees.map((invitee) => tokenOf(first, invitee));
    const pointId = randomUUID();
    const proposed = await byLink(office.api, 'POST', one ?? '', { path: '/agenda-points', body: { pointId, minutes: 20, text: { title: 'Zimní pobyty pěstounů' } } });
    expect((proposed.body as PublicInvitation).agenda).toEqual([{ id: pointId, title: 'Zimní pobyty pěstounů', note: null, minutes: 20, own: true, released: false, attachments: [] }]);
    expect(((await byLink(office.api, 'GET', other ?? '')).body as PublicInvitation).agenda).toEqual([]);
    const { matter } = await seen(office.methodologist, first);
    expect((await matter.send(office.methodologist, 'release-agenda-point', { pointId, childrenChecked: false })).status).toBe(422);
    await matter.step(office.methodologist, 'release-agenda-point', { pointId, childrenChecked: true });
    expect(((await byLink(office.api, 'GET', other ?? '')).body as PublicInvitation).agenda).toMatchObject([{ title: 'Zimní pobyty pěstounů', own: false }]);
  });

  it('keeps attendance on the day, writes minutes, has them approved by the leader and sends them; what was agreed stands on the next agenda', async () => {
    office.api.clock.time = Date.parse(`${day}T08:30:00Z`);
    const { detail, matter } = await seen(office.methodologist, first);
    const [jana] = detail.invitees.flatMap(({ attendees }) => attendees);
    const [point] = detail.agenda;
    if (jana === undefined || point === undefined) throw new Error('somebody and something were expected');
    await matter.step(office.methodologist, 'mark-attendance', { attendeeId: jana.id, day, presence: 'present', lateAt: '09:20' });
    const guest = randomUUID();
    await matter.step(office.methodologist, 'add-attendee', { attendeeId: guest, day, presence: 'guest', text: { name: 'Host Nečekaný' } });
    await matter.step(office.methodologist, 'mark-attendance', { attendeeId: guest, day, presence: 'present' });
    await moment(office.api, first, 'held', new Date(Date.parse(`${day}T23:30:00Z`)).toISOString());
    const held = await seen(office.methodologist, first);
    expect(held.detail).toMatchObject({ phase: 'minutes', standing: 'held', presence: { present: 1, guest: 1 }, added: [{ name: 'Host Nečekaný' }] });
    await held.matter.step(office.methodologist, 'close-attendance', {});
    await held.matter.step(office.methodologist, 'save-minutes', { sections: [{ pointId: point.id, text: 'Dohodnuto.' }], text: { opening: 'Zahájeno v 9.00.' } });
    const series = await year.series.read<SeriesDetail>(office.methodologist);
    year.series.version = series.version;
    await year.series.step(office.methodologist, 'agree-task', { taskId: 'u1', meetingId: first, taskKind: 'recommendation', officeId: office.orp, dueDay: '2027-11-30', text: { task: 'Zveřejnit termíny příprav.' } });
    await held.matter.step(office.methodologist, 'submit-minutes', { childrenChecked: true });
    await held.matter.step(office.manager, 'approve-minutes', {});
    expect((await held.matter.step(office.methodologist, 'send-minutes', {})).phase).toBe('closed');
    expect((await seen(office.worker, first)).detail).toMatchObject({ closingReason: 'minutes-sent', minutes: { revision: 1, approved: { by: { name: office.manager.name } } }, agreedTasks: [{ id: 'u1' }] });
    const next = await seen(office.worker, year.meetings[1]?.caseId ?? '');
    expect(next.detail.carriedTasks).toMatchObject([{ id: 'u1', task: 'Zveřejnit termíny příprav.', office: { name: 'Jihlava' }, done: null }]);
    const waiting = (await office.methodologist.send('GET', '/api/v1/tasks?of=me&limit=200')).body as { items: readonly { kind: string }[] };
    expect(waiting.items.filter(({ kind }) => kind === 'meeting-task')).toMatchObject([{ caseId: year.series.id, about: 'Metodická porada OSPOD ORP', agreed: 'Zveřejnit termíny příprav.' }]);
  });

  it('hands out its papers, and a year\'s pack', async () => {
    const { detail } = await seen(office.worker, first);
    const [jana, karel] = detail.invitees.flatMap(({ attendees }) => attendees);
    const files = ['attendance-list.pdf', 'minutes.pdf', 'minutes.docx', `confirmation/${jana?.id ?? ''}.pdf`, 'calendar.ics'];
    for (const file of files) {
      const answer = await office.worker.send('GET', `/api/v1/meetings/${first}/${file}`);
      expect({ file, status: answer.status }).toEqual({ file, status: 200 });
      expect(answer.headers['content-disposition']).toContain('attachment');
      expect(answer.text.slice(0, 2)).toBe(file.endsWith('pdf') ? '%P' : file.endsWith('docx') ? 'PK' : 'BE');
    }
    expect((await office.worker.send('GET', `/api/v1/meetings/${first}/confirmation/${karel?.id ?? ''}.pdf`)).status).toBe(409);
    const pack = await office.worker.send('GET', `/api/v1/series/${year.series.id}/evidence?year=2027`);
    expect({ status: pack.status, begins: pack.text.slice(0, 2), type: pack.headers['content-type'] }).toEqual({ status: 200, begins: 'PK', type: 'application/zip' });
    const participation = await office.worker.send('GET', `/api/v1/series/${year.series.id}/participation?from=2026&to=2027`);
    expect((participation.body as { items: unknown[] }).items).toMatchObject([
      { body: 'office', years: [{ year: 2027, invited: 1, attended: 1, people: 1 }] }, { body: 'office', years: [{ year: 2027, invited: 1, attended: 0 }] },
    ]);
  });
});
