import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from '../../support/chromium.mjs';

/** A real Chromium, which the set-up of the run has seen to. Without one the suite fails and says what to do. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found, and none could be installed. Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=cs'] });
}
