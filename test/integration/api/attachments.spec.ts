import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../support/api.ts';
import { openOffice } from './support/office.ts';
import type { Member, TestOffice } from './support/office.ts';
import { complaint, Matter, register } from './support/matter.ts';
import { moveTo } from './support/clock.ts';

type Stored = { readonly id: string; readonly fileName: string; readonly mediaType: string; readonly size: number; readonly sha256: string };

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

function upload(by: Member, bytes: Buffer, { name = 'příloha č. 1.pdf', field = 'file', type = 'application/pdf' } = {}): Promise<Answer> {
  const boundary = `x${randomUUID()}`;
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return by.send('POST', '/api/v1/attachments', payload, { 'content-type': `multipart/form-data; boundary=${boundary}` });
}

describe('attachments', () => {
  let office: TestOffice;
  beforeAll(async () => { office = await openOffice(); });
  afterAll(() => office.api.close());

  async function withAttachment(): Promise<{ matter: Matter; stored: Stored }> {
    moveTo(office.api, '2026-11-23T08:00+01:00');
    const stored = (await upload(office.worker, PDF)).body as Stored;
    const matter = await Matter.open(office.worker, complaint(office, { attachments: [stored.id] }));
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    return { matter, stored };
  }

  it('are hashed, their type is read from the bytes, and they go out as they came, as downloads only', async () => {
    const answer = await upload(office.worker, PDF, { type: 'text/html' });
    expect(answer.status).toBe(201);
    const stored = answer.body as Stored;
    expect(stored).toMatchObject({ fileName: 'příloha č. 1.pdf', mediaType: 'application/pdf', size: PDF.length, sha256: createHash('sha256').update(PDF).digest('hex') });

    const { matter } = await withAttachment();
    await matter.step(office.worker, 'attach', { attachmentId: stored.id });
    const detail = await matter.read<{ attachments: Stored[] }>(office.manager);
    expect(detail.attachments.map(({ id }) => id)).toContain(stored.id);
    const download = await office.manager.send('GET', `/api/v1/cases/${matter.id}/attachments/${stored.id}`);
    expect(download).toMatchObject({ status: 200, text: PDF.toString() });
    expect(download.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-length': String(PDF.length),
      'content-disposition': "attachment; filename=\"priloha c. 1.pdf\"; filename*=UTF-8''p%C5%99%C3%ADloha%20%C4%8D.%201.pdf",
    });
  });

  it('are seen by nobody but the sender until attached, and then by readers of the case alone', async () => {
    const loose = (await upload(office.worker, Buffer.from('Důvěrné sdělení.'))).body as Stored;
    const asked = (by: Member, id: string): Promise<Answer> => by.send('GET', `/api/v1/attachments/${id}`);
    expect((await asked(office.worker, loose.id)).status).toBe(200);
    expect((await asked(office.manager, loose.id)).status).toBe(404);
    expect((await asked(office.manager, randomUUID())).status).toBe(404);

    const { matter, stored } = await withAttachment();
    const attached = (by: Member, caseId: string): Promise<Answer> => by.send('GET', `/api/v1/cases/${caseId}/attachments/${stored.id}`);
    expect((await attached(office.worker, matter.id)).status).toBe(200);
    const hidden = await attached(office.stranger, matter.id);
    const missing = await attached(office.stranger, randomUUID());
    expect(withoutInstance(hidden)).toEqual(withoutInstance(missing));
    expect((await asked(office.worker, stored.id)).status).toBe(404);
    const other = await Matter.open(office.worker, complaint(office));
    await other.step(office.manager, 'assign', { ownerId: office.worker.id });
    expect((await attached(office.worker, other.id)).status).toBe(404);
  });

  it("another's upload cannot be attached, and is answered as one that is not there", async () => {
    const loose = (await upload(office.colleague, PDF)).body as Stored;
    const foreign = await register(office.worker, complaint(office, { attachments: [loose.id] }));
    const missing = await register(office.worker, complaint(office, { attachments: [randomUUID()] }));
    expect(foreign).toMatchObject({ status: 422, body: { code: 'attachment.unknown' } });
    expect(withoutInstance(foreign)).toEqual(withoutInstance(missing));
  });

  it('over the limit of the office: 413, and nothing is kept', async () => {
    const before = await office.api.dataSource.query<{ n: number }[]>('select count(*)::int as n from attachments');
    const answer = await upload(office.worker, Buffer.alloc(25 * 1024 * 1024 + 1, 'a'));
    expect(answer).toMatchObject({ status: 413, body: { code: 'attachment.tooLarge' } });
    expect(await office.api.dataSource.query('select count(*)::int as n from attachments')).toEqual(before);
  });

  it('far over the limit, the sender who still sends hears it, and the same connection serves the next request', async () => {
    await office.api.app.listen(0, '127.0.0.1');
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async (method: string, path: string, body: Buffer = Buffer.alloc(0), headers: Record<string, string> = {}): Promise<number | undefined> => {
      const { port } = office.api.app.getHttpServer().address() as AddressInfo;
      const sending = request({ agent, port, host: '127.0.0.1', method, path, headers: { authorization: `Bearer ${office.worker.token}`, ...headers } });
      sending.end(body);
      const [answer] = await once(sending, 'response') as [IncomingMessage];
      await buffer(answer);
      return answer.statusCode;
    };
    const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
    const body = Buffer.concat([Buffer.from(part), Buffer.alloc(60 * 1024 * 1024, 'a'), Buffer.from('\r\n--x--\r\n')]);
    expect(await ask('POST', '/api/v1/attachments', body, { 'content-type': 'multipart/form-data; boundary=x' })).toBe(413);
    expect(await ask('GET', '/api/v1/me')).toBe(200);
    agent.destroy();
  });

  it.each([
    ['a PDF that is also a page', Buffer.concat([PDF, Buffer.from('<script>alert(1)</script>')]), 'application/pdf'],
    ['a page that says it is a picture', Buffer.from('<html><script>alert(1)</script></html>'), 'text/plain'],
    ['an SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'text/plain'],
    ['bytes of no kind', Buffer.from([0, 1, 2, 3, 255]), 'application/octet-stream'],
  ])('%s is stored as what its bytes are', async (_, bytes, mediaType) => {
    const answer = await upload(office.worker, bytes, { name: 'obrazek.png', type: 'image/png' });
    expect(answer).toMatchObject({ status: 201, body: { mediaType } });
    const back = await office.worker.send('GET', `/api/v1/attachments/${(answer.body as Stored).id}`);
    expect(back.headers['content-disposition']).toMatch(/^attachment;/);
    expect(back.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['../../etc/passwd', '..\\..\\boot.ini', '/etc/shadow'])('a name that climbs (%s) is cut to the name alone', async (name) => {
    const answer = await upload(office.worker, PDF, { name });
    expect(answer.status).toBe(201);
    expect((answer.body as Stored).fileName).not.toMatch(/[/\\]/);
  });

  it.each([['platba\u202efdp.exe', 'platbafdp.exe'], ['\u2066a\u0085b\u2028c\u200f.pdf', 'abc.pdf']])('a name that pretends to be another is kept as it really reads', async (name, kept) => {
    expect(await upload(office.worker, PDF, { name })).toMatchObject({ status: 201, body: { fileName: kept } });
  });

  it.each([
    ['a program', Buffer.from('MZ\u0090\u0000'), {}, 422],
    ['an empty file', Buffer.alloc(0), {}, 422],
    ['a file in another field', PDF, { field: 'soubor' }, 422],
  ])('%s is refused in Czech', async (_, bytes, how, status) => {
    const answer = await upload(office.worker, bytes, how);
    expect(answer.status).toBe(status);
    expect((answer.body as { errors: { field: string }[] }).errors[0]?.field).toBe('file');
  });

  it.each([
    ['a second file', ['file', 'file'], ['file field.repeated']],
    ['a field that is not known, before it', ['popis', 'file'], ['popis field.unknown']],
    ['a field that is not known, after it', ['file', 'popis'], ['popis field.unknown']],
  ])('%s beside the file is not lost in silence: the whole is refused, and nothing is kept', async (_, names, problems) => {
    const before = await office.api.dataSource.query<{ n: number }[]>('select count(*)::int as n from attachments');
    const part = (name: string): string => `--x\r\ncontent-disposition: form-data; name="${name}"${name === 'file' ? '; filename="a.pdf"' : ''}\r\n\r\nobsah\r\n`;
    const answer = await office.worker.send('POST', '/api/v1/attachments', Buffer.from(`${names.map(part).join('')}--x--\r\n`), { 'content-type': 'multipart/form-data; boundary=x' });
    expect(answer.status).toBe(422);
    expect((answer.body as { errors: { field: string; code: string }[] }).errors.map(({ field, code }) => `${field} ${code}`).sort()).toEqual(problems);
    expect(await office.api.dataSource.query('select count(*)::int as n from attachments')).toEqual(before);
  });

  it('without multipart: 415', async () => {
    expect((await office.worker.send('POST', '/api/v1/attachments', { file: 'x' })).status).toBe(415);
  });
});

function withoutInstance({ status, headers, body }: Answer): unknown {
  const { date, 'x-request-id': id, ...rest } = headers;
  expect(id).toBeDefined();
  expect(date).toBeDefined();
  return { status, rest, body: { ...(body as object), instance: null } };
}
