import { Controller, Get, Header } from '@nestjs/common';
import type { Config } from '../../../libs/config/index.ts';
import { Public } from '../http/access.ts';
import { TheConfig } from '../shell/runtime.ts';
import { VERSION } from '../shell/version.ts';
import { homePage, HOME_STYLE } from './home-page.ts';

/** Until the screens come, the first page says where things are. */
@Controller()
export class HomeController {
  private readonly page: string;

  constructor(@TheConfig() config: Config) {
    const inbox = config.production ? null : `http://127.0.0.1:${String(config.mailbox.httpPort)}/`;
    this.page = homePage({ version: VERSION, inbox });
  }

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Public()
  home(): string {
    return this.page;
  }

  @Get('home.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  @Public()
  style(): string {
    return HOME_STYLE;
  }
}
