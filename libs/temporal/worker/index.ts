export { createWorker } from './create-worker.ts';
export type { WorkerSetUp } from './create-worker.ts';
export { installRuntime } from './runtime.ts';
export { WorkerKeeper } from './worker-keeper.ts';
export { RehearsedCases } from './rehearsal/rehearsed-cases.ts';
export { Stage, StepRefused } from './rehearsal/stage.ts';
export type { Plan, PlannedStep, Played } from './rehearsal/stage.ts';
export { toldCourse } from './rehearsal/telling.ts';
