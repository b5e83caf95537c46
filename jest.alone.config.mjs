import { common } from './jest.config.mjs';

/** Suites that start and kill servers of their own: one after another, nothing shared, nothing beside them. */
export default {
  ...common,
  testMatch: ['<rootDir>/test/system/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/support/alone-setup.mjs',
  maxWorkers: 1,
  testTimeout: 1_200_000,
};
