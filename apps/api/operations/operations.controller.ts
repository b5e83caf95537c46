import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { listAlerts, noteSilence, Notifier, pool, retryStuck, stuckProcesses } from '../../../libs/casework/index.ts';
import { deadLetters, retryDeadLetters, unreachablePeople } from '../../../libs/casework/post-room/dead-letters.ts';
import type { Clock } from '../../../libs/config/index.ts';
import { alertList, alertQuery, deadLetterList, retriedMails, retriedProcesses, retryMailsBody, retryProcessesBody, stuckList } from '../../../libs/contracts/operations.ts';
import type { Actor } from '../../../libs/domain/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { RequestId } from '../http/request-id.ts';
import { ValidBody, ValidQuery } from '../http/valid.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import { ALERT, DEAD_LETTER, STUCK } from './examples.ts';

const TAG = 'Správa';

/** What does not move by itself, and how to move it. Ids, days and codes: no content of any case. */
@Controller('api/v1/operations')
export class OperationsController {
  private readonly notifier: Notifier;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(notifier: Notifier, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.notifier = notifier;
    this.database = database;
    this.clock = clock;
  }

  @Get('alerts')
  @Allow('operations.manage')
  @Endpoint({ id: 'listAlerts', tag: TAG, summary: 'Provozní upozornění', query: alertQuery, answer: { status: 200, description: 'Otevřená nejdřív', schema: alertList, example: { items: [ALERT] } } })
  async alerts(@ValidQuery() { closed }: z.output<typeof alertQuery>): Promise<z.output<typeof alertList>> {
    await noteSilence(this.database, this.clock.now());
    const rows = await listAlerts(pool(this.database), { closed: closed === 'true' });
    return {
      items: rows.map(({ id, kind, subject, registerNumber, details, openedAt, lastSeenAt, timesSeen, closedAt }) => ({
        id, kind, subject, registerNumber, details: { ...details }, openedAt: openedAt.toISOString(), lastSeenAt: lastSeenAt.toISOString(), timesSeen, closedAt: closedAt?.toISOString() ?? null,
      })),
    };
  }

  @Get('stuck-processes')
  @Allow('operations.manage')
  @Endpoint({ id: 'listStuckProcesses', tag: TAG, summary: 'Procesy, které se samy nepohnou', answer: { status: 200, description: 'Nejvýše 500', schema: stuckList, example: { items: [STUCK] } } })
  async stuck(): Promise<z.output<typeof stuckList>> {
    const rows = await stuckProcesses(this.database, this.clock.now());
    return { items: rows.map(({ wakeup, ...row }) => ({ ...row, wakeupAt: wakeup?.toISOString() ?? null })) };
  }

  @Post('stuck-processes/retry')
  @HttpCode(200)
  @Allow('operations.manage')
  @Endpoint({ id: 'retryStuckProcesses', tag: TAG, summary: 'Oslovit uvízlé procesy znovu', body: retryProcessesBody, bodyExample: { caseIds: [STUCK.caseId] }, answer: { status: 200, description: 'Kolik se jich oslovilo', schema: retriedProcesses, example: { retried: 1 } } })
  async retryStuck(@ValidBody() { caseIds }: z.output<typeof retryProcessesBody>, @CurrentActor() actor: Actor, @RequestId() requestId: string): Promise<z.output<typeof retriedProcesses>> {
    const { retried } = await retryStuck(this.database, this.notifier, { actor, now: this.clock.now(), requestId }, caseIds);
    return { retried };
  }

  @Get('dead-letters')
  @Allow('operations.manage')
  @Endpoint({ id: 'listDeadLetters', tag: TAG, summary: 'Dopisy, které pošta nepřijala, a lidé bez použitelné adresy', answer: { status: 200, description: 'Nejvýše 500 z každého', schema: deadLetterList, example: { items: [DEAD_LETTER], unreachable: [] } } })
  async deadLetters(): Promise<z.output<typeof deadLetterList>> {
    const items = (await deadLetters(this.database)).map(({ diedAt, caseIds, registerNumbers, ...letter }) => ({ ...letter, diedAt: diedAt.toISOString(), caseIds: [...caseIds], registerNumbers: [...registerNumbers] }));
    return { items, unreachable: [...(await unreachablePeople(this.database))] };
  }

  @Post('dead-letters/retry')
  @HttpCode(200)
  @Allow('operations.manage')
  @Endpoint({ id: 'retryDeadLetters', tag: TAG, summary: 'Zkusit nepřijaté dopisy odeslat znovu', description: 'Co mezitím ztratilo smysl, se neodešle.', body: retryMailsBody, bodyExample: { mailIds: [DEAD_LETTER.mailId] }, answer: { status: 200, description: 'Kolik se jich zkusí', schema: retriedMails, example: { mails: 1, messages: 0 } } })
  async retryDead(@ValidBody() { mailIds }: z.output<typeof retryMailsBody>, @CurrentActor() actor: Actor, @RequestId() requestId: string): Promise<z.output<typeof retriedMails>> {
    const { mails, messages } = await retryDeadLetters(this.database, { actor, now: this.clock.now(), requestId, ...(mailIds === undefined ? {} : { mailIds }) });
    return { mails, messages };
  }
}
