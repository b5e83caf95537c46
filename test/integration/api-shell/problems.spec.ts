import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { problemBody } from '../../../libs/contracts/problem.ts';
import { inject, signedIn, startApi } from '../../support/api.ts';
import type { Answer, TestApi } from '../../support/api.ts';

type Signed = Awaited<ReturnType<typeof signedIn>>;

let api: TestApi;
let administrator: Signed;
beforeAll(async () => {
  api = await startApi();
  administrator = await signedIn(api, ['administrator']);
});
afterAll(() => api.close());

function expectProblem(answer: Answer, status: number, code: string): void {
  expect({ status: answer.status, ...(answer.body as object) }).toMatchObject({ status, code });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = problemBody.strict().parse(answer.body);
  expect(problem.type).toBe(`urn:lhutnik:problem:${code}`);
  expect(problem.instance).toBe(`urn:lhutnik:request:${String(answer.headers['x-request-id'])}`);
  for (const text of [problem.title, problem.detail, ...(problem.errors ?? []).map(({ message }) => message)]) expect(text).toMatch(/^[\p{Lu}„].{3,}/u);
  expect(answer.text).not.toMatch(/\.ts:|\.js:|node_modules|Error:|stack/);
}

const raw = (payload: string, headers: Record<string, string> = {}): Promise<Answer> =>
  inject(api, { method: 'POST', url: '/api/v1/session', headers: { 'content-type': 'application/json', ...headers }, payload });

describe('a refusal is problem JSON with a stable code and a Czech sentence', () => {
  it('for an address that is not there', async () => { expectProblem(await inject(api, { method: 'GET', url: '/api/v1/nic' }), 404, 'notFound'); });
  it('for an address that cannot be read', async () => { expectProblem(await inject(api, { method: 'GET', url: '/api/v1/%E0%A4%A' }), 400, 'request.malformed'); });
  it('for an address that is too long', async () => { expectProblem(await inject(api, { method: 'GET', url: `/api/v1/offices/${'a'.repeat(300)}` }), 414, 'url.tooLong'); });
  it('for a method that the address does not know, naming those it does', async () => {
    const answer = await inject(api, { method: 'PUT', url: '/api/v1/me?x=1' });
    expectProblem(answer, 405, 'method.notAllowed');
    expect(answer.headers['allow']).toBe('GET, HEAD');
  });
  it('for a method that the address does not know, though one that looks alike does', async () => {
    for (const [url, allow] of [['/api/v1/feeds/0198c0de-0000-7000-8000-00000000dead', 'DELETE'], ['/api/v1/feeds/abc.ics', 'GET, HEAD']] as const) {
      const answer = await inject(api, { method: 'OPTIONS', url });
      expectProblem(answer, 405, 'method.notAllowed');
      expect({ url, allow: answer.headers['allow'] }).toEqual({ url, allow });
    }
    // The router finds a part with a fixed end by a pattern in which no end of line fits.
    expectProblem(await inject(api, { method: 'GET', url: '/api/v1/feeds/a%0Ab.ics' }), 404, 'notFound');
  });
  it('for nobody signed in', async () => {
    const answer = await inject(api, { method: 'GET', url: '/api/v1/me' });
    expectProblem(answer, 401, 'session.required');
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="lhutnik"');
  });
  it('for a role that may not', async () => {
    const registry = await signedIn(api, ['registry']);
    expectProblem(await registry.send('GET', '/api/v1/accounts'), 403, 'access.forbidden');
  });
  it('for an id that cannot exist, as for one that does not', async () => {
    expectProblem(await administrator.send('GET', '/api/v1/offices/0198c0de-0000-7000-8000-00000000dead'), 404, 'office.notFound');
    expectProblem(await administrator.send('GET', "/api/v1/offices/1'%20or%201=1"), 404, 'notFound');
  });
  it('for fields, all at once, each with its path', async () => {
    const answer = await administrator.send('POST', '/api/v1/accounts', { login: '!', name: '', roles: ['king'], email: 'x', extra: 1 }, { 'idempotency-key': 'klic-0001' });
    expectProblem(answer, 422, 'body.invalid');
    expect((answer.body as { errors: { field: string }[] }).errors.map(({ field }) => field).sort())
      .toEqual(['departmentId', 'email', 'extra', 'login', 'name', 'position', 'roles.0', 'superiorId']);
  });
  it('for a query', async () => { expectProblem(await administrator.send('GET', '/api/v1/people?limit=0&nic=1'), 422, 'query.invalid'); });
  it('for broken JSON', async () => { expectProblem(await raw('{"login":'), 400, 'body.malformed'); });
  it('for no body at all', async () => { expectProblem(await raw(''), 422, 'body.invalid'); });
  it('for another kind of body', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      expectProblem(await raw('login=a', { 'content-type': type }), 415, 'body.unsupportedType');
    }
  });
  it.each([
    ['whose bytes are no UTF-8', {}, Buffer.from('7b226c6f67696e223a22e8617566f3227d', 'hex'), 400, 'body.malformed'],
    ['in another charset, which would lose its letters', { 'content-type': 'application/json; charset=windows-1250' }, '{}', 415, 'body.unsupportedType'],
    ['that is packed', { 'content-encoding': 'gzip' }, gzipSync('{}'), 415, 'body.unsupportedType'],
  ])('for text %s', async (_, headers, payload, status, code) => {
    expectProblem(await inject(api, { method: 'POST', url: '/api/v1/session', headers: { 'content-type': 'application/json', ...headers }, payload }), status, code);
  });
  it('and none for UTF-8 that says so, or begins with its mark', async () => {
    for (const [text, type] of [['{"login":"a","password":"ž"}', 'application/json; charset="UTF-8"'], ['\ufeff{"login":"a","password":"ž"}', 'application/json']] as const) {
      expectProblem(await raw(text, { 'content-type': type }), 401, 'session.refused');
    }
  });
  it('for a file where none belongs', async () => {
    const payload = '--x\r\ncontent-disposition: form-data; name="login"\r\n\r\na\r\n--x--\r\n';
    expectProblem(await raw(payload, { 'content-type': 'multipart/form-data; boundary=x' }), 415, 'body.unsupportedType');
  });
  it.each([
    ['without a boundary', 'multipart/form-data', ''],
    ['cut off within the file', 'multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.7 cut'],
    ['cut off within a header', 'multipart/form-data; boundary=x', '--x\r\ncontent-disp'],
  ])('for a file sent %s', async (_, type, payload) => {
    const caseworker = await signedIn(api, ['caseworker']);
    const headers = { 'cookie': caseworker.cookie, 'x-csrf-token': caseworker.csrf, 'content-type': type };
    expectProblem(await inject(api, { method: 'POST', url: '/api/v1/attachments', headers, payload }), 400, 'body.malformed');
  });
});

describe('what is too big is refused before anybody works on it', () => {
  it('10 MB of JSON', async () => { expectProblem(await raw(JSON.stringify({ login: 'a'.repeat(10_000_000), password: 'x' })), 413, 'body.tooLarge'); });
  it('a depth of 1,000, and of 100,000', async () => {
    for (const depth of [33, 1_000, 100_000]) {
      expectProblem(await raw('['.repeat(depth) + ']'.repeat(depth)), 413, 'body.tooDeep');
      expectProblem(await raw('{"a":'.repeat(depth) + '1' + '}'.repeat(depth)), 413, 'body.tooDeep');
    }
  });
  it('brackets within a text are no depth', async () => {
    expectProblem(await raw(JSON.stringify({ login: `${'['.repeat(100)}\\"${'{'.repeat(100)}`, password: 'x' })), 422, 'body.invalid');
  });
  it('a list of 100,000', async () => {
    const answer = await administrator.send('POST', '/api/v1/me/tokens', { label: 'x', scopes: Array.from({ length: 100_000 }, () => 'read') });
    expect(answer.status).toBe(422);
  });
  it('a key that is no data is refused by its name, as any that is not known', async () => {
    const answer = await raw('{"login":"a","password":"b","__proto__":{"login":"c"},"constructor":{}}');
    expectProblem(answer, 422, 'body.invalid');
    expect((answer.body as { errors: { field: string; code: string }[] }).errors).toMatchObject([{ field: '__proto__', code: 'field.unknown' }, { field: 'constructor', code: 'field.unknown' }]);
  });
});

/** Sent as it stands, with nobody in between who would put it right. */
async function overTheWire(port: number, sent: string): Promise<Answer> {
  const socket = connect(port, '127.0.0.1');
  socket.write(sent);
  const [head = '', text = ''] = (await buffer(socket)).toString().split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(': ') as [string, string]));
  return { status: Number(first.split(' ')[1]), headers, text, body: JSON.parse(text) as never, bytes: Buffer.from(text), cookies: [] };
}

describe('what is not even HTTP', () => {
  it.each([
    ['a method that nobody knows', 'NIC / HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'request.malformed'],
    ['an address with a blank', 'GET /api/v1/a b HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'request.malformed'],
    ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: a\u0000b\r\n\r\n', 400, 'request.malformed'],
    ['two lengths', 'POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400, 'request.malformed'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'headers.tooLarge'],
  ])('%s is refused as everything else is', async (_, sent, status, code) => {
    if (!api.app.getHttpServer().listening) await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const answer = await overTheWire(port, sent);
    expectProblem(answer, status, code);
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'connection': 'close' });
  });
});

describe('a slow sender', () => {
  it('does not keep others waiting', async () => {
    if (!api.app.getHttpServer().listening) await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const sockets = Array.from({ length: 200 }, () => connect(port, '127.0.0.1'));
    try {
      for (const socket of sockets) socket.on('error', () => undefined).write('POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n');
      const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`http://127.0.0.1:${String(port)}/api/health/live`)));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 204));
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  });
});
