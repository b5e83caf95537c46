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

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/(apps|libs|workflows|activities|test)/**/*.spec.ts'],
  transform: {
    '^.+\\.ts$': swc('typescript', 'es6'),
    // Jest on Node 20 cannot require() ES modules; fastify's light-my-request requires this one.
    '/node_modules/cookie/.+\\.js$': swc('ecmascript', 'commonjs'),
  },
  transformIgnorePatterns: ['/node_modules/(?!cookie/)'],
  testTimeout: 60_000,
};
