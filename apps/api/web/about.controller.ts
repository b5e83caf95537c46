import { Controller, Get } from '@nestjs/common';
import type { Config } from '../../../libs/config/index.ts';
import { aboutView } from '../../../libs/contracts/about.ts';
import type { AboutView } from '../../../libs/contracts/about.ts';
import { Public } from '../http/access.ts';
import { Endpoint } from '../http/endpoint.ts';
import { TheConfig } from '../shell/runtime.ts';
import { VERSION } from '../shell/version.ts';

@Controller('api/v1/about')
export class AboutController {
  private readonly about: AboutView;

  constructor(@TheConfig() config: Config) {
    this.about = { version: VERSION, inbox: config.production ? null : `http://127.0.0.1:${String(config.mailbox.httpPort)}/` };
  }

  @Get()
  @Public()
  @Endpoint({
    id: 'about', tag: 'Služba', summary: 'Co tu běží',
    answer: { status: 200, description: 'Verze, a ve zkušebním provozu adresa zachycené pošty', schema: aboutView, example: { version: '0.1.0', inbox: 'http://127.0.0.1:3080/' } },
  })
  whatRuns(): AboutView {
    return this.about;
  }
}
