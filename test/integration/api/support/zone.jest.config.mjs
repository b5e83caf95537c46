import { fileURLToPath } from 'node:url';
import base from '../../../../jest.config.mjs';

// The servers of the run that started this one are in the environment; they are used, not started again.
const shared = Object.fromEntries(Object.entries(base).filter(([name]) => name !== 'globalSetup' && name !== 'globalTeardown'));

export default { ...shared, rootDir: fileURLToPath(new URL('../../../../', import.meta.url)) };
