import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../http/access.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { detailOf } from '../http/problem-titles.ts';
import { WebFiles } from './web-files.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';

/** The screens: one page, and what it consists of. Every other address of a screen gets the same page (see ProblemFilter). */
@Controller()
export class WebController {
  private readonly files: WebFiles;

  constructor(files: WebFiles) {
    this.files = files;
  }

  @Get()
  @Public()
  async page(@Res() reply: FastifyReply): Promise<void> {
    const page = await this.files.page();
    if (page === null) throw new HttpProblem(503, 'web.notBuilt', 'Obrazovky nejsou sestavené. Spusťte „npm run build“ a službu znovu.');
    await reply.type('text/html; charset=utf-8').send(page);
  }

  @Get('assets/:file')
  @Public()
  asset(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, file);
  }

  @Get('assets/icons/:kind/:file')
  @Public()
  icon(@Param('kind') kind: string, @Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, 'icons', kind, file);
  }

  private async send(reply: FastifyReply, ...names: readonly string[]): Promise<void> {
    const file = await this.files.asset(...names);
    if (file === null) throw new HttpProblem(404, 'notFound', detailOf(404));
    await reply.type(file.type).header('cache-control', file.forever ? FOREVER : AN_HOUR).send(file.content);
  }
}
