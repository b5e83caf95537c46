import { Controller, Get } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { pool } from '../../../libs/casework/database/transaction.ts';
import { Board } from '../../../libs/casework/queries/board.ts';
import type { BoardPlace, BoardRow } from '../../../libs/casework/queries/board.ts';
import type { BoardFilter } from '../../../libs/casework/queries/board-filter.ts';
import { SECTIONS } from '../../../libs/casework/queries/board-sections.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { boardCountQuery, boardCounts, boardQuery, boardRow } from '../../../libs/contracts/index.ts';
import type { RuleBook } from '../../../libs/law/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { cursorOf, KEY_PART, NUMBER_PART } from '../http/cursor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { ValidQuery } from '../http/valid.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import { adviceOf, titleOf } from '../views/deadline-view.ts';
import { pageOf } from '../views/page.ts';
import type { Page } from '../views/page.ts';
import { ownerOf } from '../views/who.ts';
import { BOARD, BOARD_COUNTS } from './endpoints.ts';

const CURSOR = cursorOf('deadlines', z.enum(SECTIONS), NUMBER_PART, NUMBER_PART, z.uuid(), KEY_PART);

/** Deadlines of all cases that a person may see: ours that are late, ours that run, then what we wait for. */
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
  @Allow('work.list')
  @Endpoint(BOARD)
  async page(@ValidQuery() query: z.output<typeof boardQuery>, @CurrentActor() actor: Person): Promise<Page<z.output<typeof boardRow>>> {
    const { after, limit } = query;
    const viewer = { actor, now: this.clock.now() };
    const rows = await this.board.page(viewer, { ...filterOf(query, actor), after: after === undefined ? undefined : placeOf(after), limit: limit + 1 });
    const { rules } = await this.offices.current(pool(this.database));
    return pageOf(rows, limit, {
      view: (row) => boardRowOf(row, rules),
      cursor: ({ place: { section, at, lateFrom, caseId, key } }) => CURSOR.write([section, String(at), String(lateFrom), caseId, key]),
    });
  }

  @Get('counts')
  @Allow('work.list')
  @Endpoint(BOARD_COUNTS)
  async counts(@ValidQuery() query: z.output<typeof boardCountQuery>, @CurrentActor() actor: Person): Promise<z.output<typeof boardCounts>> {
    const { byAgenda, byPerson, byOffice, ...counts } = await this.board.counts({ actor, now: this.clock.now() }, filterOf(query, actor));
    return { ...counts, byAgenda: [...byAgenda], byPerson: [...byPerson], byOffice: [...byOffice] };
  }
}

function filterOf({ person, office, agenda, bound, effect, section, state, q }: z.output<typeof boardCountQuery>, actor: Person): BoardFilter {
  return { ownerId: ownerOf(person, actor), officeId: office, agenda, bounds: bound, effects: effect, sections: section, standings: state, search: q };
}

function placeOf(after: string): BoardPlace {
  const [section, at, lateFrom, caseId, key] = CURSOR.read(after);
  return { section, at: Number(at), lateFrom: Number(lateFrom), caseId, key };
}

function boardRowOf({ standing, lateFrom, state: _stored, place: { section }, ...row }: BoardRow, rules: RuleBook): z.output<typeof boardRow> {
  const rule = rules.exactly(row.ruleId, row.ruleVersion);
  return { ...row, section, offices: [...row.offices], lateFrom: new Date(lateFrom).toISOString(), title: titleOf(rule, row.ruleId), state: standing, advice: adviceOf(rule, standing), waitingFor: row.binds === 'us' ? null : row.binds };
}
