// Builds the web application into dist/web. What did not change is not built again; the new build takes the place of
// the old one by renames, so a server that is just answering never finds half of it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'dist', 'web');
const stampPath = join(root, 'dist', '.web.json');
/** What may end up in the bundle. */
const SOURCES = ['apps/web', 'libs/contracts', 'libs/law', 'libs/domain', 'package-lock.json', 'tools/build-web.mjs'];

/** @returns {Promise<boolean>} whether it was built anew */
export async function buildWeb(log) {
  const stamp = stampOf(SOURCES.flatMap((path) => filesOf(path)));
  if (existsSync(join(output, 'index.html')) && readStamp() === stamp) return false;
  const aside = `${output}.${String(process.pid)}.new`;
  const old = `${output}.${String(process.pid)}.old`;
  await vite(['build', '--config', join(root, 'apps/web/vite.config.mjs'), '--logLevel', 'error', '--outDir', aside]);
  if (existsSync(output)) renameSync(output, old);
  renameSync(aside, output);
  rmSync(old, { recursive: true, force: true });
  writeFileSync(stampPath, stamp);
  log('built the web application');
  return true;
}

/** In a process of its own, so that a test run, too, builds what is served in production. */
function vite(args) {
  const child = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...args], { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text; });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => { if (code === 0) resolve(); else reject(new Error(`The screens do not build.\n${output}`)); });
  });
}

function filesOf(path) {
  const full = join(root, path);
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length))
    .sort();
}

function stampOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function readStamp() {
  try {
    return readFileSync(stampPath, 'utf8');
  } catch {
    return '';
  }
}
