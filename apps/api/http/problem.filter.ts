import { Catch, Inject } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApiRequest } from './request.ts';
import { HttpProblem } from './http-problem.ts';
import { codeOf, detailOf } from './problem-titles.ts';
import { RouteTable } from './route-table.ts';
import { toProblem } from './to-problem.ts';

export type Screens = { page(): Promise<string | null> };
export const SCREENS = Symbol('screens');

/** An address that only the web application knows, opened in a browser: a bookmark, a link from a mail. */
function asksForScreen({ is404, method, url, headers }: ApiRequest): boolean {
  return is404 && method === 'GET' && !/^\/(?:api|assets|health|metrics)(?:[/?]|$)/.test(url) && (headers.accept ?? '').includes('text/html');
}

/** Every failure leaves as application/problem+json with the id under which the log knows it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly routes: RouteTable;
  private readonly screens: Screens;

  constructor(routes: RouteTable, @Inject(SCREENS) screens: Screens) {
    this.routes = routes;
    this.screens = screens;
  }

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const reply = http.getResponse<FastifyReply>();
    const page = asksForScreen(request) ? await this.screens.page() : null;
    if (page !== null) {
      void reply.status(200).type('text/html; charset=utf-8').send(page);
      return;
    }
    const { problem, headers } = toProblem(this.orWrongMethod(error, request), request.id);
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    void reply.status(problem.status).headers({ ...headers, 'cache-control': 'no-store' }).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }

  /** Nest knows no 405: what it calls "not found" may be a known address with another method. */
  private orWrongMethod(error: unknown, request: ApiRequest): unknown {
    if (!request.is404) return error;
    const allowed = this.routes.methodsOf(request.url.split('?', 1)[0] ?? '/');
    if (allowed.length === 0 || allowed.includes(request.method)) return error;
    return new HttpProblem(405, codeOf(405), detailOf(405), { headers: { allow: allowed.join(', ') } });
  }
}
