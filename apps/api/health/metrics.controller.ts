import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Config, Metrics } from '../../../libs/config/index.ts';
import { sameBytes, sha256 } from '../../../libs/identity/index.ts';
import { Public } from '../http/access.ts';
import { Endpoint } from '../http/endpoint.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { detailOf } from '../http/problem-titles.ts';
import type { ApiRequest } from '../http/request.ts';
import { TheConfig, TheMetrics } from '../shell/runtime.ts';
import { OfficeGauges } from './office-gauges.ts';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** For Prometheus: from this machine itself, or with the token of the configuration; to others it is not there. */
@Controller()
export class MetricsController {
  private readonly metrics: Metrics;
  private readonly gauges: OfficeGauges;
  private readonly token: string | null;

  constructor(@TheMetrics() metrics: Metrics, gauges: OfficeGauges, @TheConfig() config: Config) {
    this.metrics = metrics;
    this.gauges = gauges;
    this.token = config.http.metricsToken;
  }

  @Get('metrics')
  @Public()
  @Endpoint({
    id: 'metrics', tag: 'Správa', summary: 'Měření pro Prometheus', description: 'Jen z tohoto stroje, nebo s Authorization: Bearer METRICS_TOKEN; jinému adresa neexistuje.',
    answer: { status: 200, description: 'Textový formát Promethea', mediaType: 'text/plain' }, problems: [404],
  })
  async expose(@Req() request: ApiRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.mayRead(request)) throw new HttpProblem(404, 'notFound', detailOf(404));
    await this.gauges.refresh();
    const { contentType, text } = await this.metrics.expose();
    await reply.type(contentType).header('cache-control', 'no-store').send(text);
  }

  /** What a proxy passes on comes from loopback too, but says so. */
  private mayRead(request: ApiRequest): boolean {
    const { authorization, forwarded, 'x-forwarded-for': forwardedFor } = request.headers;
    if (this.token !== null && authorization !== undefined && sameBytes(sha256(authorization), sha256(`Bearer ${this.token}`))) return true;
    return forwarded === undefined && forwardedFor === undefined && LOOPBACK.test(request.raw.socket.remoteAddress ?? '');
  }
}
