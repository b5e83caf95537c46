import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inject, startApi } from '../../support/api.ts';
import type { TestApi } from '../../support/api.ts';
import { deadlineReportView, parse, ruleBookView } from '../../../libs/contracts/index.ts';
import { SettingsRegister } from '../../../libs/casework/index.ts';
import { day } from '../../../libs/law/index.ts';
import { runDeadline } from '../../../apps/cli/deadline/run.ts';

describe('the calculator, open to everybody', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startApi(); });
  afterAll(() => api.close());

  const ask = (query: string): ReturnType<typeof inject> => inject(api, { method: 'GET', url: `/api/v1/deadlines/compute?${query}` });

  it.each([
    ['from=2026-11-02&period=P60D', '2027-01-01', '2027-01-04'],
    ['from=2026-11-20&period=P60D', '2027-01-19', '2027-01-19'],
    ['from=2026-11-24&period=P60D', '2027-01-23', '2027-01-25'],
    ['from=2026-11-02&rule=complaint-60d', '2027-01-01', '2027-01-04'],
  ])('%s ends %s, by law %s, without signing in', async (query, nominalEnd, legalEnd) => {
    const answer = await ask(query);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ nominalEnd, legalEnd });
    expect(parse(deadlineReportView, answer.body)).toMatchObject({ ok: true });
  });

  it.each([['from=2026-11-02&period=P60D', ['--from', '2026-11-02', '--period', 'P60D']], ['from=2026-02-28&rule=complaint-60d', ['--from', '2026-02-28', '--rule', 'complaint-60d']]])(
    '%s says to the letter what the command line says', async (query, argv) => {
      let printed = '';
      const code = await runDeadline([...argv, '--json'], { stdout: (text) => { printed += text; }, stderr: () => undefined, stdin: '' });
      expect(code).toBe(0);
      expect((await ask(query)).body).toEqual(JSON.parse(printed));
    });

  it('no date without its basis and status', async () => {
    const { body } = await ask('from=2026-11-02&rule=complaint-60d');
    const report = body as { steps: unknown[]; status: string; calendarVersion: string; rule: { citation: string }; explanation: { cs: string } };
    expect(report.status).toBe('computed');
    expect(report.steps.length).toBeGreaterThan(2);
    expect(report.rule.citation).toContain('§ 175');
    expect(report.explanation.cs).toContain('2. 11. 2026');
    expect(report.calendarVersion).not.toBe('');
  });

  it.each([
    ['from=2026-02-30&period=P60D', 'day.invalid', 'from'],
    ['from=2026-11-02&period=60', 'period.invalid', 'period'],
    ['from=2026-11-02&period=P0D', 'period.zero', 'period'],
    ['from=2026-11-02', 'query.invalid', 'period'],
    ['from=2026-11-02&period=P60D&rule=complaint-60d', 'query.invalid', 'rule'],
    ['from=2026-11-02&period=P60D&due=2026-12-01', 'rule.dueNotTaken', 'due'],
    ['from=2026-11-02&rule=neznam', 'rule.unknown', 'rule'],
    ['from=2026-11-02&rule=complaint-60d&due=2026-12-01', 'rule.dueNotTaken', 'due'],
    ['from=1999-11-02&period=P60D', 'calendar.outsideLaw', 'from'],
    ['from=2001-11-02&rule=complaint-60d', 'rule.notInForce', 'rule'],
    ['period=P60D', 'query.invalid', 'from'],
    ['from=2026-11-02&period=P60D&extra=1', 'query.invalid', 'extra'],
    [`from=2026-11-02&rule=${'x'.repeat(61)}`, 'query.invalid', 'rule'],
  ])('%s is refused in Czech with the code %s, in its place %s', async (query, code, field) => {
    const answer = await ask(query);
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status: 422, code, errors: [{ field }] });
    expect((answer.body as { detail: string }).detail).toMatch(/^[\p{Lu}„].*\.$/u);
  });

  it('the rule book is public and every rule says its law, whom it binds and what can be done', async () => {
    const { status, body } = await inject(api, { method: 'GET', url: '/api/v1/rules' });
    expect(status).toBe(200);
    const parsed = parse(ruleBookView, body);
    expect(parsed).toMatchObject({ ok: true });
    const rules = (body as { rules: { ruleId: string; citation: string; advice: { cs: string } }[] }).rules;
    expect(rules.map(({ ruleId }) => ruleId)).toContain('complaint-60d');
    for (const rule of rules) expect([rule.citation, rule.advice.cs]).not.toContain('');
  });

  it('foretells what a case gets: by the holidays and the doubtful points as this office set them, from the next request on (B6)', async () => {
    const register = new SettingsRegister(api.dataSource);
    const by = { actor: { kind: 'system' }, now: Date.parse('2026-11-23T09:00:00+01:00') } as const;
    const end = async (rule: string): Promise<unknown> => ((await ask(`from=2026-11-02&rule=${rule}`)).body as { legalEnd: string }).legalEnd;
    expect([await end('review-60d'), await end('complaint-60d')]).toEqual(['2027-01-04', '2027-01-04']);
    await register.setLaw({ reviewDays: 30 }, by);
    await register.addHoliday({ rule: { kind: 'once', day: day('2027-01-04') }, name: { cs: 'Den klidu', en: 'Day of rest' }, act: 'zákon č. 1/2027 Sb.', validFrom: day('2027-01-01'), validTo: null }, by);
    expect([await end('review-60d'), await end('complaint-60d')]).toEqual(['2026-12-02', '2027-01-05']);
    const { body } = await inject(api, { method: 'GET', url: '/api/v1/rules' });
    expect((body as { rules: { ruleId: string; period: string }[] }).rules.find(({ ruleId }) => ruleId === 'review-60d')?.period).toBe('P30D');
  });
});
