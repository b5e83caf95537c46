// `node --import ./tools/typescript.mjs FILE.ts`: runs TypeScript sources as they lie, for programs that are no part of the build.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
