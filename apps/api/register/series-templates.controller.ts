import { Controller, Get } from '@nestjs/common';
import type { z } from 'zod';
import { seriesTemplates } from '../../../libs/casework/index.ts';
import { seriesTemplateExample, seriesTemplateList } from '../../../libs/contracts/series-template.ts';
import { Allow } from '../http/access.ts';
import { Endpoint } from '../http/endpoint.ts';

/** What the region says of its meetings, to begin a new series with. */
@Controller('api/v1/series/templates')
export class SeriesTemplatesController {
  @Get()
  @Allow('meetings.read')
  @Endpoint({
    id: 'listSeriesTemplates', tag: 'Porady', summary: 'Předlohy nových řad porad podle praxe kraje',
    answer: { status: 200, description: 'V pořadí datového balíčku', schema: seriesTemplateList, example: { items: [seriesTemplateExample] } },
  })
  async list(): Promise<z.output<typeof seriesTemplateList>> {
    const templates = await seriesTemplates();
    return { items: templates.map(({ themes, audience, evidence, ...template }) => ({ ...template, themes: [...themes], audience: [...audience], evidence: [...evidence] })) };
  }
}
