import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import type { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/create-app.ts';
import { createLogger, createMetrics, loadConfig } from '../../libs/config/index.ts';
import type { Config } from '../../libs/config/index.ts';
import type { Role } from '../../libs/domain/index.ts';
import { hashPassword } from '../../libs/identity/index.ts';
import { createDataSource } from '../../libs/persistence/index.ts';
import { searchText } from '../../libs/casework/search-text.ts';
import { createDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';

export const PASSWORD = 'modrá lampa svítí do noci';

export type TestApi = {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  /** Standing still; tests move it. */
  readonly clock: { time: number; now(): number };
  /** Everything logged so far, at every level. */
  readonly logged: () => string;
  close(): Promise<void>;
};

export type TestApiOptions = {
  readonly database?: TestDatabase;
  readonly env?: Readonly<Record<string, string>>;
  readonly clock?: { time: number; now(): number };
};

export function stillClock(instant: string): { time: number; now(): number } {
  return { time: Date.parse(instant), now() { return this.time; } };
}

/** The API in this process on a real database; a second one may share the database of the first. */
export async function startApi(options: TestApiOptions = {}): Promise<TestApi> {
  const database = options.database ?? (await createDatabase());
  const clock = options.clock ?? stillClock('2026-11-23T08:00:00Z');
  const config: Config = loadConfig('api', { DATABASE_URL: database.url, TEMPORAL_ADDRESS: '127.0.0.1:1', LOG_LEVEL: 'trace', LINK_SECRET: 'tajemství jen pro zkoušky, delší než 32 znaků', ...options.env });
  const lines: string[] = [];
  const sink = new Writable({ write(chunk: Buffer, _encoding, done) { lines.push(chunk.toString()); done(); } });
  const dataSource = createDataSource(config.database.url, { poolSize: 5 });
  const logger = createLogger({ role: 'api', level: config.logLevel }, sink);
  const app = await createApp({ config, clock, logger, metrics: createMetrics('api'), database: dataSource });
  return {
    app,
    database,
    dataSource,
    clock,
    logged: () => lines.join(''),
    close: async () => {
      await app.close();
      if (options.database === undefined) await database.drop();
    },
  };
}

let cachedHash: Promise<string> | undefined;

export type TestPerson = { readonly id: string; readonly login: string; readonly password: string };

/** Somebody who can sign in with `PASSWORD`. */
export async function addPerson(api: TestApi, roles: readonly Role[], more: { departmentId?: string | null; login?: string; name?: string } = {}): Promise<TestPerson> {
  cachedHash ??= hashPassword(PASSWORD);
  const id = randomUUID();
  const login = more.login ?? `clovek-${id}`;
  const name = more.name ?? 'Zkušební Člověk';
  await api.dataSource.query(
    `insert into people (id, login, name, search_name, roles, department_id, password_hash, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, login, name, searchText(name), roles, more.departmentId ?? null, await cachedHash, new Date(api.clock.time)],
  );
  return { id, login, password: PASSWORD };
}

export type Answer = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: never; readonly text: string; readonly bytes: Buffer; readonly cookies: readonly { name: string; value: string }[] };

/** A browser of one person: keeps the cookie and sends the CSRF token with what changes something. */
export class Browser {
  private readonly api: TestApi;
  cookie = '';
  csrf = '';

  constructor(api: TestApi) {
    this.api = api;
  }

  async send(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const own = { ...(this.cookie === '' ? {} : { cookie: this.cookie }), ...(method === 'GET' || this.csrf === '' ? {} : { 'x-csrf-token': this.csrf }) };
    return inject(this.api, { method, url, headers: { ...own, ...headers }, ...(body === undefined ? {} : { payload: body as object }) });
  }

  async signIn(login: string, password: string): Promise<Answer> {
    const answer = await this.send('POST', '/api/v1/session', { login, password });
    const [cookie] = answer.cookies;
    if (answer.status === 201 && cookie !== undefined) {
      this.cookie = `${cookie.name}=${cookie.value}`;
      this.csrf = (answer.body as { csrfToken: string }).csrfToken;
    }
    return answer;
  }
}

export async function inject(api: TestApi, request: InjectOptions): Promise<Answer> {
  const response = await api.app.inject(request);
  const json = /json/.test(String(response.headers['content-type'] ?? ''));
  return { status: response.statusCode, headers: response.headers, body: (json ? response.json() : undefined) as never, text: response.body, bytes: response.rawPayload, cookies: response.cookies };
}

/** A signed-in browser of somebody with these roles. */
export async function signedIn(api: TestApi, roles: readonly Role[], more: Parameters<typeof addPerson>[2] = {}): Promise<Browser & { person: TestPerson }> {
  const person = await addPerson(api, roles, more);
  const browser = new Browser(api);
  const answer = await browser.signIn(person.login, person.password);
  if (answer.status !== 201) throw new Error(`signing in answered ${String(answer.status)}: ${answer.text}`);
  return Object.assign(browser, { person });
}
