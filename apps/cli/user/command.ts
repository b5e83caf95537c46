import type { DataSource } from 'typeorm';
import { DomainError } from '../../../libs/domain/index.ts';
import { Departments, normalLogin, PasswordService, People, RateLimiter, refuseWeakPassword, Sessions } from '../../../libs/identity/index.ts';
import type { Doer, NewPerson, PersonAccount } from '../../../libs/identity/index.ts';
import type { CliIo } from '../io.ts';
import { asJson, command, czechTime, noMore, table, UsageError } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';
import { OPTIONS, required, ROLE_CS, roleOf, USAGE } from './options.ts';

/** Whoever may start the command holds the database's password; the trace says that it was the system's operator. */
const OPERATOR: Doer = { personId: null, kind: 'system', requestId: null };
const RESET_MINUTES = 24 * 60;

type Options = { readonly [Name in 'name' | 'email' | 'position' | 'department' | 'superior']?: string | undefined } & { readonly role?: readonly string[] | undefined };
type Desk = { readonly dataSource: DataSource; readonly people: People; readonly passwords: PasswordService; readonly now: () => number };

export const run = command(USAGE, OPTIONS, async (options, { positionals: [what, ...rest], json }, io) => {
  noMore(rest, what === 'list' ? 0 : 1);
  return withDatabase(io, async ({ dataSource, now }) => {
    const passwords = new PasswordService(dataSource, new Sessions(dataSource), new RateLimiter(dataSource));
    const desk: Desk = { dataSource, passwords, now, people: new People(dataSource) };
    const answer = await act(desk, what, { login: rest[0], options, password: options['password-stdin'] === true ? await readPassword(io) : null });
    io.stdout(json ? asJson(answer.data) : answer.text);
    return 0;
  });
});

type Asked = { readonly login: string | undefined; readonly options: Options; readonly password: string | null };
type Answer = { readonly data: unknown; readonly text: string };

async function act(desk: Desk, what: string | undefined, { login, options, password }: Asked): Promise<Answer> {
  switch (what) {
    case 'list': return list(desk);
    case 'create': return create(desk, required(login, 'přihlašovací jméno'), options, password);
    case 'reset-password': {
      const person = await byLogin(desk, required(login, 'přihlašovací jméno'));
      return withPassword(desk, person, password, `Účet ${person.login} (${person.name}).`);
    }
    case 'unlock': {
      const { id } = await byLogin(desk, required(login, 'přihlašovací jméno'));
      const person = await desk.people.unlock(OPERATOR, id, desk.now());
      return { data: person, text: `Účet ${person.login} (${person.name}) je odemčen.\n` };
    }
    default: throw new UsageError(what === undefined ? 'Chybí, co se má s účty stát.' : `Nerozumím slovu „${what}“.`);
  }
}

async function list({ people, now }: Desk): Promise<Answer> {
  const found = await everybody(people);
  const state = ({ active, lockedUntil, hasPassword }: PersonAccount): string => {
    if (!active) return 'nečinný';
    if (lockedUntil !== null && lockedUntil.getTime() > now()) return `zamčen do ${czechTime(lockedUntil)}`;
    return hasPassword ? 'činný' : 'bez hesla';
  };
  const rows = found.map((person) => [
    person.login, person.name, person.roles.map((role) => ROLE_CS[role]).join(', '), state(person), person.lastLoginAt === null ? 'nikdy' : czechTime(person.lastLoginAt),
  ]);
  return { data: found, text: rows.length === 0 ? 'Zatím tu nikdo není.\n' : table(['účet', 'jméno', 'role', 'stav', 'přihlášen'], rows) };
}

async function create(desk: Desk, login: string, options: Options, password: string | null): Promise<Answer> {
  const roles = (options.role ?? []).map(roleOf);
  if (roles.length === 0) throw new UsageError('Chybí --role.');
  const person: NewPerson = {
    login, name: required(options.name, '--name'), email: options.email ?? null, position: options.position ?? null, roles,
    departmentId: options.department === undefined ? null : await departmentOf(desk, options.department),
    superiorId: options.superior === undefined ? null : (await byLogin(desk, options.superior)).id,
  };
  if (password !== null) refuseWeakPassword(password, person, 'password');
  const created = await desk.dataSource.transaction((on) => desk.people.create(on, OPERATOR, person, desk.now()));
  return withPassword(desk, created, password, `Účet ${created.login} (${created.name}) je založen.`);
}

/** A one-time code to hand over, or at once the password that stands on the input. */
async function withPassword({ dataSource, passwords, people, now }: Desk, person: PersonAccount, password: string | null, said: string): Promise<Answer> {
  const { token, expiresAt } = await dataSource.transaction((on) => passwords.grantReset(on, OPERATOR, person.id, RESET_MINUTES, now()));
  if (password === null) {
    return {
      data: { ...person, resetToken: token, expiresAt: new Date(expiresAt).toISOString() },
      text: `${said}\nJednorázový kód pro nastavení hesla: ${token}\nPlatí do ${czechTime(expiresAt)}; heslo se jím nastaví přes POST /api/v1/password-reset.\n`,
    };
  }
  await passwords.redeem(token, password, 'cli', now());
  return { data: await people.get(person.id), text: `${said} Heslo je nastaveno.\n` };
}

async function everybody(people: People): Promise<readonly PersonAccount[]> {
  const found: PersonAccount[] = [];
  for (;;) {
    const last = found.at(-1);
    const page = await people.list({ limit: 500, ...(last === undefined ? {} : { after: last }) });
    found.push(...page);
    if (page.length < 500) return found;
  }
}

async function byLogin({ people }: Desk, login: string): Promise<PersonAccount> {
  const found = (await everybody(people)).find((person) => person.login === normalLogin(login));
  if (found === undefined) throw new DomainError('missing', 'person.notFound', `Účet „${login}“ tu není; účty vypíše lhutnik user list.`);
  return found;
}

async function departmentOf({ dataSource }: Desk, code: string): Promise<string> {
  const found = (await new Departments(dataSource).list()).find((department) => department.code === code || department.id === code);
  if (found === undefined) throw new DomainError('missing', 'department.notFound', `Odbor „${code}“ tu není; odbory založí lhutnik load.`);
  return found.id;
}

async function readPassword(io: CliIo): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of io.stdin) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(parts).toString('utf8').replace(/\r?\n$/, '');
}
