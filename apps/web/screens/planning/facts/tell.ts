import type { TFunction } from 'i18next';
import type { MeetingDetail, SeriesDetail } from '../../../api/planning.ts';
import type { Fact } from '../../../api/types.ts';
import { tellBy } from '../../history/tell.ts';
import type { Told } from '../../history/tell.ts';
import { MEETING } from './meeting.ts';
import { SERIES } from './series.ts';
import { MeetingTeller, SeriesTeller } from './teller.ts';

const TITLES = ['planningFacts:title', 'facts:title'];

/** Every type that has its words. */
export const TOLD_OF_PLANNING: readonly string[] = [...new Set([...Object.keys(MEETING), ...Object.keys(SERIES)])];

export function tellOfMeeting(t: TFunction<'facts'>, fact: Fact, detail: MeetingDetail): Told {
  return tellBy(MEETING, TITLES, fact, new MeetingTeller(t, fact, detail));
}

export function tellOfSeries(t: TFunction<'facts'>, fact: Fact, detail: SeriesDetail): Told {
  return tellBy(SERIES, TITLES, fact, new SeriesTeller(t, fact, detail));
}
