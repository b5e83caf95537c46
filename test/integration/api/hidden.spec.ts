import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclaredRoutes } from '../../../apps/api/shell/declared-routes.ts';
import type { DeclaredRoute } from '../../../apps/api/shell/declared-routes.ts';
import { EXAMPLE_IDS } from '../../../libs/contracts/index.ts';
import type { Answer } from '../../support/api.ts';
import { addMember, openOffice } from './support/office.ts';
import type { Member, TestOffice } from './support/office.ts';
import { complaint, Matter, review } from './support/matter.ts';

const OF_A_CASE = /^\/api\/v1\/(?:cases|complaints|reviews)\/:id(?:\/|$)/;

/** All that is told to the sender, but for what differs with every request. */
function told({ status, headers, text }: Answer): unknown {
  const { date: _date, 'x-request-id': _id, ...rest } = headers;
  return { status, headers: rest, text: text.replace(/urn:lhutnik:request:[^"]+/, 'urn:lhutnik:request:') };
}

/** B21: for one without the right, an existing case and a missing one answer the same, on every route there is. */
describe('a case that is hidden', () => {
  let office: TestOffice;
  let hidden: Matter;
  let hiddenReview: Matter;
  let routes: readonly DeclaredRoute[];
  let excluded: Member;

  beforeAll(async () => {
    office = await openOffice();
    excluded = await addMember(office.api, 'Vilém Vyloučený', ['caseworker', 'manager', 'signatory', 'registry', 'auditor'], office.department);
    hidden = await Matter.open(office.worker, complaint(office, {
      fileNumber: 'SZ 99 777/2026', documentNumber: 'KUJI 99777/2026', childAtRisk: true, complainedOf: [{ id: 's1', person: excluded.id }],
    }));
    hiddenReview = await Matter.open(office.worker, review(office, { childAtRisk: true, complainedOf: [{ id: 's1', person: excluded.id }] }), 'reviews');
    routes = office.api.app.get(DeclaredRoutes).all().filter(({ path }) => OF_A_CASE.test(path));
  });
  afterAll(() => office.api.close());

  function ask(by: Member, { method, path, contract }: DeclaredRoute, id: string): Promise<Answer> {
    const url = path.replace(':id', id).replace(':attachmentId', EXAMPLE_IDS.attachment);
    const body = method === 'GET' ? undefined : contract?.bodyExample;
    return by.send(method as 'GET' | 'POST', url, body, method === 'GET' ? {} : { 'if-match': '"1"', 'idempotency-key': randomUUID() });
  }

  it('has every route of a case under test', () => {
    expect(routes.filter(({ method }) => method === 'GET').length).toBeGreaterThanOrEqual(9);
    expect(routes.filter(({ method }) => method === 'POST').length).toBeGreaterThanOrEqual(85);
  });

  it('answers to strangers and to the excluded as a missing one does: reads, steps, attachments', async () => {
    for (const route of routes) {
      const ofReview = route.path.startsWith('/api/v1/reviews/');
      // The rights are one code for all kinds of cases: of reviews it is enough to ask for the two who are kept out for different reasons.
      for (const by of [office.stranger, excluded, ...(ofReview ? [] : [office.registry, office.head])]) {
        const [there, missing] = [await ask(by, route, (ofReview ? hiddenReview : hidden).id), await ask(by, route, randomUUID())];
        expect({ by: by.name, route: route.path, ...(told(there) as object) }).toEqual({ by: by.name, route: route.path, ...(told(missing) as object) });
        expect([403, 404, 422]).toContain(there.status);
      }
    }
  });

  it('a sealed tip for inspection answers so to every caseworker whom the manager has not named, and is in none of their lists', async () => {
    const tip = await Matter.open(office.registry, complaint(office, { complainedOf: [{ id: 's1', accreditedEntity: true, text: { name: 'Doprovázíme' } }] }));
    await tip.step(office.registry, 'hand-over-to-department', { departmentId: office.department, day: '2026-11-23' });
    expect((await office.colleague.send('GET', '/api/v1/cases')).text).toContain(tip.id);
    await tip.step(office.worker, 'classify', { as: 'tip-inspection', day: '2026-11-23', text: { reason: 'Směřuje proti pověřené osobě.' } });
    for (const url of ['/api/v1/cases', '/api/v1/tasks', '/api/v1/deadlines', '/api/v1/cases?owner=none']) {
      expect((await office.colleague.send('GET', url)).text).not.toContain(tip.id);
      expect((await office.manager.send('GET', '/api/v1/cases')).text).toContain(tip.id);
    }
    for (const route of routes.filter(({ path }) => !path.startsWith('/api/v1/reviews/'))) {
      const [there, missing] = [await ask(office.colleague, route, tip.id), await ask(office.colleague, route, randomUUID())];
      expect({ route: route.path, ...(told(there) as object) }).toEqual({ route: route.path, ...(told(missing) as object) });
    }
    await tip.step(office.manager, 'assign', { ownerId: office.colleague.id });
    expect((await office.colleague.send('GET', `/api/v1/cases/${tip.id}`)).status).toBe(200);
  });

  it('is told apart by no version, no missing header and no wrong body', async () => {
    const url = (id: string): string => `/api/v1/complaints/${id}/classify`;
    const tries: [unknown, Record<string, string>][] = [
      [{}, { 'if-match': '"1"', 'idempotency-key': 'opakovany-klic' }],
      [{ as: 'petition', day: '2026-11-23', text: { reason: 'x' } }, { 'idempotency-key': 'opakovany-klic' }],
      [{ as: 'petition', day: '2026-11-23', text: { reason: 'x' } }, { 'if-match': '"999"', 'idempotency-key': randomUUID() }],
      [{ as: 'petition', day: '2026-11-23', text: { reason: 'x' } }, { 'if-match': '"1"' }],
      [{ as: 'petition', day: '2099-11-23', text: { reason: 'x' } }, { 'if-match': '"1"', 'idempotency-key': randomUUID() }],
    ];
    for (const [body, headers] of tries) {
      const [there, missing] = [await excluded.send('POST', url(hidden.id), body, headers), await excluded.send('POST', url(randomUUID()), body, headers)];
      expect(told(there)).toEqual(told(missing));
    }
  });

  it('is neither listed, nor counted, nor found, nor joined with, nor on the board, nor among tasks and messages', async () => {
    const urls = [
      '/api/v1/cases', '/api/v1/cases?open=true', '/api/v1/cases/counts', `/api/v1/cases/counts?owner=none`, '/api/v1/cases?q=99777', '/api/v1/cases?q=ST-2026',
      '/api/v1/deadlines', '/api/v1/deadlines/counts', '/api/v1/tasks', '/api/v1/messages', `/api/v1/cases?office=${office.orp}`,
    ];
    const seen = await Promise.all(urls.map((url) => excluded.send('GET', url)));
    for (const { text } of seen) for (const { id } of [hidden, hiddenReview]) expect(text).not.toContain(id);
    const stranger = await addMember(office.api, 'Nový Cizinec', ['caseworker'], office.otherDepartment);
    const before = await Promise.all(urls.map((url) => stranger.send('GET', url)));
    await Matter.open(office.worker, complaint(office, { documentNumber: 'KUJI 99777/2026' }));
    const after = await Promise.all(urls.map((url) => stranger.send('GET', url)));
    expect(after.map(told)).toEqual(before.map(told));
  });

  it('joining with it is refused as joining with nothing', async () => {
    const own = await Matter.open(office.stranger, complaint(office, { departmentId: office.otherDepartment }));
    const chief = await addMember(office.api, 'Šéf Školství', ['manager'], office.otherDepartment);
    await own.step(chief, 'assign', { ownerId: office.stranger.id });
    const answers = [];
    for (const withCaseId of [hidden.id, randomUUID()]) answers.push(told(await own.send(office.stranger, 'join', { withCaseId, text: { reason: 'Táž věc.' } })));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 422 });
  });

  it('those who may only count see no names and no content', async () => {
    for (const by of [office.administrator, office.control]) {
      const list = await by.send('GET', '/api/v1/cases');
      expect(list.text).toContain(hidden.id);
      for (const word of ['Ďuriš', 'Žofie', 'kopii', 'Stížnost na postup']) expect(list.text).not.toContain(word);
      expect((await by.send('GET', `/api/v1/cases/${hidden.id}`)).status).toBe(403);
      expect((await by.send('GET', `/api/v1/cases/${randomUUID()}`)).status).toBe(403);
    }
    const byNumber = await office.administrator.send('GET', '/api/v1/cases?q=99777');
    expect(byNumber.body).toMatchObject({ items: [] });
  });
});
