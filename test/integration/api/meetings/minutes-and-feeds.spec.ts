import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { inject } from '../../../support/api.ts';
import type { Answer } from '../../../support/api.ts';
import { pdfText } from '../../../support/read-documents.ts';
import { openPlanningOffice, planYear, seen, seriesBody } from './planned.ts';
import type { Planned, PlanningOffice } from './planned.ts';

describe('meetings in more hands than one', () => {
  let office: PlanningOffice;
  let year: Planned;
  let meeting: string;

  beforeAll(async () => {
    office = await openPlanningOffice();
    year = await planYear(office);
    meeting = year.meetings[0]?.caseId ?? '';
  });
  afterAll(() => office.api.close());

  it('two who write the minutes at once: the second is told what has changed, and both texts are kept', async () => {
    office.api.clock.time = Date.parse(`${year.meetings[0]?.day ?? ''}T14:30:00Z`);
    const [mine, theirs] = [await seen(office.methodologist, meeting), await seen(office.manager, meeting)];
    await mine.matter.step(office.methodologist, 'save-minutes', { sections: [], text: { opening: 'Znění metodika.' } });
    const refused = await theirs.matter.send(office.manager, 'save-minutes', { sections: [], text: { opening: 'Znění vedoucí.' } });
    expect(refused).toMatchObject({ status: 412, body: { code: 'case.versionStale', details: { changes: expect.arrayContaining([expect.objectContaining({ type: 'minutesSaved' })]) } } });
    const again = await seen(office.manager, meeting);
    await again.matter.step(office.manager, 'save-minutes', { sections: [], text: { opening: 'Znění obou.' } });
    const { detail } = await seen(office.worker, meeting);
    expect(detail.minutes).toMatchObject({ revision: 2, opening: 'Znění obou.', revisions: [{ revision: 2, by: { name: office.manager.name } }, { revision: 1, opening: 'Znění metodika.' }] });
  });

  it('what was written of a point that left the agenda stays in the minutes by its name, on paper too', async () => {
    const { matter } = await seen(office.methodologist, meeting);
    await matter.step(office.methodologist, 'add-agenda-point', { pointId: 'b1', attachments: [], text: { title: 'Zimní pobyty pěstounů' } });
    await matter.step(office.methodologist, 'save-minutes', { sections: [{ pointId: 'b1', text: 'Kraj pobyty uhradí.' }], text: { opening: 'Znění obou.' } });
    await matter.step(office.methodologist, 'remove-agenda-point', { pointId: 'b1' });
    const { detail: { agenda, minutes } } = await seen(office.worker, meeting);
    expect(agenda).toEqual([]);
    expect([minutes, minutes?.revisions[0]].map((written) => written?.sections)).toEqual(Array.from({ length: 2 }, () => [{ pointId: 'b1', title: 'Zimní pobyty pěstounů', text: 'Kraj pobyty uhradí.' }]));
    const { bytes } = await office.worker.send('GET', `/api/v1/meetings/${meeting}/minutes.pdf`);
    expect(await pdfText(bytes)).toContain('1. Zimní pobyty pěstounů Kraj pobyty uhradí.');
  });

  it('are prepared by the methodologist and the manager, read by the department, hidden from others', async () => {
    expect((await office.worker.send('POST', '/api/v1/series', seriesBody(office), { 'idempotency-key': 'klic-referentky' })).status).toBe(403);
    const { detail, matter } = await seen(office.worker, meeting);
    expect(detail.allowed).toEqual([]);
    expect((await matter.send(office.worker, 'add-note', { text: { note: 'x' } })).status).toBe(403);
    expect((await office.stranger.send('GET', `/api/v1/meetings/${meeting}`)).status).toBe(404);
    expect((await office.stranger.send('GET', '/api/v1/meetings?year=2027')).body).toMatchObject({ items: [] });
    const dates = await office.administrator.send('GET', '/api/v1/meetings?year=2027');
    expect((dates.body as { items: unknown[] }).items[0]).toMatchObject({ id: meeting, title: null, counts: null, firstDay: year.meetings[0]?.day });
  });

  async function subscribe(seriesId: string | null): Promise<{ readonly id: string; readonly path: string }> {
    const answer = await office.worker.send('POST', '/api/v1/feeds', { seriesId });
    expect(answer.status).toBe(201);
    const { id, url } = answer.body as { id: string; url: string };
    return { id, path: new URL(url).pathname };
  }

  const read = (path: string): Promise<Answer> => inject(office.api, { method: 'GET', url: path });

  it('can be subscribed to: a calendar that another program reads, with no name of a person, until it is revoked', async () => {
    const { id, path } = await subscribe(year.series.id);
    const feed = await read(path);
    expect(feed.status).toBe(200);
    expect(String(feed.headers['content-type'])).toContain('text/calendar');
    const events = new ICAL.Component(ICAL.parse(feed.text) as unknown[]).getAllSubcomponents('vevent');
    expect(events).toHaveLength(year.meetings.length);
    for (const name of [office.methodologist.name, office.manager.name, office.worker.name]) expect(feed.text).not.toContain(name);
    expect((await office.worker.send('GET', '/api/v1/feeds')).body).toMatchObject({ items: [{ id, of: 'series', series: { id: year.series.id } }] });
    expect((await office.colleague.send('DELETE', `/api/v1/feeds/${id}`)).status).toBe(404);
    expect((await office.worker.send('DELETE', `/api/v1/feeds/${id}`)).status).toBe(204);
    expect((await read(path)).status).toBe(404);
    expect(office.api.logged()).not.toContain(path);
  });

  it('of one\'s own are empty for whoever has none; a series that is hidden cannot be subscribed to', async () => {
    const { path } = await subscribe(null);
    expect(new ICAL.Component(ICAL.parse((await read(path)).text) as unknown[]).getAllSubcomponents('vevent')).toEqual([]);
    expect((await office.stranger.send('POST', '/api/v1/feeds', { seriesId: year.series.id })).status).toBe(404);
    expect((await office.worker.send('GET', '/api/v1/my/invitations')).body).toEqual({ items: [] });
  });

  it('whoever takes the series over leads also its meetings that were waiting for the one before', async () => {
    const { departmentId: _department, ownerId: _owner, ...settings } = seriesBody(office);
    const [other = ''] = year.meetings.slice(-1).map(({ caseId }) => caseId);
    await (await seen(office.methodologist, other)).matter.step(office.methodologist, 'change-meeting', { leaderId: office.colleague.id, text: {} });
    await year.series.step(office.methodologist, 'change-series', { ...settings, leaderId: office.worker.id });
    const leaders = await Promise.all(year.meetings.map(async ({ caseId }) => (await seen(office.worker, caseId)).detail.leader?.id));
    expect(leaders).toEqual(year.meetings.map(({ caseId }) => (caseId === other ? office.colleague.id : office.worker.id)));
  });
});
