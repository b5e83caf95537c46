import { Foundation1781000000000 } from './1781000000000-foundation.ts';

/** In order. Imported classes, so that sources, tests and the build run the same ones. */
export const MIGRATIONS = [Foundation1781000000000];
