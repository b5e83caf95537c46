import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A real Chromium: the one that is named, installed, or can be installed. Without one the suite fails and says what to do. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = named() ?? installed() ?? install();
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=cs'] });
}

function named(): string | undefined {
  const path = process.env['CHROMIUM_PATH'];
  return path === undefined || path === '' ? undefined : path;
}

function installed(): string | undefined {
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

function install(): string {
  const [debian] = PLACES;
  if (process.getuid?.() === 0 && debian !== undefined) {
    spawnSync('sh', ['-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core'], { stdio: 'ignore' });
    if (existsSync(debian)) return debian;
  }
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'ignore' });
  return installed() ?? fail();
}

function fail(): never {
  throw new Error('No Chromium was found, and none could be installed. Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.');
}
