import { Module } from '@nestjs/common';
import { AboutController } from './about.controller.ts';
import { WebFiles } from './web-files.ts';
import { WebController } from './web.controller.ts';

@Module({ controllers: [WebController, AboutController], providers: [WebFiles], exports: [WebFiles] })
export class WebModule {}
