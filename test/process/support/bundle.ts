import { fileURLToPath } from 'node:url';

/** The bundle that production runs; the global setup has built it from today's sources. */
export const BUNDLE = { codePath: fileURLToPath(new URL('../../../dist/workflows.bundle.js', import.meta.url)) };
