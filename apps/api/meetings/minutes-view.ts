import type { MeetingState } from '../../../libs/domain/index.ts';
import { word } from '../complaints/contents.ts';
import type { Told } from '../complaints/contents.ts';
import type { Names } from '../views/names.ts';
import { textsIn, type PlanningTexts } from './texts.ts';
import type { MeetingDetail } from './view-types.ts';

type MinutesView = NonNullable<MeetingDetail['minutes']>;
type Written = Pick<MinutesView, 'opening' | 'closing' | 'sections'>;
type Stamp = MinutesView['saved'];

/** The minutes as they are now, with every revision that was saved: none is ever lost. */
export function minutesOf({ minutes, agenda }: MeetingState, texts: PlanningTexts, names: Names): MinutesView | null {
  if (minutes === null) return null;
  const { revision, saved, submitted, approved, sent } = minutes;
  const stamp = (of: { readonly day: string; readonly by: string | null }): Stamp => ({ on: of.day, by: names.personOrNull(of.by) });
  const facts = texts.of('minutesSaved');
  const titles = new Map(agenda.map(({ id, textFact }) => [id, word(texts.ofFact(textFact), 'title')]));
  return {
    revision, ...writtenIn(facts.at(-1), titles), saved: stamp(saved), submitted: submitted === null ? null : stamp(submitted), approved: approved === null ? null : stamp(approved), sentOn: sent?.day ?? null,
    returnedReason: word(texts.last(['minutesReturned']), 'reason'),
    revisions: facts.map((fact) => ({
      ...writtenIn(fact, titles), revision: Number(textsIn(fact.data)['revision']), savedAt: new Date(fact.enteredAt).toISOString(), by: names.personOrNull(fact.enteredBy),
    })).reverse(),
  };
}

/** `titles`: of every point, also of one that has left the agenda since. */
function writtenIn(fact: Told | undefined, titles: ReadonlyMap<string, string | null>): Written {
  const said = textsIn(fact?.content);
  const sections = Array.isArray(said['sections']) ? (said['sections'] as readonly unknown[]).map(textsIn) : [];
  return {
    opening: word(said, 'opening'), closing: word(said, 'closing'),
    sections: sections.map((section) => {
      const pointId = word(section, 'pointId') ?? '';
      return { pointId, title: titles.get(pointId) ?? null, text: word(section, 'text') ?? '' };
    }),
  };
}
