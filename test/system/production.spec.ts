import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { eventually, eventuallyPasses } from '../support/wait.ts';
import { Browser } from './support/browser.ts';
import { submission } from './support/intake.ts';
import { lhutnik } from './support/command-line.ts';
import { DEPARTMENT } from './support/staff.ts';
import { Topology } from './support/topology.ts';

const ADMINISTRATOR = 'spravce@kraj.example';
const FIRST_PASSWORD = 'jednorázové heslo od provozu';
const PASSWORD = 'zelený vlak projel tunelem';
const METRICS_TOKEN = 'metriky-jen-pro-dohled-0123456789';
const PATIENT = { timeout: 300_000, every: 250 };

describe('production, as docker-compose.yml starts it', () => {
  const secrets = mkdtempSync(join(tmpdir(), 'lhutnik-secrets-'));
  let topology: Topology;
  let caseworker: Browser;

  beforeAll(async () => {
    const passwordFile = join(secrets, 'first-administrator');
    writeFileSync(passwordFile, `${FIRST_PASSWORD}\n`, { mode: 0o600 });
    topology = await Topology.prepare({
      env: {
        NODE_ENV: 'production', LOG_LEVEL: 'info', PUBLIC_URL: 'https://lhutnik.kraj.example', TRUSTED_PROXY: '127.0.0.1', METRICS_TOKEN,
        FIRST_ADMIN_EMAIL: ADMINISTRATOR, FIRST_ADMIN_NAME: 'Adam Správce', FIRST_ADMIN_PASSWORD_FILE: passwordFile,
      },
    });
    await topology.up('api', 'worker');
  });
  afterAll(async () => {
    await topology.dispose();
    rmSync(secrets, { recursive: true, force: true });
  });

  /** Somebody whom the administrator lets in by a one-time code. */
  async function colleague(administrator: Browser, login: string, terms: Readonly<Record<string, unknown>>): Promise<{ id: string; browser: Browser }> {
    const { id } = await administrator.expect<{ id: string }>(201, 'POST', '/api/v1/accounts', { login, name: `Člověk ${login}`, email: `${login}@kraj.example`, position: null, superiorId: null, departmentId: DEPARTMENT, ...terms });
    const { token } = await administrator.expect<{ token: string }>(201, 'POST', `/api/v1/accounts/${id}/password-reset`, {});
    const browser = new Browser(topology.address);
    await browser.expect(204, 'POST', '/api/v1/password-reset', { token, newPassword: PASSWORD });
    await browser.signIn(login, PASSWORD);
    return { id, browser };
  }

  it('has nobody but the first administrator, who must change the password first; the office goes to work and its mail goes out', async () => {
    expect(await topology.sql.rows('select login, roles from people')).toEqual([{ login: ADMINISTRATOR, roles: ['administrator'] }]);
    const administrator = new Browser(topology.address);
    expect(await administrator.signIn(ADMINISTRATOR, FIRST_PASSWORD)).toMatch(/^__Host-.*HttpOnly.*Secure.*SameSite=Strict/);
    await administrator.expect(403, 'GET', '/api/v1/accounts');
    await administrator.expect(204, 'POST', '/api/v1/me/password', { currentPassword: FIRST_PASSWORD, newPassword: PASSWORD });
    await administrator.signIn(ADMINISTRATOR, PASSWORD);
    await lhutnik(topology, 'load');

    const manager = await colleague(administrator, 'vedouci', { roles: ['manager'] });
    caseworker = (await colleague(administrator, 'referentka', { roles: ['caseworker'], superiorId: manager.id })).browser;
    const body = submission({ name: 'Zkušební', daysAgo: 2, childAtRisk: true }, Date.now());
    const { caseId } = await caseworker.expect<{ caseId: string }>(201, 'POST', '/api/v1/complaints', body);
    await administrator.expect(403, 'GET', `/api/v1/cases/${caseId}`);
    await eventually(() => topology.smtp.mails.some(({ recipients }) => recipients.includes('vedouci@kraj.example')), PATIENT);
    await eventually(() => topology.sql.value<boolean>('select acked_no >= news_no from cases where id = $1', [caseId]), PATIENT);
    expect((await simpleParser(topology.smtp.mails[0]?.raw ?? '')).text).toContain('https://lhutnik.kraj.example/');
  });

  it('tells its health to everybody, its measures only to those who know the token', async () => {
    const outside = { 'x-forwarded-for': '192.0.2.7' };
    await eventuallyPasses(async () => {
      expect(await (await fetch(`${topology.address}/health/ready`)).json()).toEqual({ status: 'ok', database: 'reachable', temporal: 'reachable' });
    }, PATIENT);
    await eventually(async () => (await fetch(`${topology.probe}/health/ready`)).ok, PATIENT);
    expect((await fetch(`${topology.address}/metrics`, { headers: outside })).status).toBe(404);
    const measured = await fetch(`${topology.address}/metrics`, { headers: { ...outside, authorization: `Bearer ${METRICS_TOKEN}` } });
    expect(await measured.text()).toMatch(/database_up(\{[^}]*\})? 1/);
    expect(await (await fetch(`${topology.probe}/metrics`)).text()).toMatch(/watchdog_cases|relay_told_total/);
  });

  it('refuses a clock file', async () => {
    const environment = { ...topology.environment, LHUTNIK_CLOCK_FILE: join(secrets, 'clock') };
    await expect(lhutnik({ environment }, 'watchdog')).rejects.toThrow(/LHUTNIK_CLOCK_FILE/);
  });

  it('ends on SIGTERM by itself, and answers first what it has written', async () => {
    const body = submission({ name: 'Zkušební', daysAgo: 2, childAtRisk: false }, Date.now());
    const written = (): Promise<number> => topology.sql.value<number>('select count(*)::int from cases');
    const before = await written();
    const sent = Array.from({ length: 40 }, () => caseworker.send('POST', '/api/v1/complaints', body).then(({ status }) => status, () => 'refused' as const));
    await eventually(async () => (await written()) > before, { ...PATIENT, every: 5 });
    expect(await topology.stop('api')).toEqual({ code: 0, signal: null });
    const answers = await Promise.all(sent);
    expect(answers.filter((answer) => answer === 201)).toHaveLength((await written()) - before);
    expect(answers.filter((answer) => answer !== 201 && answer !== 503 && answer !== 'refused')).toEqual([]);
    expect(await topology.stop('worker')).toEqual({ code: 0, signal: null });
    await eventually(() => topology.sql.value<boolean>(`select not exists (select from pg_stat_activity where application_name like 'lhutnik%')`), PATIENT);
  });
});
