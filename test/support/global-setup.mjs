import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../tools/build.mjs';
import { ensureChromium } from './chromium.mjs';

/** Unit specs stand beside their units and need nothing; the servers are for what stands under test/. */
export default async function globalSetup({ rootDir, testPathPatterns }) {
  await build({ onBundleError: (error) => { console.error('The workflows or the screens do not bundle:', error); } });
  if (!asksForServers(rootDir, testPathPatterns?.patterns ?? [])) return;
  await ensureChromium();
  const { startServers } = await import('./servers.mjs');
  globalThis.lhutnikTestServers = await startServers();
}

function asksForServers(rootDir, patterns) {
  if (patterns.length === 0) return true;
  const specs = readdirSync(join(rootDir, 'test'), { recursive: true }).filter((path) => path.endsWith('.spec.ts'));
  return specs.some((path) => patterns.some((pattern) => new RegExp(pattern, 'i').test(join(rootDir, 'test', path))));
}
