import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../../../libs/config/index.ts';
import { toProblem } from '../http/to-problem.ts';
import type { HeaderSetter } from './security-headers.ts';

const TYPE = 'application/problem+json; charset=utf-8';

/** What the router itself refuses (a broken address) never reaches a filter. */
export function answerMalformed(applyHeaders: HeaderSetter): (error: Error, request: FastifyRequest, reply: FastifyReply) => void {
  return (error, request, reply) => {
    applyHeaders(reply.raw);
    reply.raw.setHeader('x-request-id', request.id);
    const { problem } = toProblem(error, request.id);
    void reply.status(problem.status).type(TYPE).send(JSON.stringify(problem));
  };
}

/** What Node's parser refuses never becomes a request: an unknown method, a header too big, a body that belies its length. */
export function answerUnreadable(applyHeaders: HeaderSetter, logger: Logger): (error: ConnectionError, socket: Socket) => void {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const id = randomUUID();
    const { problem } = toProblem({ statusCode: statusOf(error) }, id);
    // The error carries what was sent.
    logger.info({ reqId: id, status: problem.status, code: error.code }, 'unreadable request');
    const body = JSON.stringify(problem);
    const lines = [`HTTP/1.1 ${String(problem.status)} ${STATUS_CODES[problem.status] ?? ''}`];
    applyHeaders({ setHeader: (name, value) => lines.push(`${name}: ${value}`) });
    lines.push(`x-request-id: ${id}`, `content-type: ${TYPE}`, `content-length: ${String(Buffer.byteLength(body))}`, 'connection: close');
    if (socket.writable) socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
    socket.destroy(error);
  };
}

function statusOf({ code }: ConnectionError): number {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
}
