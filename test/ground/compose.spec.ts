import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

type Service = {
  readonly image: string;
  readonly profiles?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly command?: readonly string[];
};

const text = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');
const compose = parse(text, { merge: true }) as { services: Record<string, Service>; networks: Record<string, { internal?: boolean } | null> };
const { services } = compose;
const service = (name: string): Service => {
  const found = services[name];
  if (found === undefined) throw new Error(`no service ${name}`);
  return found;
};

describe('the production installation (docker-compose.yml)', () => {
  it('knows no password that somebody did not choose', () => {
    const passwords = [...text.matchAll(/\$\{([A-Z_]*PASSWORD[A-Z_]*)(.*?)\}/g)].filter(([, name]) => name !== 'SMTP_PASSWORD' && name !== 'PASSWORD_RESET_MINUTES');
    expect(passwords.length).toBeGreaterThan(4);
    for (const [whole, , rest] of passwords) expect([whole, rest?.startsWith(':?')]).toEqual([whole, true]);
    for (const { environment } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment ?? {})) {
        if (/PASSWORD|PWD/.test(name) && name !== 'PASSWORD_RESET_MINUTES') expect([name, value]).toEqual([name, expect.stringContaining('${')]);
      }
    }
  });

  it('publishes nothing beyond the host itself, and of Temporal and PostgreSQL nothing at all', () => {
    for (const [name, { ports = [] }] of Object.entries(services)) {
      for (const port of ports) expect([name, port]).toEqual([name, expect.stringMatching(/^127\.0\.0\.1:/)]);
    }
    for (const name of ['temporal', 'postgres']) {
      expect(service(name).ports).toBeUndefined();
      expect(service(name).networks.every((network) => compose.networks[network]?.internal === true)).toBe(true);
    }
  });

  it('runs Temporal 1.32.1 with 512 shards, after a schema job, with namespaces made by a job of its own', () => {
    expect(service('temporal').image).toBe('temporalio/server:${TEMPORAL_VERSION:-1.32.1}');
    expect(service('temporal-schema').image).toBe('temporalio/admin-tools:${TEMPORAL_VERSION:-1.32.1}');
    expect(service('temporal').environment?.['NUM_HISTORY_SHARDS']).toBe('512');
    expect(service('temporal').depends_on).toEqual({ 'temporal-schema': { condition: 'service_completed_successfully' } });
    expect(service('temporal-namespaces').command).toEqual(['apps/cli/bin/lhutnik.mjs', 'namespaces']);
    expect(service('worker').depends_on).toMatchObject({ 'temporal-namespaces': { condition: 'service_completed_successfully' } });
  });

  it('skips time in rehearsals only and leaves the timers\' reach at its default', () => {
    const dynamic = parse(readFileSync(new URL('../../deploy/temporal/dynamic.yaml', import.meta.url), 'utf8')) as Record<string, readonly unknown[]>;
    expect(dynamic).toEqual({
      'frontend.WorkflowTimeSkippingEnabled': [{ value: true, constraints: { namespace: 'lhutnik-rehearsal' } }, { value: false }],
    });
  });

  it('migrates before api and worker start, and only the migration may change tables', () => {
    for (const name of ['api', 'worker']) {
      expect(service(name).depends_on).toMatchObject({ migrate: { condition: 'service_completed_successfully' } });
      expect(service(name).environment?.['DATABASE_URL']).toContain('//lhutnik_app:');
      expect(service(name).environment).not.toHaveProperty('DATABASE_ADMIN_URL');
    }
    expect(service('migrate').environment?.['DATABASE_ADMIN_URL']).toContain('//lhutnik_owner:');
  });

  it('has the mail catcher and the demo accounts in the trial profile only', () => {
    const trial = Object.entries(services).filter(([, { profiles = [] }]) => profiles.includes('trial')).map(([name]) => name);
    expect(trial.sort()).toEqual(['demo', 'mailbox']);
    const filling = Object.entries(services).filter(([, { command = [] }]) => command.includes('demo')).map(([name]) => name);
    expect(filling).toEqual(['demo']);
    for (const name of ['api', 'worker', 'migrate', 'postgres', 'temporal']) expect(trial).not.toContain(name);
  });

  it('watches the health of everything that keeps running', () => {
    for (const name of ['postgres', 'temporal', 'api', 'worker', 'mailbox']) expect([name, service(name).healthcheck?.test.length]).not.toEqual([name, undefined]);
  });
});

describe('the image (Dockerfile)', () => {
  const dockerfile = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8');
  const stages = dockerfile.split(/^FROM /m).slice(1);

  it('is built in stages on Node 24, and what runs is neither root nor a development machine', () => {
    expect(stages.map((stage) => stage.split(/\s/)[0])).toEqual(['node:24-bookworm-slim', 'node:24-bookworm-slim']);
    const last = stages.at(-1) ?? '';
    expect(last).toMatch(/^USER node$/m);
    expect(last).toContain('NODE_ENV=production');
    expect(last).toContain('TZ=UTC');
    expect(last).not.toContain('npm ci');
  });
});
