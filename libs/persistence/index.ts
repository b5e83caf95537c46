export { createDataSource } from './data-source.ts';
export type { DataSourceOptions } from './data-source.ts';
export { askKeepingPlan, withConnection } from './kept-plans.ts';
export { migrate } from './migrate.ts';
export type { MigrateOptions } from './migrate.ts';
