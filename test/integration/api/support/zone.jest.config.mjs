import base from '../../../../jest.config.mjs';

// The servers of the run that started this one are in the environment; they are used, not started again.
const { globalSetup: _setup, globalTeardown: _teardown, ...shared } = base;

export default { ...shared, rootDir: new URL('../../../../', import.meta.url).pathname };
