import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclaredRoutes } from '../../../../apps/api/shell/declared-routes.ts';
import type { DeclaredRoute } from '../../../../apps/api/shell/declared-routes.ts';
import type { Answer } from '../../../support/api.ts';
import type { Member } from '../support/office.ts';
import { openPlanningOffice, planYear } from './planned.ts';
import type { Planned, PlanningOffice } from './planned.ts';

const QUERIES: Readonly<Record<string, string>> = { evidence: '?year=2027', participation: '?from=2026&to=2027' };

/** All that is told to the sender, but for what differs with every request. */
function told({ status, headers, text }: Answer): unknown {
  const { date: _date, 'x-request-id': _id, ...rest } = headers;
  return { status, headers: rest, text: text.replace(/urn:lhutnik:request:[^"]+/, 'urn:lhutnik:request:') };
}

/** B21, for series and meetings. */
describe('a series and a meeting that are hidden', () => {
  let office: PlanningOffice;
  let year: Planned;
  let routes: readonly DeclaredRoute[];

  beforeAll(async () => {
    office = await openPlanningOffice();
    year = await planYear(office);
    routes = office.api.app.get(DeclaredRoutes).all().filter(({ path }) => /^\/api\/v1\/(?:series|meetings)\/:id(?:\/|$)/.test(path));
  });
  afterAll(() => office.api.close());

  function ask(by: Member, { method, path, contract }: DeclaredRoute, id: string): Promise<Answer> {
    const url = path.replace(':id', id).replace(/:(?:attachment|attendee)Id/, '0198c0de-0000-7000-8000-0000000000e1') + (QUERIES[path.split('/').at(-1) ?? ''] ?? '');
    return by.send(method as 'GET' | 'POST', url, method === 'GET' ? undefined : contract?.bodyExample, method === 'GET' ? {} : { 'if-match': '"1"', 'idempotency-key': randomUUID() });
  }

  it('have every route under test', () => {
    expect(routes.filter(({ method }) => method === 'GET').length).toBeGreaterThanOrEqual(10);
    expect(routes.filter(({ method }) => method === 'POST').length).toBeGreaterThanOrEqual(35);
  });

  it('answer to whoever may not read them as missing ones do: reads, papers, steps', async () => {
    for (const by of [office.stranger, office.registry, office.control, office.administrator]) {
      for (const route of routes) {
        const id = route.path.includes('/series/') ? year.series.id : year.meetings[0]?.caseId ?? '';
        const [there, missing] = [await ask(by, route, id), await ask(by, route, randomUUID())];
        expect({ by: by.name, route: route.path, ...(told(there) as object) }).toEqual({ by: by.name, route: route.path, ...(told(missing) as object) });
        expect([403, 404, 422]).toContain(there.status);
      }
    }
  });

  it('are not taken for one another, nor for a complaint', async () => {
    const meeting = year.meetings[0]?.caseId ?? '';
    for (const url of [`/api/v1/series/${meeting}`, `/api/v1/meetings/${year.series.id}`, `/api/v1/cases/${meeting}`, `/api/v1/cases/${year.series.id}`]) {
      expect({ url, status: (await office.manager.send('GET', url)).status }).toEqual({ url, status: 404 });
    }
    const step = await office.manager.send('POST', `/api/v1/complaints/${meeting}/add-note`, { text: { note: 'x' } }, { 'if-match': '"1"', 'idempotency-key': randomUUID() });
    expect(step.status).toBe(404);
    expect((await office.manager.send('GET', '/api/v1/cases')).body).toMatchObject({ items: [] });
  });
});
