import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { idempotently } from '../../../libs/casework/index.ts';
import type { Clock } from '../../../libs/config/index.ts';
import { absenceList, absenceParams, absenceQuery, absenceTermsBody, absenceView, newAbsenceBody } from '../../../libs/contracts/absence.ts';
import { Absences } from '../../../libs/identity/index.ts';
import type { Principal } from '../../../libs/identity/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentPrincipal } from '../http/actor.ts';
import { CurrentDoer } from '../http/doer.ts';
import type { PersonDoer } from '../http/doer.ts';
import { Endpoint } from '../http/endpoint.ts';
import { Idempotency } from '../http/idempotency.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import { ValidBody, ValidParams, ValidQuery } from '../http/valid.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import { ABSENCE } from './examples.ts';
import { absenceViewOf } from './views.ts';
import type { AbsenceView } from './views.ts';

const TAG = 'Nepřítomnost a zástup';
const TERMS = { from: ABSENCE.from, to: ABSENCE.to, deputyId: ABSENCE.deputyId };

type Params = z.output<typeof absenceParams>;

/** One enters one's own, the manager also for the people of the department: from today, with an open end. */
@Controller('api/v1/absences')
export class AbsencesController {
  private readonly absences: Absences;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(absences: Absences, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.absences = absences;
    this.database = database;
    this.clock = clock;
  }

  @Get()
  @Allow('absences.read')
  @Endpoint({ id: 'listAbsences', tag: TAG, summary: 'Kdo a kdy chybí, kdo ho zastupuje', query: absenceQuery, answer: { status: 200, description: 'Podle prvního dne', schema: absenceList, example: { items: [ABSENCE] } } })
  async list(@ValidQuery() { person, from, to }: z.output<typeof absenceQuery>): Promise<z.output<typeof absenceList>> {
    return { items: (await this.absences.list({ personId: person, from, to })).map(absenceViewOf) };
  }

  @Post()
  @HttpCode(201)
  @Allow('absences.manage')
  @Endpoint({
    id: 'enterAbsence', tag: TAG, summary: 'Zadat nepřítomnost a zástup', description: 'Sobě; vedoucí i lidem svého odboru.', body: newAbsenceBody,
    bodyExample: { personId: ABSENCE.personId, ...TERMS }, answer: { status: 201, description: 'Zadáno', schema: absenceView, example: ABSENCE }, problems: [409], idempotent: true,
  })
  async enter(@ValidBody() { personId, ...terms }: z.output<typeof newAbsenceBody>, @Idempotency() key: IdempotentRequest, @CurrentPrincipal() principal: Principal, @CurrentDoer() doer: PersonDoer): Promise<AbsenceView> {
    const now = this.clock.now();
    const { answer } = await idempotently(this.database, { ...key, now }, async (tx) => absenceViewOf(await this.absences.enter(tx, { principal, doer }, personId, terms, now)));
    return answer;
  }

  @Put(':id')
  @Allow('absences.manage')
  @Endpoint({
    id: 'changeAbsence', tag: TAG, summary: 'Změnit dny nebo zástup', description: 'Dřívější znění zůstává v historii.', params: absenceParams, body: absenceTermsBody,
    bodyExample: TERMS, answer: { status: 200, description: 'Změněno', schema: absenceView, example: ABSENCE }, problems: [409],
  })
  async change(@ValidParams() { id }: Params, @ValidBody() terms: z.output<typeof absenceTermsBody>, @CurrentPrincipal() principal: Principal, @CurrentDoer() doer: PersonDoer): Promise<AbsenceView> {
    return absenceViewOf(await this.absences.change({ principal, doer }, id, terms, this.clock.now()));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('absences.manage')
  @Endpoint({ id: 'cancelAbsence', tag: TAG, summary: 'Zrušit nepřítomnost', params: absenceParams, answer: { status: 204, description: 'Zrušeno; zápis zůstává v historii' } })
  async cancel(@ValidParams() { id }: Params, @CurrentPrincipal() principal: Principal, @CurrentDoer() doer: PersonDoer): Promise<void> {
    await this.absences.cancel({ principal, doer }, id, this.clock.now());
  }
}
