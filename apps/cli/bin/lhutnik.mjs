#!/usr/bin/env node
// The way in on a bare clone: installs and builds what is missing, then hands over. Node's own modules only.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OLDEST = [20, 19];
const at = (path) => new URL(`../../../${path}`, import.meta.url);
const say = (text) => { process.stderr.write(`${text}\n`); };

try {
  requireNode();
  if (existsSync(fileURLToPath(at('tools/build.mjs')))) await prepare();
  const { main } = await import(at('dist/apps/cli/main.js').href);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Error(`Je potřeba Node.js ${OLDEST.join('.')} nebo novější; zde běží ${process.versions.node}.`);
}

/** In a container there are no sources: what was built there is all there is. */
async function prepare() {
  const { ensureInstalled } = await import(at('tools/install.mjs').href);
  ensureInstalled(say);
  const { build } = await import(at('tools/build.mjs').href);
  await build();
}
