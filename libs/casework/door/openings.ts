import { openingsOf, replacementOf } from '../../domain/index.ts';
import type { AnyCase, AnyCommand, AnyOpening, CaseId, DecideContext, MeetingState, OpenMeeting, ReplacedTexts, SeriesState, SeriesText } from '../../domain/index.ts';
import type { Tx } from '../database/transaction.ts';
import { readFactsWithContents } from './facts-store.ts';
import type { WrittenFact } from './facts-store.ts';
import { reviewOf } from './review-of.ts';

export type Opening = { readonly caseId: CaseId; readonly command: AnyOpening };

/** The step of a person: where it began, what was asked, what was written. */
export type Step = {
  readonly before: AnyCase;
  readonly command: AnyCommand;
  readonly facts: readonly WrittenFact[];
  /** With the id that the one case opened by it has, where it opens one. */
  readonly context: DecideContext & { readonly newCaseId: CaseId };
};

/** The cases that a step opens beside its own, in the same transaction. */
export async function openingsBeside(tx: Tx, { before, command, facts, context }: Step): Promise<readonly Opening[]> {
  if (command.type === 'openReview' && before.kind === 'complaint') return [{ caseId: context.newCaseId, command: await reviewOf(tx, before, command.first) }];
  if (command.type === 'replaceMeeting' && before.kind === 'meeting') {
    return [{ caseId: context.newCaseId, command: replacementOf(before, command, await textsOfMeeting(tx, before)) }];
  }
  if (command.type === 'confirmDates' && before.kind === 'series') {
    const meetings = openingsOf(before, command, context, await textsOfSeries(tx, before));
    return confirmed(facts).map((caseId, index) => ({ caseId, command: at(meetings, index) }));
  }
  return [];
}

function confirmed(facts: readonly WrittenFact[]): readonly CaseId[] {
  return facts
    .filter(({ type }) => type === 'datesConfirmed')
    .flatMap(({ data }) => (data as { dates: readonly { readonly meetingId: CaseId }[] }).dates.map(({ meetingId }) => meetingId));
}

function at(meetings: readonly OpenMeeting[], index: number): OpenMeeting {
  const meeting = meetings[index];
  if (meeting === undefined) throw new Error('a confirmed day without its meeting');
  return meeting;
}

async function textsOfSeries(tx: Tx, { caseId }: SeriesState): Promise<SeriesText> {
  const facts = await readFactsWithContents(tx, caseId);
  const settings = facts.findLast(({ type, content }) => content !== null && (type === 'seriesOpened' || type === 'seriesChanged'));
  return { title: '', themes: {}, ...settings?.content };
}

type Guests = NonNullable<ReplacedTexts['invitees']>;

/** Later words stand for earlier ones, guests by their id. */
async function textsOfMeeting(tx: Tx, { caseId }: MeetingState): Promise<ReplacedTexts> {
  const facts = await readFactsWithContents(tx, caseId);
  const said = facts.filter(({ type }) => type === 'meetingOpened' || type === 'meetingChanged' || type === 'invited').map(({ content }) => content ?? {});
  const together = said.reduce((known, content) => ({ ...known, ...content }), {});
  const invitees = said.map((content) => content['invitees'] as Guests | undefined).reduce<Guests>((known, more) => ({ ...known, ...more }), {});
  return { title: '', ...together, invitees };
}
