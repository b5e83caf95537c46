export { createWorker } from './create-worker.ts';
export type { WorkerSetUp } from './create-worker.ts';
export { installRuntime } from './runtime.ts';
export { WorkerKeeper } from './worker-keeper.ts';
