import { Controller, Get } from '@nestjs/common';
import type { z } from 'zod';
import { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { OpenedCase } from '../../../libs/casework/queries/case-reader.ts';
import { MessageList } from '../../../libs/casework/queries/message-list.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { caseParams, deadlineView, explanationView, messageQuery, messageView, ownerSuggestionAnswer, page, taskView } from '../../../libs/contracts/index.ts';
import { tasksOf } from '../../../libs/domain/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { ValidParams, ValidQuery } from '../http/valid.ts';
import { TheClock } from '../shell/runtime.ts';
import { messagePage } from '../views/message-view.ts';
import { Names } from '../views/names.ts';
import { deadlineViewOf } from '../views/deadline-view.ts';
import { taskViewOf } from '../views/task-view.ts';
import { CASE_DEADLINES, CASE_MESSAGES, CASE_TASKS, EXPLANATIONS, OWNER_SUGGESTIONS } from './endpoints.ts';

type Params = z.output<typeof caseParams>;
type List<T extends z.ZodType> = { items: z.output<T>[] };

/** Parts of one case, to those who may read it; each reading is logged. */
@Controller('api/v1/cases')
export class CasePartsController {
  private readonly reader: CaseReader;
  private readonly messageList: MessageList;
  private readonly clock: Clock;

  constructor(reader: CaseReader, messageList: MessageList, @TheClock() clock: Clock) {
    this.reader = reader;
    this.messageList = messageList;
    this.clock = clock;
  }

  @Get(':id/deadlines')
  @Allow('complaints.read')
  @Endpoint(CASE_DEADLINES)
  async deadlines(@ValidParams() { id }: Params, @CurrentActor() actor: Person): Promise<List<typeof deadlineView>> {
    const viewer = this.viewer(actor);
    const { state, office } = await this.reader.open(viewer, id);
    return { items: state.deadlines.map((deadline) => deadlineViewOf(deadline, { ...office, now: viewer.now })) };
  }

  @Get(':id/explanations')
  @Allow('complaints.read')
  @Endpoint(EXPLANATIONS)
  async explanations(@ValidParams() params: Params, @CurrentActor() actor: Person): Promise<List<typeof explanationView>> {
    const { items } = await this.deadlines(params, actor);
    return { items: items.map(({ key, status, citation, explanation, steps }) => ({ key, status, citation, explanation, steps })) };
  }

  @Get(':id/tasks')
  @Allow('complaints.read')
  @Endpoint(CASE_TASKS)
  async tasks(@ValidParams() { id }: Params, @CurrentActor() actor: Person): Promise<List<typeof taskView>> {
    const { state }: OpenedCase = await this.reader.open(this.viewer(actor), id);
    const tasks = tasksOf(state);
    const names = await Names.of(this.reader, { people: tasks.map(({ assignee }) => ('person' in assignee ? assignee.person : null)) });
    return { items: tasks.map((task) => taskViewOf(task, names)) };
  }

  @Get(':id/messages')
  @Allow('complaints.read')
  @Endpoint(CASE_MESSAGES)
  async messages(@ValidParams() { id }: Params, @ValidQuery() query: z.output<typeof messageQuery>, @CurrentActor() actor: Person): Promise<z.output<ReturnType<typeof page<typeof messageView>>>> {
    const viewer = this.viewer(actor);
    await this.reader.open(viewer, id);
    return messagePage(this.messageList, viewer, { ...query, caseId: id });
  }

  @Get(':id/owner-suggestions')
  @Allow('complaints.read')
  @Endpoint(OWNER_SUGGESTIONS)
  async ownerSuggestions(@ValidParams() { id }: Params, @CurrentActor() actor: Person): Promise<z.output<typeof ownerSuggestionAnswer>> {
    const suggestion = await this.reader.suggestOwner(this.viewer(actor), id);
    const proposed = suggestion.kind === 'person' ? [suggestion] : [];
    const names = await Names.of(this.reader, { people: [...proposed, ...suggestion.candidates].map(({ personId }) => personId) });
    return {
      items: proposed.map(({ personId, why }) => ({ person: names.person(personId), openCases: suggestion.openCases ?? 0, why })),
      candidates: suggestion.candidates.map(({ personId, openCases, hindrance }) => ({ person: names.person(personId), openCases, hindrance })),
      superiorBody: suggestion.kind === 'superior-body',
    };
  }

  private viewer(actor: Person): Viewer {
    return { actor, now: this.clock.now() };
  }
}
