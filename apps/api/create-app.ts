import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type { FastifyServerOptions } from 'fastify';
import type { Config } from '../../libs/config/index.ts';
import { AppModule } from './app.module.ts';
import { RouteTable } from './http/route-table.ts';
import { answerMalformed, answerUnreadable } from './shell/early-refusals.ts';
import { JSON_LIMIT_BYTES, setUpJsonBody } from './shell/json-body.ts';
import { NestLogger } from './shell/nest-logger.ts';
import { setUpRequestLog } from './shell/request-log.ts';
import type { Runtime } from './shell/runtime.ts';
import { setUpLastAnswers, Shutdown } from './shell/shutdown.ts';
import { securityHeaders, setUpSecurityHeaders } from './shell/security-headers.ts';

/** One file at a time; the office's own limit (settings) is lower or equal. */
const MULTIPART_LIMITS = { fileSize: 25 * 1024 * 1024, files: 1, fields: 10, fieldSize: 20_000, parts: 12, headerPairs: 50 } as const;

/** The HTTP application, ready to listen; tests use it as it is. */
export async function createApp(runtime: Runtime): Promise<NestFastifyApplication> {
  const { config, logger, metrics } = runtime;
  const applyHeaders = securityHeaders(config.http.publicUrl.startsWith('https:'));
  const adapter = new FastifyAdapter({
    ...serverOptions(config), loggerInstance: logger, multipart: false,
    frameworkErrors: answerMalformed(applyHeaders), clientErrorHandler: answerUnreadable(applyHeaders, logger),
  });
  const options: Pick<NestApplicationOptions, 'logger' | 'bodyParser' | 'abortOnError'> = { logger: new NestLogger(logger), bodyParser: false, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(runtime), adapter, options);
  const server = adapter.getInstance();
  app.get(RouteTable).watch(server);
  setUpJsonBody(server);
  setUpSecurityHeaders(server, applyHeaders);
  setUpRequestLog(server, metrics);
  setUpLastAnswers(server, app.get(Shutdown));
  await app.register(cookie);
  await app.register(multipart, { limits: MULTIPART_LIMITS, throwFileSizeLimit: true });
  server.server.headersTimeout = 15_000;
  await app.init();
  await server.ready();
  return app;
}

function serverOptions(config: Config): FastifyServerOptions {
  const { trustedProxy, tls } = config.http;
  return {
    ...(tls === null ? {} : { https: { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) } }),
    // Without a trusted proxy X-Forwarded-For is what the sender made up.
    trustProxy: trustedProxy.length === 0 ? false : [...trustedProxy],
    bodyLimit: JSON_LIMIT_BYTES,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
  };
}
