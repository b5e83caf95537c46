export { connectionOptions, openConnection } from './connection.ts';
export type { TemporalSettings } from './connection.ts';
export { grpcProblem, temporalHealth } from './health.ts';
export type { TemporalHealth } from './health.ts';
export { NEWS_SIGNAL, WORKFLOW_TYPE, workflowId } from './names.ts';
export { FIRST_LEG, ProcessClient } from './process-client.ts';
export type { News, ProcessClientOptions } from './process-client.ts';
export { fastForward } from './time-skipping.ts';
