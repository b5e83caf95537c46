import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Injectable } from '@nestjs/common';
import type { Config } from '../../../libs/config/index.ts';
import { TheConfig } from '../shell/runtime.ts';

/** `__Host-` ties the cookie to this very host and to https; plain http (one's own machine) cannot have it. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly secure: boolean;

  constructor(@TheConfig() config: Config) {
    this.secure = config.http.publicUrl.startsWith('https:');
    this.name = this.secure ? '__Host-lhutnik' : 'lhutnik';
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  /** A session cookie: the browser forgets it when it closes; when it ends for us is in the database. */
  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: this.secure });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, { path: '/', httpOnly: true, sameSite: 'strict', secure: this.secure });
  }
}
