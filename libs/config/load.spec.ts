import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './load.ts';
import type { Role } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'lhutnik-config-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const worker = {
  DATABASE_URL: 'postgresql://lhutnik_app:x@127.0.0.1:5432/lhutnik',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  SMTP_HOST: 'mail.example',
  MAIL_FROM: 'lhutnik@kraj.example',
  LINK_SECRET: 'tajemství dlouhé aspoň třicet dva znaků',
};
const production = { ...worker, NODE_ENV: 'production', PUBLIC_URL: 'https://lhutnik.kraj.example', TRUSTED_PROXY: '10.0.0.2, 10.1.0.0/16' };

function problemsOf(role: Role, env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfig(role, env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => problem.name);
  }
}

describe('the settings of a process', () => {
  it('are all named at once when several are wrong', () => {
    const env = { DATABASE_URL: 'mysql://x', PORT: 'abc', LOG_LEVEL: 'loud', SMTP_USER: 'u', RETENTION_CASE_YEARS: '1' };
    expect(problemsOf('worker', env)).toEqual([
      'LOG_LEVEL', 'PORT', 'DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_HOST', 'MAIL_FROM', 'LINK_SECRET', 'SMTP_PASSWORD', 'RETENTION_CASE_YEARS',
    ]);
  });

  it('name in Czech what is missing and never print a value of a secret', () => {
    expect(() => loadConfig('api', { DATABASE_URL: 'tajné-heslo' })).toThrow(/TEMPORAL_ADDRESS: chybí/);
    expect(() => loadConfig('api', { DATABASE_URL: 'tajné-heslo' })).not.toThrow(/tajné-heslo/);
  });

  it('treat an empty value as not given', () => {
    expect(problemsOf('api', { DATABASE_URL: worker.DATABASE_URL, LINK_SECRET: worker.LINK_SECRET, TEMPORAL_ADDRESS: '' })).toEqual(['TEMPORAL_ADDRESS']);
  });

  it('let migrations run as the application unless an administrator is given', () => {
    expect(loadConfig('cli', worker).database.adminUrl).toBe(worker.DATABASE_URL);
    const admin = 'postgresql://postgres:y@127.0.0.1:5432/lhutnik';
    expect(loadConfig('cli', { ...worker, DATABASE_ADMIN_URL: admin }).database.adminUrl).toBe(admin);
  });

  it('read a secret from the file that NAME_FILE names', () => {
    const path = join(folder, 'smtp');
    writeFileSync(path, 's3cret\n');
    expect(loadConfig('worker', { ...worker, SMTP_USER: 'u', SMTP_PASSWORD_FILE: path }).smtp.auth).toEqual({ user: 'u', password: 's3cret' });
    expect(problemsOf('worker', { ...worker, SMTP_USER: 'u', SMTP_PASSWORD_FILE: join(folder, 'absent') })).toContain('SMTP_PASSWORD_FILE');
  });

  it('split the trusted proxies and cut the slash off the public address', () => {
    const { http } = loadConfig('api', { ...production, PUBLIC_URL: 'https://lhutnik.kraj.example/' });
    expect(http.trustedProxy).toEqual(['10.0.0.2', '10.1.0.0/16']);
    expect(http.publicUrl).toBe('https://lhutnik.kraj.example');
  });
});

describe('retention (B27)', () => {
  it.each([['RETENTION_CASE_YEARS', '4'], ['RETENTION_CASE_YEARS', '0'], ['RETENTION_AUDIT_YEARS', '4']])('refuses to start with %s=%s', (name, years) => {
    expect(problemsOf('worker', { ...worker, [name]: years })).toContain(name);
  });

  it('refuses an audit log that ends before the cases it proves', () => {
    expect(problemsOf('worker', { ...worker, RETENTION_CASE_YEARS: '15', RETENTION_AUDIT_YEARS: '10' })).toEqual(['RETENTION_AUDIT_YEARS']);
  });

  it('starts with the legal minimum', () => {
    expect(loadConfig('worker', { ...worker, RETENTION_CASE_YEARS: '5' }).retention).toEqual({ caseYears: 5, auditYears: 10 });
  });
});

describe('production', () => {
  it('accepts a complete set of settings', () => {
    expect(problemsOf('api', production)).toEqual([]);
  });

  it.each([
    ['a clock that a test can move', { LHUTNIK_CLOCK_FILE: '/tmp/clock' }, 'LHUTNIK_CLOCK_FILE'],
    ['a public address without https', { PUBLIC_URL: 'http://lhutnik.kraj.example' }, 'PUBLIC_URL'],
    ['https that nobody provides', { TRUSTED_PROXY: '' }, 'TRUSTED_PROXY'],
    ['no public address', { PUBLIC_URL: '' }, 'PUBLIC_URL'],
  ])('refuses %s', (_what, change, name) => {
    expect(problemsOf('api', { ...production, ...change })).toEqual([name]);
  });
});
