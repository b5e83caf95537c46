export { createDataSource } from './data-source.ts';
export type { DataSourceOptions } from './data-source.ts';
export { APP_ROLE, APPEND_ONLY } from './grants.ts';
export { migrate } from './migrate.ts';
export type { MigrateOptions } from './migrate.ts';
