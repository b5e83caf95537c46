import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { commands } from '../../../apps/cli/commands.ts';
import { prepareOffice } from '../../../apps/cli/start/office.ts';
import { demoPeople } from '../../../apps/cli/demo/people.ts';
import { Door, Notifier, OfficeStates, packDepartmentId, packOfficeId, pool } from '../../../libs/casework/index.ts';
import { EXAMPLE_IDS } from '../../../libs/contracts/index.ts';
import { LocalIdentityProvider } from '../../../libs/identity/index.ts';
import { createDataSource } from '../../../libs/persistence/index.ts';
import { createDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';

const NOW = Date.now();
const PASSWORD = 'zelený vlak projel tunelem';

type Ended = { readonly code: number; readonly out: string; readonly err: string };

describe('the command line of an operator', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let caseId: string;

  beforeAll(async () => {
    database = await createDatabase();
    await prepareOffice({ databaseUrl: database.url, clock: { now: () => NOW }, demoPassword: 'lampa-svetr-jahoda-42' });
    dataSource = createDataSource(database.url, { poolSize: 2 });
    await dataSource.initialize();
    caseId = await registerOne();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function registerOne(): Promise<string> {
    const people = await demoPeople(dataSource);
    if (people === null) throw new Error('the demo accounts are not there');
    const door = new Door(dataSource, new OfficeStates(), new Notifier(dataSource));
    const receipt = await door.open({
      type: 'registerComplaint', channel: 'post', arrival: { registryStamped: '2026-11-20' }, departmentId: packDepartmentId('SPOD'), anonymous: true, confidential: false,
      wantsMeasures: false, childAtRisk: false, parties: [], children: [], complainedOf: [], claims: [], attachments: [], text: { subject: 'Podnět' },
    }, people.podatelna, { now: NOW });
    return receipt.caseId;
  }

  async function lhutnik(line: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const [name = '', ...argv] = line;
    const said = { out: '', err: '' };
    const run = await commands[name]?.load();
    if (run === undefined) throw new Error(`there is no command ${name}`);
    const code = await run(argv, {
      stdout: (text) => { said.out += text; }, stderr: (text) => { said.err += text; },
      stdin: (async function* one() { yield await Promise.resolve(input); })(), env: { DATABASE_URL: database.url, ...env },
    });
    return { code, ...said };
  }

  const json = (ended: Ended): unknown => JSON.parse(ended.out);
  const outcome = async (login: string, password: string): Promise<string> => (await new LocalIdentityProvider(dataSource).identify({ login, password }, Date.now())).outcome;

  describe('user', () => {
    it('makes an account that signs in with the password from the input', async () => {
      const made = await lhutnik(['user', 'create', 'Nova.Osoba', '--name', 'Nová Osoba', '--role', 'referent', '--role', 'manager', '--department', 'SPOD', '--superior', 'vedouci', '--password-stdin', '--json'], `${PASSWORD}\n`);
      expect(made).toMatchObject({ code: 0, err: '' });
      expect(json(made)).toMatchObject({ login: 'nova.osoba', roles: ['caseworker', 'manager'], departmentId: packDepartmentId('SPOD'), hasPassword: true });
      expect(made.out).not.toContain(PASSWORD);
      expect(await outcome('nova.osoba', PASSWORD)).toBe('identified');
    });

    it('makes no account with a weak password', async () => {
      const refused = await lhutnik(['user', 'create', 'slabe.heslo', '--name', 'Slabé Heslo', '--role', 'referent', '--password-stdin'], 'heslo');
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect((await lhutnik(['user', 'list'])).out).not.toContain('slabe.heslo');
    });

    it('hands out a one-time code where no password is given, and the old password ends with the new one', async () => {
      const granted = await lhutnik(['user', 'reset-password', 'nova.osoba', '--json']);
      expect(json(granted)).toMatchObject({ login: 'nova.osoba', resetToken: expect.stringMatching(/^[\w-]{40,}$/) });
      const changed = await lhutnik(['user', 'reset-password', 'nova.osoba', '--password-stdin'], 'modrý papír leží na stole');
      expect(changed.code).toBe(0);
      expect(await outcome('nova.osoba', PASSWORD)).toBe('refused');
      expect(await outcome('nova.osoba', 'modrý papír leží na stole')).toBe('identified');
    });

    it('unlocks an account that was locked by misses', async () => {
      for (let miss = 0; miss < 10; miss += 1) await outcome('nova.osoba', 'vedle');
      expect(await outcome('nova.osoba', 'modrý papír leží na stole')).toBe('refused');
      expect((await lhutnik(['user', 'list'])).out).toMatch(/nova\.osoba .*zamčen do/);
      expect((await lhutnik(['user', 'unlock', 'nova.osoba'])).code).toBe(0);
      expect(await outcome('nova.osoba', 'modrý papír leží na stole')).toBe('identified');
    });

    it('leaves a trace of what the operator did', async () => {
      const traces = await pool(dataSource).query<{ action: string }>("select action from audit_events where actor_kind = 'system' and action in ('person.unlocked', 'password.resetGranted')");
      expect(traces.map(({ action }) => action)).toEqual(expect.arrayContaining(['person.unlocked', 'password.resetGranted']));
    });

    it.each<[string, readonly string[], number, RegExp]>([
      ['an unknown role', ['create', 'x', '--name', 'X', '--role', 'kdokoli'], 2, /Roli „kdokoli“ neznám/],
      ['no role', ['create', 'x', '--name', 'X'], 2, /Chybí --role/],
      ['a taken login', ['create', 'vedouci', '--name', 'X', '--role', 'manager'], 1, /přihlašovací jméno/],
      ['an unknown account', ['unlock', 'nikdo'], 1, /tu není/],
      ['a mistyped option', ['list', '--jsom'], 2, /nerozumím/],
      ['no word at all', [], 2, /Použití: lhutnik user/],
    ])('refuses %s in Czech', async (_what, argv, code, said) => {
      const ended = await lhutnik(['user', ...argv]);
      expect(ended).toMatchObject({ code, out: '' });
      expect(ended.err).toMatch(said);
    });
  });

  describe('stuck, retry and rebuild', () => {
    it('say nothing where nothing is stuck', async () => {
      expect(await lhutnik(['stuck'])).toMatchObject({ code: 0, out: 'Nic neuvázlo.\n' });
    });

    it('list a process that was given up, and put it back into the queue', async () => {
      await dataSource.query("update cases set relay_dead_at = now(), relay_attempts = 8, relay_error = 'refused' where id = $1", [caseId]);
      const stuck = await lhutnik(['stuck', '--json']);
      expect(stuck.code).toBe(3);
      expect(json(stuck)).toMatchObject({ processes: [{ caseId, why: 'dead', error: 'refused' }], deadLetters: [], unreachable: [] });
      expect((await lhutnik(['stuck'])).out).toContain('oslovení procesu bylo vzdáno');
      expect(json(await lhutnik(['retry', caseId, '--json']))).toEqual({ processes: 1, mails: 0, messages: 0 });
      expect((await lhutnik(['stuck'])).code).toBe(0);
    });

    it('count every open case as not followed', async () => {
      await dataSource.query('update cases set acked_no = news_no');
      expect(json(await lhutnik(['rebuild', '--json']))).toEqual({ cases: 1 });
      expect(await pool(dataSource).query('select acked_no < news_no as unseen from cases')).toEqual([{ unseen: true }]);
    });

    it('refuse what is no id', async () => {
      expect(await lhutnik(['retry', 'vše'])).toMatchObject({ code: 2, err: expect.stringContaining('není id') });
    });
  });

  it('watchdog ends with 3 and says what it found, with 0 when all is well', async () => {
    await dataSource.query("update cases set next_wakeup_at = now() - interval '1 day'");
    const found = await lhutnik(['watchdog']);
    expect(found.code).toBe(3);
    expect(found.out).toContain('proces se měl už probudit');
    await dataSource.query('update cases set next_wakeup_at = null, acked_no = news_no');
    expect(await lhutnik(['watchdog'])).toMatchObject({ code: 0, out: expect.stringContaining('Vše je v pořádku.') });
  });

  it('load adds what is missing and doubles nothing', async () => {
    expect(json(await lhutnik(['load', '--json']))).toEqual({ pack: 'vysocina', departments: 0, offices: 0, groups: 0 });
    expect(await lhutnik(['load', 'praha'])).toMatchObject({ code: 2 });
  });

  it('demo is refused in production, and in an office with cases of its own', async () => {
    expect(await lhutnik(['demo'], '', { NODE_ENV: 'production' })).toMatchObject({ code: 1, err: expect.stringContaining('ostrém provozu') });
    expect(await lhutnik(['demo'])).toMatchObject({ code: 1, out: expect.stringContaining('vlastní věci') });
  });

  it('names the settings that are missing', async () => {
    expect(await lhutnik(['stuck'], '', { DATABASE_URL: '' })).toMatchObject({ code: 1, err: expect.stringContaining('DATABASE_URL') });
  });

  it('is described by --help in every command', async () => {
    for (const name of ['user', 'stuck', 'retry', 'rebuild', 'watchdog', 'load', 'demo']) {
      expect(await lhutnik([name, '--help'])).toMatchObject({ code: 0, out: expect.stringContaining(`Použití: lhutnik ${name}`) });
    }
  });
});

describe('the description of the API', () => {
  it('has in its examples the department and office of the data pack, so that it can be tried at once', () => {
    expect(EXAMPLE_IDS).toMatchObject({ department: packDepartmentId('SPOD'), office: packOfficeId('orp', 'Jihlava') });
  });
});
