// Installs the packages when they are missing or are not those that package-lock.json names.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = join(root, 'package-lock.json');
const installedFile = join(root, 'node_modules', '.package-lock.json');
/** Remembers the lock file that was found installed, so that most starts read no lock file at all. */
const stampFile = join(root, 'node_modules', '.cache', 'lhutnik-installed');

/** @param {(text: string) => void} say told before a wait of minutes */
export function ensureInstalled(say) {
  const stamp = stampOf(lockFile);
  if (existsSync(installedFile) && readStamp() === stamp) return;
  if (!isInstalled()) {
    say('Instaluji potřebné balíčky (npm ci)…');
    const result = spawnSync(...npm('ci', '--no-audit', '--no-fund'), { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    if (result.status !== 0) throw new Error('Instalace balíčků (npm ci) se nezdařila.');
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stampOf(lockFile));
}

/** The npm that started us, or the one on PATH. */
function npm(...args) {
  const program = process.env.npm_execpath;
  return program !== undefined && /\.c?js$/.test(program) ? [process.execPath, [program, ...args]] : ['npm', args];
}

/** Whether every package of the lock file is there in its version; those for other platforms may be absent. */
function isInstalled() {
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path === '' || (present[path] === undefined ? optional === true : present[path].version === version));
}

function stampOf(path) {
  const { mtimeMs, size } = statSync(path);
  return `${String(mtimeMs)} ${String(size)}`;
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return '';
  }
}
