import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { openApiDocument } from '../../../libs/contracts/openapi-document.ts';
import type { OpenApiDocument } from '../../../libs/contracts/openapi-document.ts';
import { Public } from '../http/access.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { detailOf } from '../http/problem-titles.ts';
import { DeclaredRoutes } from '../shell/declared-routes.ts';
import { VERSION } from '../shell/version.ts';
import { describeRoutes } from './describe.ts';
import { DOCS_PAGE, DOCS_SCRIPT } from './docs-page.ts';

const SWAGGER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** The description of the API, and a page on which it can be tried; nothing is loaded from elsewhere. */
@Controller('api')
export class DocsController {
  private readonly routes: DeclaredRoutes;
  private document: OpenApiDocument | null = null;

  constructor(routes: DeclaredRoutes) {
    this.routes = routes;
  }

  @Get('openapi.json')
  @Public()
  describe(): OpenApiDocument {
    this.document ??= openApiDocument(describeRoutes(this.routes.all()), { version: VERSION });
    return this.document;
  }

  @Get('docs')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return DOCS_PAGE;
  }

  @Get('docs/:file')
  @Public()
  async asset(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    if (file === 'try-it.js') {
      await reply.type('text/javascript; charset=utf-8').send(DOCS_SCRIPT);
      return;
    }
    const type = Object.hasOwn(ASSETS, file) ? ASSETS[file] : undefined;
    if (type === undefined) throw new HttpProblem(404, 'notFound', detailOf(404));
    await reply.type(type).header('cache-control', 'public, max-age=86400').send(await readFile(join(SWAGGER, file)));
  }
}
