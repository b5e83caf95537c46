import { Foundation1781000000000 } from './1781000000000-foundation.ts';
import { Rehearsals1782100000000 } from './1782100000000-rehearsals.ts';
import { Board1782200000000 } from './1782200000000-board.ts';
import { Reviews1782300000000 } from './1782300000000-reviews.ts';
import { Meetings1782400000000 } from './1782400000000-meetings.ts';
import { Heartbeats1782500000000 } from './1782500000000-heartbeats.ts';
import { BoardByCase1782600000000 } from './1782600000000-board-by-case.ts';

/** In order. Imported classes, so that sources, tests and the build run the same ones. */
export const MIGRATIONS = [
  Foundation1781000000000, Rehearsals1782100000000, Board1782200000000, Reviews1782300000000, Meetings1782400000000, Heartbeats1782500000000,
  BoardByCase1782600000000,
];
