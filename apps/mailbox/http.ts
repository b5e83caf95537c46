import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { simpleParser } from 'mailparser';
import type { Logger } from '../../libs/config/index.ts';
import { listPage, messagePage, missingPage, STYLE } from './pages.ts';
import type { Html } from './html.ts';
import type { MailStore } from './store.ts';

type Answer = { readonly status: number; readonly type: string; readonly body: string | Buffer; readonly headers?: Readonly<Record<string, string>> };

const PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A mail's own HTML: no script, nothing loaded from anywhere, links open beside it. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox";

/** The inbox as pages for people and as JSON for tests. */
export function createInboxServer(store: MailStore, logger: Logger, options: { readonly loopbackOnly: boolean }): Server {
  return createServer((request, response) => {
    respond(request, store, options.loopbackOnly).catch((error: unknown): Answer => {
      logger.error({ err: error }, 'request failed');
      return text(500, 'Vnitřní chyba.');
    }).then(({ status, type, body, headers }) => {
      response.writeHead(status, {
        'content-type': type, 'content-security-policy': PAGE_POLICY, 'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer', 'cache-control': 'no-store', ...headers,
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    }).catch((error: unknown) => {
      logger.error({ err: error }, 'answer failed');
      response.destroy();
    });
  });
}

async function respond(request: IncomingMessage, store: MailStore, loopbackOnly: boolean): Promise<Answer> {
  // A page elsewhere could point a name of its own at this address and read the inbox through the browser.
  if (loopbackOnly && !/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return text(421, 'Neznámá adresa.');
  const url = new URL(request.url ?? '/', 'http://mailbox');
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  if (request.method === 'DELETE' && url.pathname === '/api/messages') {
    store.clear();
    return { status: 204, type: 'text/plain', body: '' };
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return text(405, 'Tento způsob volání zde není.');
  const to = url.searchParams.get('to') ?? '';
  switch (segments[0]) {
    case undefined: return page(200, listPage(store.list(to), to));
    case 'messages': return ofMessage(store, segments.slice(1));
    case 'api': return api(store, segments.slice(1), to);
    case 'style.css': return { status: 200, type: 'text/css; charset=utf-8', body: STYLE };
    case 'health': return { status: 204, type: 'text/plain', body: '' };
    default: return page(404, missingPage());
  }
}

async function ofMessage(store: MailStore, [id, view, index]: readonly string[]): Promise<Answer> {
  const found = store.find(id ?? '');
  if (found === null) return page(404, missingPage());
  const mail = await simpleParser(found.raw, { skipTextToHtml: true });
  if (view === undefined) return page(200, messagePage(found.summary, mail));
  if (view === 'html' && typeof mail.html === 'string') {
    return { status: 200, type: 'text/html; charset=utf-8', body: mail.html, headers: { 'content-security-policy': MAIL_POLICY } };
  }
  const attachment = view === 'attachments' ? mail.attachments[Number(index)] : undefined;
  if (attachment === undefined) return page(404, missingPage());
  return {
    status: 200, type: 'application/octet-stream', body: attachment.content,
    headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename ?? 'priloha')}` },
  };
}

async function api(store: MailStore, [resource, id, view]: readonly string[], to: string): Promise<Answer> {
  if (resource !== 'messages') return json(404, { title: 'Nenalezeno' });
  if (id === undefined) return json(200, { messages: store.list(to) });
  const found = store.find(id);
  if (found === null) return json(404, { title: 'Nenalezeno' });
  if (view === 'raw') return { status: 200, type: 'text/plain; charset=utf-8', body: found.raw };
  const { text: plain = '', html: rich, headerLines, attachments } = await simpleParser(found.raw, { skipTextToHtml: true });
  return json(200, {
    ...found.summary,
    text: plain,
    html: rich === false ? null : rich,
    headers: headerLines.map(({ line }) => line),
    attachments: attachments.map(({ filename, contentType, size }) => ({ fileName: filename ?? null, contentType, size })),
  });
}

function page(status: number, content: Html): Answer {
  return { status, type: 'text/html; charset=utf-8', body: content.text };
}

function json(status: number, content: unknown): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(content) };
}

function text(status: number, content: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: content };
}
