import { Controller, Get } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { pool } from '../../../libs/casework/database/transaction.ts';
import { Board } from '../../../libs/casework/queries/board.ts';
import type { BoardCursor, BoardFilter, BoardRow } from '../../../libs/casework/queries/board.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { boardCountQuery, boardCounts, boardQuery, boardRow } from '../../../libs/contracts/index.ts';
import type { RuleBook } from '../../../libs/law/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { ValidQuery } from '../http/valid.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import { adviceOf, ruleOf, titleOf } from '../views/deadline-view.ts';
import { pageOf } from '../views/page.ts';
import type { Page } from '../views/page.ts';
import { ownerOf } from '../views/who.ts';
import { BOARD, BOARD_COUNTS } from './endpoints.ts';

const CURSOR = z.tuple([z.enum(['open', 'done']), z.string().regex(/^\d{1,15}$/), z.uuid(), z.string().max(200)]);

/** Deadlines of all cases that a person may see: the latest first, then the nearest. */
@Controller('api/v1/deadlines')
export class BoardController {
  private readonly board: Board;
  private readonly offices: OfficeStates;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(board: Board, offices: OfficeStates, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.board = board;
    this.offices = offices;
    this.database = database;
    this.clock = clock;
  }

  @Get()
  @Allow('complaints.list')
  @Endpoint(BOARD)
  async page(@ValidQuery() query: z.output<typeof boardQuery>, @CurrentActor() actor: Person): Promise<Page<z.output<typeof boardRow>>> {
    const { after, limit, state } = query;
    const viewer = { actor, now: this.clock.now() };
    const rows = await this.board.page(viewer, { ...filterOf(query, actor), standings: state, after: after === undefined ? undefined : cursorOf(after), limit: limit + 1 });
    const { rules } = await this.offices.current(pool(this.database));
    return pageOf(rows, limit, {
      view: (row) => boardRowOf(row, rules),
      cursor: ({ state: is, lateFrom, caseId, key }) => toCursor([is === 'open' ? 'open' : 'done', String(lateFrom), caseId, key]),
    });
  }

  @Get('counts')
  @Allow('complaints.list')
  @Endpoint(BOARD_COUNTS)
  counts(@ValidQuery() query: z.output<typeof boardCountQuery>, @CurrentActor() actor: Person): Promise<z.output<typeof boardCounts>> {
    return this.board.counts({ actor, now: this.clock.now() }, filterOf(query, actor));
  }
}

function filterOf({ person, office, agenda, bound }: z.output<typeof boardCountQuery>, actor: Person): BoardFilter {
  return { ownerId: ownerOf(person, actor), officeId: office, agenda, bounds: bound };
}

function cursorOf(after: string): BoardCursor {
  const [open, lateFrom, caseId, key] = fromCursor(after, CURSOR);
  return { open: open === 'open', lateFrom: Number(lateFrom), caseId, key };
}

function boardRowOf({ standing, lateFrom: _instant, state: _stored, ...row }: BoardRow, rules: RuleBook): z.output<typeof boardRow> {
  const rule = ruleOf(rules, row.ruleId, row.ruleVersion);
  return { ...row, title: titleOf(rule, row.ruleId), state: standing, advice: adviceOf(rule, standing), waitingFor: row.binds === 'us' ? null : row.binds };
}
