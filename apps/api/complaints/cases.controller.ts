import { Controller, Get } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AttachmentStore } from '../../../libs/casework/attachments/store.ts';
import { logAccess } from '../../../libs/casework/trace/access-log.ts';
import { withLoads } from '../../../libs/casework/registers/directory.ts';
import type { accessLogQuery, accessLogView, caseDetail, caseParams, deadlineView, explanationView, factQuery, messageView, ownerSuggestion, taskView } from '../../../libs/contracts/index.ts';
import { tasksOf } from '../../../libs/domain/index.ts';
import type { Actor } from '../../../libs/domain/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { fromCursor, NUMBER_CURSOR, toCursor } from '../http/cursor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { setEntityTag } from '../http/if-match.ts';
import { Reply } from '../http/reply.ts';
import { ValidParams, ValidQuery } from '../http/valid.ts';
import { deadlineViewOf } from '../views/deadline-view.ts';
import { readNames } from '../views/names-reader.ts';
import { taskViewOf } from '../views/task-view.ts';
import { CaseFiles } from './case-files.ts';
import type { CaseFile } from './case-files.ts';
import { accessLogOf, factsOf, messagesOf } from './case-parts.ts';
import type { FactView } from './case-parts.ts';
import { caseDetailOf } from './case-detail.ts';
import { ACCESS_LOG, CASE_DEADLINES, CASE_MESSAGES, CASE_TASKS, DETAIL, EXPLANATIONS, FACTS, OWNER_SUGGESTIONS } from './endpoints.ts';
import { ownerSuggestionsOf } from './owner-suggestions.ts';

type Params = z.output<typeof caseParams>;
type Person = Extract<Actor, { kind: 'person' }>;
type List<T extends z.ZodType> = { items: z.output<T>[] };
type Page<T> = { items: T[]; next: string | null };

/** One case, to those who may read it; each reading is logged. */
@Controller('api/v1/cases')
export class CasesController {
  private readonly files: CaseFiles;
  private readonly attachments: AttachmentStore;

  constructor(files: CaseFiles, attachments: AttachmentStore) {
    this.files = files;
    this.attachments = attachments;
  }

  @Get(':id')
  @Allow('complaints.read')
  @Endpoint(DETAIL)
  async detail(@ValidParams() { id }: Params, @CurrentActor() actor: Person, @Reply() reply: FastifyReply): Promise<z.output<typeof caseDetail>> {
    const file = await this.read(id, actor, 'case');
    setEntityTag(reply, file.state.version);
    return caseDetailOf(this.files.db, file, actor, await this.attachments.ofCase(id));
  }

  @Get(':id/facts')
  @Allow('complaints.read')
  @Endpoint(FACTS)
  async facts(@ValidParams() { id }: Params, @ValidQuery() query: z.output<typeof factQuery>, @CurrentActor() actor: Person): Promise<Page<FactView>> {
    await this.read(id, actor, 'facts');
    const facts = await factsOf(this.files.db, id, query);
    const items = facts.slice(0, query.limit);
    return { items, next: facts.length > items.length ? String(items.at(-1)?.no ?? 0) : null };
  }

  @Get(':id/deadlines')
  @Allow('complaints.read')
  @Endpoint(CASE_DEADLINES)
  async deadlines(@ValidParams() { id }: Params, @CurrentActor() actor: Person): Promise<List<typeof deadlineView>> {
    const { state, office, now } = await this.read(id, actor, 'case');
    return { items: state.deadlines.map((deadline) => deadlineViewOf(deadline, { ...office, now })) };
  }

  @Get(':id/explanations')
  @Allow('complaints.read')
  @Endpoint(EXPLANATIONS)
  async explanations(@ValidParams() { id }: Params, @CurrentActor() actor: Person): Promise<List<typeof explanationView>> {
    const { items } = await this.deadlines({ id }, actor);
    return { items: items.map(({ key, status, citation, explanation, steps }) => ({ key, status, citation, explanation, steps })) };
  }

  @Get(':id/tasks')
  @Allow('complaints.read')
  @Endpoint(CASE_TASKS)
  async tasks(@ValidParams() { id }: Params, @CurrentActor() actor: Person): Promise<List<typeof taskView>> {
    const { state } = await this.read(id, actor, 'case');
    const tasks = tasksOf(state);
    const names = await readNames(this.files.db, { people: tasks.flatMap(({ assignee }) => ('person' in assignee ? [assignee.person] : [])) });
    return { items: tasks.map((task) => taskViewOf(task, names)) };
  }

  @Get(':id/messages')
  @Allow('complaints.read')
  @Endpoint(CASE_MESSAGES)
  async messages(@ValidParams() { id }: Params, @CurrentActor() actor: Person): Promise<List<typeof messageView>> {
    await this.read(id, actor, 'case');
    return { items: await messagesOf(this.files.db, id) };
  }

  @Get(':id/owner-suggestions')
  @Allow('complaints.read')
  @Endpoint(OWNER_SUGGESTIONS)
  async ownerSuggestions(@ValidParams() { id }: Params, @CurrentActor() actor: Person): Promise<List<typeof ownerSuggestion>> {
    const file = await this.read(id, actor, 'case');
    const directory = await withLoads(this.files.db, file.office.directory);
    const suggested = ownerSuggestionsOf(file.state, directory, file.today);
    const names = await readNames(this.files.db, { people: suggested.map(({ personId }) => personId) });
    return { items: suggested.map(({ personId, openCases, absent }) => ({ person: names.person(personId), openCases, absent })) };
  }

  @Get(':id/access-log')
  @Allow('audit.read')
  @Endpoint(ACCESS_LOG)
  async accessLog(@ValidParams() { id }: Params, @ValidQuery() { after, limit }: z.output<typeof accessLogQuery>, @CurrentActor() actor: Person): Promise<Page<z.output<typeof accessLogView>>> {
    await this.read(id, actor, 'case');
    const before = after === undefined ? null : Number(fromCursor(after, NUMBER_CURSOR)[0]);
    const lines = await accessLogOf(this.files.db, id, { before, limit });
    const last = lines.length > limit ? lines[limit - 1] : undefined;
    return { items: lines.slice(0, limit).map(({ at, person, what }) => ({ at, person, what })), next: last === undefined ? null : toCursor([String(last.no)]) };
  }

  private async read(id: string, actor: Person, what: 'case' | 'facts'): Promise<CaseFile> {
    const file = await this.files.toRead(id, actor);
    await logAccess(this.files.db, { at: file.now, personId: actor.personId, caseId: id, what });
    return file;
  }
}
