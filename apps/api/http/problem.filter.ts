import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApiRequest } from './request.ts';
import { HttpProblem } from './http-problem.ts';
import { codeOf, detailOf } from './problem-titles.ts';
import { RouteTable } from './route-table.ts';
import { toProblem } from './to-problem.ts';

/** Every failure leaves as application/problem+json with the id under which the log knows it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly routes: RouteTable;

  constructor(routes: RouteTable) {
    this.routes = routes;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const reply = http.getResponse<FastifyReply>();
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
    if (allowed.length === 0) return error;
    return new HttpProblem(405, codeOf(405), detailOf(405), { headers: { allow: allowed.join(', ') } });
  }
}
