import { randomUUID } from 'node:crypto';

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** A person at the office's proxy: speaks as the proxy does for https, keeps the cookie, sends the CSRF token. */
export class Browser {
  private readonly address: string;
  private cookie = '';
  private csrf = '';

  constructor(address: string) {
    this.address = address;
  }

  async send(method: 'GET' | 'POST', path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7',
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'x-csrf-token': this.csrf, 'idempotency-key': randomUUID() }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) as unknown : text };
  }

  /** @throws when the answer has another status */
  async expect<T>(status: number, ...request: Parameters<Browser['send']>): Promise<T> {
    const answer = await this.send(...request);
    if (answer.status !== status) throw new Error(`${request[0]} ${request[1]} answered ${String(answer.status)}: ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }

  /** @returns the cookie as the server sets it */
  async signIn(login: string, password: string): Promise<string> {
    const { status, headers, body } = await this.send('POST', '/api/v1/session', { login, password });
    if (status !== 201) throw new Error(`signing in answered ${String(status)}: ${JSON.stringify(body)}`);
    const set = headers.getSetCookie()[0] ?? '';
    this.cookie = set.split(';', 1)[0] ?? '';
    this.csrf = (body as { csrfToken: string }).csrfToken;
    return set;
  }
}
