import { defineSignal, setHandler } from '@temporalio/workflow';

/** "Your case has facts up to this number." What counts is what the case says when it is looked at, not the number. */
const news = defineSignal<[upTo: number]>('news');

export type Ear = {
  /** Whether news came since the last `takeNote`. */
  heard(): boolean;
  takeNote(): void;
};

/** Must be called before the first await: a signal that started the workflow is delivered with its first task. */
export function listenForNews(): Ear {
  let pending = false;
  setHandler(news, () => { pending = true; });
  return { heard: () => pending, takeNote: () => { pending = false; } };
}
