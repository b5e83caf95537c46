import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { MessageList } from '../../../libs/casework/queries/message-list.ts';
import { TaskList } from '../../../libs/casework/queries/task-list.ts';
import type { TaskCursor } from '../../../libs/casework/queries/task-list.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import type { Clock } from '../../../libs/config/index.ts';
import { taskTitle } from '../../../libs/contracts/index.ts';
import type { messageQuery, messageView, taskQuery, taskRow } from '../../../libs/contracts/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { cursorOf, KEY_PART } from '../http/cursor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { ValidQuery } from '../http/valid.ts';
import { TheClock } from '../shell/runtime.ts';
import { messagePage } from '../views/message-view.ts';
import { pageOf } from '../views/page.ts';
import type { Page } from '../views/page.ts';
import { MESSAGES, TASKS } from './endpoints.ts';

const CURSOR = cursorOf('tasks', z.enum(['urgent', 'plain']), z.union([z.literal(''), z.iso.date()]), z.uuid(), KEY_PART);
const OF = { me: 'mine', role: 'role', all: 'all' } as const;

/** What waits for a person, and what people were told. */
@Controller('api/v1')
export class WorkController {
  private readonly taskList: TaskList;
  private readonly messageList: MessageList;
  private readonly clock: Clock;

  constructor(taskList: TaskList, messageList: MessageList, @TheClock() clock: Clock) {
    this.taskList = taskList;
    this.messageList = messageList;
    this.clock = clock;
  }

  @Get('tasks')
  @Allow('work.list')
  @Endpoint(TASKS)
  async tasks(@ValidQuery() { of, after, limit }: z.output<typeof taskQuery>, @CurrentActor() actor: Person): Promise<Page<z.output<typeof taskRow>>> {
    const rows = await this.taskList.page({ actor, now: this.clock.now() }, { of: OF[of], after: after === undefined ? undefined : placeOf(after), limit: limit + 1 });
    return pageOf(rows, limit, {
      view: (row) => ({ ...row, title: taskTitle(row.kind) }),
      cursor: ({ urgent, due, caseId, key }) => CURSOR.write([urgent ? 'urgent' : 'plain', due ?? '', caseId, key]),
    });
  }

  @Get('messages')
  @Allow('work.list')
  @Endpoint(MESSAGES)
  messages(@ValidQuery() query: z.output<typeof messageQuery>, @CurrentActor() actor: Person): Promise<Page<z.output<typeof messageView>>> {
    return messagePage(this.messageList, { actor, now: this.clock.now() }, query);
  }
}

function placeOf(after: string): TaskCursor {
  const [urgent, due, caseId, key] = CURSOR.read(after);
  return { urgent: urgent === 'urgent', due: due === '' ? null : (due as Day), caseId, key };
}
