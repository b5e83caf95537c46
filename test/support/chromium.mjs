// Chromium for the suites that look at screens: found, or installed once before they run beside each other.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Named by whoever runs the tests, else where systems keep it, else Playwright's own; undefined when there is none. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return named;
  const { chromium } = await import('playwright-core');
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

/** What could not be installed is told by the suites that need it. */
export async function ensureChromium() {
  if ((await findChromium()) !== undefined) return;
  console.log('Installing Chromium for the tests of the screens…');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const install = 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core';
    spawnSync('sh', ['-c', install], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  if ((await findChromium()) === undefined) spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
