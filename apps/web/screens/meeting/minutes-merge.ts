import type { MeetingDetail } from '../../api/planning.ts';
import type { Values } from '../steps/step-form-type.ts';

type Said = Pick<NonNullable<MeetingDetail['minutes']>, 'opening' | 'closing'> & { readonly sections: readonly { readonly pointId: string; readonly text: string }[] };

/** A text for each part of the minutes: of points by their id, so that a new order of the agenda mixes nothing. */
export type Parts = { readonly text: { readonly opening: string; readonly closing: string }; readonly points: Readonly<Record<string, string>> };

/** What is being written, and the saved text that it was begun from, part by part: kept together, so that neither a reload nor a day forgets it. */
export type MinutesValues = Parts & { readonly base: Parts };

/** 'text.opening', 'points.<id>': its path in the form. */
export type Part = 'text.opening' | 'text.closing' | `points.${string}`;

export function partsOf(said: Said | null, agenda: readonly { readonly id: string }[]): Parts {
  const written = said?.sections.map(({ pointId, text }) => [pointId, text] as const) ?? [];
  return { text: { opening: said?.opening ?? '', closing: said?.closing ?? '' }, points: { ...Object.fromEntries(agenda.map(({ id }) => [id, ''])), ...Object.fromEntries(written) } };
}

export function partIn(parts: Parts, part: Part): string {
  if (part === 'text.opening') return parts.text.opening;
  return part === 'text.closing' ? parts.text.closing : parts.points[part.slice('points.'.length)] ?? '';
}

export type Merge = {
  /** Changed by others alone: theirs goes in place of what nobody here has touched. */
  readonly theirs: readonly Part[];
  /** Changed here and there: a person says what holds. */
  readonly conflicts: readonly Part[];
};

export function mergeOf({ base, ...mine }: MinutesValues, saved: Parts): Merge {
  const ids = new Set([...Object.keys(mine.points), ...Object.keys(saved.points)]);
  const parts: readonly Part[] = ['text.opening', ...[...ids].map((id): Part => `points.${id}`), 'text.closing'];
  const changed = parts.filter((part) => !same(partIn(base, part), partIn(saved, part)));
  const untouched = (part: Part): boolean => same(partIn(mine, part), partIn(base, part)) || same(partIn(mine, part), partIn(saved, part));
  return { theirs: changed.filter(untouched), conflicts: changed.filter((part) => !untouched(part)) };
}

/** Points with a text that the agenda no longer has. */
export function orphans({ points }: Parts, agenda: readonly { readonly id: string }[]): readonly string[] {
  return Object.entries(points).filter(([id, text]) => text.trim() !== '' && agenda.every((point) => point.id !== id)).map(([id]) => id);
}

/** The body that is sent: a point of which nothing is written has no section. */
export function minutesBody({ text, points }: Parts, agenda: readonly { readonly id: string }[]): Values {
  return { sections: agenda.map(({ id }) => ({ pointId: id, text: points[id] ?? '' })).filter((section) => section.text.trim() !== ''), text };
}

function same(one: string, other: string): boolean {
  return one.trim() === other.trim();
}
