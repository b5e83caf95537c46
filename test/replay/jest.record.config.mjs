import shared from '../../jest.config.mjs';

/** `npm run histories:record`: the recorder needs the same servers as the specs, but is none of them. */
export default { ...shared, rootDir: '../..', testMatch: ['<rootDir>/test/replay/record-histories.ts'], testTimeout: 300_000 };
