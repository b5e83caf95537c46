import { evolveCase } from '../../domain/index.ts';
import type { AnyCase, Appointment, CaseId, MeetingState } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import { readFactsWithContents } from '../door/facts-store.ts';
import type { WrittenFact } from '../door/facts-store.ts';

/** How a meeting came to be what it is: the same for all who are invited. */
export type MeetingStory = {
  /** As it was at each SEQUENCE, from 0 to the present one. */
  readonly appointments: readonly Appointment[];
  /** Of the present SEQUENCE: why it was moved or cancelled. */
  readonly reason: string | null;
  readonly agenda: readonly { readonly title: string; readonly minutes: number | null }[];
  readonly answerWorkingDays: number;
  readonly agendaWorkingDays: number;
};

/** Stories that a pass of the post room has read already: with a thousand invited it is read once, not a thousand times. */
export class MeetingStories {
  readonly #known = new Map<CaseId, { readonly version: number; readonly story: MeetingStory }>();

  /** `version`: of the case as it is now; nothing that the story tells changes without it. */
  async of(db: Db, caseId: CaseId, version: number): Promise<MeetingStory> {
    const known = this.#known.get(caseId);
    if (known?.version === version) return known.story;
    const story = storyOf(await readFactsWithContents(db, caseId));
    this.#known.set(caseId, { version, story });
    return story;
  }
}

function storyOf(facts: readonly WrittenFact[]): MeetingStory {
  let state: AnyCase | null = null;
  let text: Omit<Appointment, 'days'> = { title: '', place: null, link: null };
  let last: { readonly sequence: number; readonly reason: string | null } = { sequence: -1, reason: null };
  const appointments: Appointment[] = [];
  for (const fact of facts) {
    state = evolveCase(state, fact);
    if (state.kind !== 'meeting') throw new TypeError('not the history of a meeting');
    text = textAfter(text, fact);
    if (state.sequence !== last.sequence) last = { sequence: state.sequence, reason: lineIn(fact, 'reason') };
    appointments[state.sequence] = { ...text, days: state.days };
  }
  if (state?.kind !== 'meeting') throw new TypeError('a meeting without a history');
  const { answerWorkingDays, agendaWorkingDays } = state;
  return { appointments, reason: last.reason, agenda: agendaOf(state, facts), answerWorkingDays, agendaWorkingDays };
}

/** Of the opening everything, of a change what it names; an emptied place or link is none. */
function textAfter(text: Omit<Appointment, 'days'>, fact: WrittenFact): Omit<Appointment, 'days'> {
  if (fact.content === null || (fact.type !== 'meetingOpened' && fact.type !== 'meetingChanged')) return text;
  return {
    title: lineIn(fact, 'title') ?? text.title,
    place: 'place' in fact.content ? lineIn(fact, 'place') : text.place,
    link: 'link' in fact.content ? lineIn(fact, 'link') : text.link,
  };
}

function agendaOf({ agenda }: MeetingState, facts: readonly WrittenFact[]): MeetingStory['agenda'] {
  const texts = new Map(facts.map((fact) => [fact.no, fact]));
  return agenda.filter(({ released, removed }) => released && !removed).flatMap(({ textFact, minutes }) => {
    const fact = texts.get(textFact);
    const title = fact === undefined ? null : lineIn(fact, 'title');
    return title === null ? [] : [{ title, minutes }];
  });
}

function lineIn({ content }: WrittenFact, name: string): string | null {
  const value = content?.[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
