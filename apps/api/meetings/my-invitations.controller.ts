import { Controller, Get } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { myInvitations } from '../../../libs/casework/queries/meetings/my-invitations.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { myInvitation } from '../../../libs/contracts/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import { MY_INVITATIONS } from './endpoints.ts';

@Controller('api/v1/my')
export class MyInvitationsController {
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(@TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  @Get('invitations')
  @Allow('self.read')
  @Endpoint(MY_INVITATIONS)
  async all(@CurrentActor() actor: Person): Promise<{ items: z.output<typeof myInvitation>[] }> {
    const rows = await myInvitations(this.database, { actor, now: this.clock.now() });
    return {
      items: rows.map(({ answer, answeredOn, days, ...row }) => ({
        ...row, days: days.map((day) => ({ ...day })), answer: answer === null || answeredOn === null ? null : { answer, on: answeredOn },
      })),
    };
  }
}
