import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { boardCounts, boardRow, caseDetail, caseSummary, deadlineView, factView, page, parse, taskRow } from '../../../libs/contracts/index.ts';
import { ruleBook } from '../../../libs/law/index.ts';
import { openOffice } from './support/office.ts';
import type { Member, TestOffice } from './support/office.ts';
import { complaint, Matter } from './support/matter.ts';
import { moveTo } from './support/clock.ts';

type Row = { readonly caseId: string; readonly registerNumber: string | null; readonly key: string; readonly section: string; readonly state: string; readonly nominalEnd: string; readonly legalEnd: string; readonly binds: string; readonly waitingFor: string | null; readonly advice: { cs: string } | null; readonly ruleId: string; readonly ruleVersion: number; readonly status: string; readonly citation: string; readonly proof: string };
type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

const REASON = { text: { reason: 'Odůvodnění.' } };

async function all<T>(by: Member, url: string, limit: number, between: () => Promise<void> = () => Promise.resolve()): Promise<T[]> {
  const rows: T[] = [];
  let after = '';
  do {
    const { status, text, body } = await by.send('GET', `${url}${url.includes('?') ? '&' : '?'}limit=${String(limit)}${after}`);
    if (status !== 200) throw new Error(text);
    const { items, next } = body as Page<T>;
    rows.push(...items);
    after = next === null ? '' : `&after=${next}`;
    if (next !== null) await between();
  } while (after !== '');
  return rows;
}

describe('the board of deadlines', () => {
  let office: TestOffice;
  const arrived = ['2026-09-01', '2026-11-19', '2026-10-02', '2026-09-21', '2026-11-23', '2026-09-10'];

  beforeAll(async () => {
    office = await openOffice();
    moveTo(office.api, '2026-11-23T08:00+01:00');
    for (const databoxDelivered of arrived) {
      const matter = await Matter.open(office.worker, complaint(office, { arrival: { databoxDelivered } }));
      await matter.step(office.manager, 'assign', { ownerId: databoxDelivered < '2026-10' ? office.worker.id : office.colleague.id });
    }
  });
  afterAll(() => office.api.close());

  const board = (by: Member, query = '', limit = 200): Promise<Row[]> => all<Row>(by, `/api/v1/deadlines${query}`, limit);
  const main = (rows: readonly Row[]): Row[] => rows.filter(({ ruleId }) => ruleId === 'complaint-60d');

  it('ours that are late by law stand on top, the longest overdue first; then what runs, the nearest first', async () => {
    const rows = await board(office.manager);
    const sections = ['late', 'passed', 'ahead', 'waiting'];
    expect(rows.map(({ section }) => section)).toEqual(rows.map(({ section }) => section).sort((a, b) => sections.indexOf(a) - sections.indexOf(b)));
    for (const section of sections) {
      const ends = rows.filter((row) => row.section === section).map(({ legalEnd }) => legalEnd);
      expect(ends).toEqual([...ends].sort());
    }
    expect(main(rows).map(({ state }) => state)).toEqual(['late', 'late', 'late', 'open', 'open', 'open']);
    const states = rows.map(({ state }) => state);
    expect(states.lastIndexOf('late')).toBeLessThan(states.indexOf('open'));
    expect(rows.slice(0, 3)).toEqual(main(rows).slice(0, 3));
  });

  it('the last day is in time to its last second in Prague, and late from midnight', async () => {
    // 2 October 2026 + 60 days = Tuesday 1 December 2026.
    const at = async (instant: string): Promise<string | undefined> => {
      moveTo(office.api, instant);
      return main(await board(office.manager)).find(({ legalEnd }) => legalEnd === '2026-12-01')?.state;
    };
    expect(await at('2026-12-01T00:00:00+01:00')).toBe('near');
    expect(await at('2026-12-01T23:59:59+01:00')).toBe('near');
    expect(await at('2026-12-02T00:00:00+01:00')).toBe('late');
    moveTo(office.api, '2026-11-23T08:00+01:00');
  });

  it('counts agree with the rows; only what binds us by law is late, the rest is waited for', async () => {
    const matter = await Matter.open(office.worker, complaint(office, { arrival: { databoxDelivered: '2026-09-01' } }));
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    await matter.step(office.worker, 'classify', { as: 'forward-12', day: '2026-09-02', ...REASON });
    await matter.step(office.worker, 'forward', { day: '2026-09-02', toOfficeId: office.orp, attention: 'secretary', text: { resolution: 'Postupuje se.' } });
    await matter.step(office.worker, 'tell-complainant-of-forwarding', { day: '2026-09-02' });
    await matter.step(office.worker, 'record-forward-delivered', { day: '2026-09-03', proof: 'databox-receipt' });
    const rows = await board(office.manager);
    expect(rows.find(({ key }) => key === 'orp-complaint-60d')).toMatchObject({ state: 'late', binds: 'orp', waitingFor: 'orp' });
    const counts = (await office.manager.send('GET', '/api/v1/deadlines/counts')).body as Record<string, number>;
    const ours = (effects: readonly string[]) => rows.filter((row) => row.binds === 'us' && effects.includes((row as Row & { effect: string }).effect));
    expect(counts).toMatchObject({
      late: ours(['statutory', 'set']).filter(({ state }) => state === 'late').length,
      near: rows.filter(({ state, binds }) => state === 'near' && binds === 'us').length,
      waiting: rows.filter(({ binds }) => binds !== 'us').length,
      waitingLate: rows.filter(({ state, binds }) => binds !== 'us' && state === 'late').length,
    });
    expect(counts['waitingLate']).toBe(1);
    expect((await board(office.manager, '?bound=orp')).map(({ key }) => key)).toEqual(['orp-complaint-60d']);
    expect((await board(office.manager, '?bound=complainant,orp,inspected,other')).every(({ section }) => section === 'waiting')).toBe(true);
    expect(rows.at(-1)).toMatchObject({ key: 'orp-complaint-60d', section: 'waiting' });
  });

  it('filters by person, office, state; a wrong filter is refused at its name', async () => {
    expect(new Set((await board(office.manager, '?person=me')).map(({ caseId }) => caseId)).size).toBe(0);
    const mine = main(await board(office.worker, '?person=me'));
    expect(mine).toEqual(main(await board(office.manager, `?person=${office.worker.id}`)));
    expect(mine.length).toBe(3);
    expect(main(await board(office.manager, '?state=late')).every(({ state }) => state === 'late')).toBe(true);
    expect(await board(office.manager, `?office=${office.otherOrp}`)).toEqual([]);
    expect((await board(office.manager, `?office=${office.orp}`)).length).toBeGreaterThan(0);
    const [first] = await board(office.manager);
    const found = await board(office.manager, `?q=${first?.registerNumber ?? ''}`);
    expect(new Set(found.map(({ caseId }) => caseId))).toEqual(new Set([first?.caseId]));
    const counts = (await office.manager.send('GET', `/api/v1/deadlines/counts?person=${office.worker.id}&state=late`)).body as { byPerson: { person: { id: string } | null; count: number }[]; byState: Record<string, number> };
    const late = await board(office.manager, `?person=${office.worker.id}&state=late`);
    expect(counts.byPerson.find(({ person: one }) => one?.id === office.worker.id)).toMatchObject({ count: late.length });
    expect(counts.byState).toMatchObject({ late: late.length });
    expect(counts.byPerson.some(({ person: one }) => one?.id === office.colleague.id || one === null)).toBe(true);
    for (const [query, field] of [['?state=brzy', 'state.0'], ['?person=novak', 'person'], ['?limit=0', 'limit'], ['?limit=1000', 'limit'], ['?sort=desc', 'sort'], ['?after=%27;drop', 'after'], ['?after=W10', 'after']] as const) {
      const { status, body } = await office.manager.send('GET', `/api/v1/deadlines${query}`);
      expect({ query, status }).toEqual({ query, status: 422 });
      expect((body as { errors: { field: string }[] }).errors.map((error) => error.field)).toContain(field);
    }
  });

  it('pages of one row hold the same rows as one page, none twice and none left out, while cases are added', async () => {
    const whole = await board(office.manager);
    const paged = await all<Row>(office.manager, '/api/v1/deadlines', 3, async () => {
      await Matter.open(office.worker, complaint(office, { arrival: { databoxDelivered: '2026-11-23' } }));
    });
    const id = ({ caseId, key }: Row): string => `${caseId} ${key}`;
    expect(new Set(paged.map(id)).size).toBe(paged.length);
    expect(paged.map(id).filter((one) => whole.map(id).includes(one))).toEqual(whole.map(id));
    const cases = await all<{ id: string }>(office.manager, '/api/v1/cases', 2);
    expect(cases.map((one) => one.id)).toEqual((await all<{ id: string }>(office.manager, '/api/v1/cases', 200)).map((one) => one.id));
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
  });

  it('no date without its basis and status, and what can be done is told by the rule of that very version, only when late', async () => {
    const rows = await board(office.manager, '?state=late,near,open,met,cancelled');
    const book = ruleBook();
    for (const row of rows) {
      expect(row.status).toMatch(/^(computed|confirmed)$/);
      for (const basis of [row.citation, row.proof, row.ruleId]) expect(basis).not.toBe('');
      const rule = book.all().find(({ ruleId, version }) => ruleId === row.ruleId && version === row.ruleVersion);
      expect(row.advice).toEqual(row.state === 'late' ? rule?.advice : null);
    }
    expect(rows.some(({ advice }) => advice !== null)).toBe(true);
  });

  it('the whole case explains each of its dates, is logged as read, and is of the shape that the documentation says', async () => {
    const [first] = main(await board(office.manager));
    const id = first?.caseId ?? '';
    const detail = await office.manager.send('GET', `/api/v1/cases/${id}`);
    expect(parse(caseDetail, detail.body)).toMatchObject({ ok: true });
    const deadlines = (await office.manager.send('GET', `/api/v1/cases/${id}/deadlines`)).body as Page<{ explanation: { cs: string; en: string }; steps: unknown[]; from: string }>;
    for (const deadline of deadlines.items) {
      expect(parse(deadlineView, deadline)).toMatchObject({ ok: true });
      expect(deadline.steps.length).toBeGreaterThan(0);
      expect(deadline.explanation.cs).not.toBe('');
      expect(deadline.explanation.en).not.toBe('');
    }
    const shapes: readonly (readonly [string, z.ZodType])[] = [
      ['/api/v1/cases', page(caseSummary)], ['/api/v1/deadlines', page(boardRow)], ['/api/v1/deadlines/counts', boardCounts], ['/api/v1/tasks', page(taskRow)], [`/api/v1/cases/${id}/facts`, page(factView)],
    ];
    for (const [url, schema] of shapes) expect({ url, ...parse(schema, (await office.manager.send('GET', url)).body) }).toMatchObject({ url, ok: true });
    const log = (await office.auditor.send('GET', `/api/v1/cases/${id}/access-log`)).body as Page<{ person: { id: string }; what: string }>;
    expect(log.items.map(({ person, what }) => `${person.id} ${what}`)).toEqual(expect.arrayContaining([`${office.manager.id} case`, `${office.manager.id} facts`, `${office.auditor.id} case`]));
    expect((await office.manager.send('GET', `/api/v1/cases/${id}/access-log`)).status).toBe(403);
  });

  it('cases are found by any of their numbers, with or without accents and blanks, and no wildcard finds all', async () => {
    const matter = await Matter.open(office.worker, complaint(office, { fileNumber: 'SZ 777/2026 Ž', documentNumber: 'KUJI 55 501/2026' }));
    const search = async (q: string): Promise<string[]> => ((await office.manager.send('GET', `/api/v1/cases?q=${encodeURIComponent(q)}`)).body as Page<{ id: string }>).items.map(({ id }) => id);
    for (const q of ['sz777', 'SZ 777/2026 z', 'kuji 55501', matter.receipt.registerNumber ?? '']) expect({ q, found: await search(q) }).toEqual({ q, found: [matter.id] });
    for (const q of ['%%', '__', "' or 1=1 --", '\\%']) expect({ q, found: await search(q) }).toEqual({ q, found: [] });
  });

  it('tasks wait for a person or for their role, the urgent first', async () => {
    const risky = await Matter.open(office.worker, complaint(office, { childAtRisk: true }));
    await risky.step(office.manager, 'assign', { ownerId: office.worker.id });
    const tasks = (await office.worker.send('GET', '/api/v1/tasks?of=me')).body as Page<{ caseId: string; urgent: boolean; assignee: { person?: { id: string } }; title: string }>;
    expect(tasks.items[0]).toMatchObject({ caseId: risky.id, urgent: true });
    expect(tasks.items.every(({ assignee }) => assignee.person?.id === office.worker.id)).toBe(true);
    for (const { title } of tasks.items) expect(title).toMatch(/^\p{Lu}[^-]*/u);
    const role = (await office.manager.send('GET', '/api/v1/tasks?of=role')).body as Page<{ assignee: { role?: string } }>;
    expect(role.items.length).toBeGreaterThan(0);
    expect(role.items.every(({ assignee }) => assignee.role === 'manager')).toBe(true);
  });

  it('messages of a case are told to its readers with the reason why somebody gets them', async () => {
    const matter = await Matter.open(office.worker, complaint(office, { childAtRisk: true }));
    const { items } = (await office.manager.send('GET', `/api/v1/cases/${matter.id}/messages`)).body as Page<{ why: string; purpose: string; recipient: { id: string } }>;
    expect(items.length).toBeGreaterThan(0);
    expect(items[0]).toMatchObject({ purpose: 'child-at-risk' });
    const own = (await office.manager.send('GET', '/api/v1/messages?recipient=me')).body as Page<{ recipient: { id: string } }>;
    expect(own.items.every(({ recipient }) => recipient.id === office.manager.id)).toBe(true);
  });
});
