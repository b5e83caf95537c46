import { build } from '../../tools/build.mjs';
import { ensureChromium } from './chromium.mjs';

export default async function aloneSetup() {
  await build();
  await ensureChromium();
}
