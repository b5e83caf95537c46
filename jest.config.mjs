const swc = (syntax, type) => ['@swc/jest', {
  swcrc: false,
  module: { type },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
}];

/** Common to the shared suites (this file) and to those that run alone (jest.alone.config.mjs). */
export const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': swc('typescript', 'es6'),
    // Jest on Node 20 cannot require() ES modules; fastify's light-my-request requires this one.
    '/node_modules/cookie/.+\\.js$': swc('ecmascript', 'commonjs'),
  },
  transformIgnorePatterns: ['/node_modules/(?!cookie/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data/'],
};

export default {
  ...common,
  testMatch: ['<rootDir>/(apps|libs|workflows|activities|test)/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/system/'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  maxWorkers: 2,
  // A loaded machine is slow, not wrong: no test is measured by this.
  testTimeout: 600_000,
};
