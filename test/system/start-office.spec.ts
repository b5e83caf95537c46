import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestInstallation } from '../support/installation.ts';
import type { Run } from '../support/installation.ts';
import { eventually } from '../support/wait.ts';
import { Browser } from './support/browser.ts';
import { submission } from './support/intake.ts';
import { Sql } from './support/sql.ts';

const PATIENT = { timeout: 300_000, every: 250 };

describe('npm start', () => {
  let installation: TestInstallation;
  let run: Run;
  beforeAll(async () => {
    installation = await TestInstallation.prepare();
    run = await installation.start();
  });
  afterAll(() => installation.dispose());

  it('prints accounts with which a complaint can be entered, and its mail stands in the inbox', async () => {
    const inbox = /Schránka.*(http:\/\/127\.0\.0\.1:\d+)$/m.exec(run.said())?.[1] ?? '';
    const password = /heslo všech: (.+)$/m.exec(run.said())?.[1] ?? '';
    const caseworker = new Browser(installation.address);
    await caseworker.signIn('referentka', password);
    const registered = await caseworker.expect<{ registerNumber: string; deadlines: readonly { key: string }[] }>(
      201, 'POST', '/api/v1/complaints', submission({ name: 'Zkušební', daysAgo: 1, childAtRisk: true }, Date.now()));
    expect(registered.deadlines.map(({ key }) => key)).toContain('complaint-60d');
    const mails = await eventually(async () => {
      const response = await fetch(`${inbox}/api/messages`);
      const text = await response.text();
      return response.ok && text.includes('vedouci@urad.example') ? text : null;
    }, PATIENT);
    expect(mails).toContain(registered.registerNumber);
    expect(mails).not.toContain('Zkušební');
  });
});

describe('npm start -- --demo', () => {
  let installation: TestInstallation;
  beforeAll(async () => { installation = await TestInstallation.prepare(); });
  afterAll(() => installation.dispose());

  it('shows an office in the middle of its work: every phase, some late, and its processes followed', async () => {
    await installation.start('--demo');
    const sql = new Sql(installation.folder.read<{ DATABASE_ADMIN_URL: string }>('environment.json', { DATABASE_ADMIN_URL: '' }).DATABASE_ADMIN_URL);
    try {
      const phases = await sql.rows<{ phase: string }>("select distinct phase from cases where kind not in ('series', 'meeting')");
      expect(phases.map(({ phase }) => phase).sort()).toEqual(['classification', 'closed', 'closing', 'forwarding', 'handling', 'measures', 'other-regime', 'watching']);
      const meetings = await sql.rows<{ phase: string }>("select distinct phase from cases where kind = 'meeting'");
      expect(meetings.map(({ phase }) => phase).sort()).toEqual(['approval', 'closed', 'invited', 'minutes', 'planning', 'sending']);
      expect(await sql.value(`select count(*)::int from deadlines where state = 'open' and binds = 'us' and late_from <= now()`)).toBeGreaterThan(0);
      await eventually(() => sql.value<boolean>('select not exists (select from cases where acked_no < news_no)'), PATIENT);
    } finally {
      await sql.close();
    }
  });
});
