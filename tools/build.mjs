// Turns the TypeScript sources into dist/ (what every process runs from) and bundles the workflows.
// Incremental: what did not change is not touched. Nothing is written unless everything compiles; each file
// is put in place by a rename, so a process that is just starting never reads half a file.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildWeb } from './build-web.mjs';
import { withLock } from './lock.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const manifestPath = join(dist, '.build.json');
const bundlePath = join(dist, 'workflows.bundle.js');
const sourceFolders = ['apps', 'libs', 'workflows', 'activities'];
const skippedFolders = new Set(['apps/web', 'apps/cli/bin']);
/** What may end up inside the workflow bundle. */
const bundledFolders = ['workflows/', 'activities/', 'libs/'];

/**
 * @param {{ log?: (text: string) => void, onBundleError?: (error: unknown) => void }} [options] with `onBundleError`
 *   workflows or screens that do not bundle leave none instead of failing the build
 * @returns {Promise<{ compiled: number, bundled: boolean }>} how many files were written, and whether the workflow bundle was made anew
 */
export function build(options = {}) {
  const log = options.log ?? (() => {});
  return withLock(join(root, 'node_modules', '.cache', 'lhutnik-build.lock'), async () => {
    const previous = readManifest();
    const toolchain = toolchainKey();
    const fresh = previous.toolchain !== toolchain;
    const sources = readSources(fresh ? {} : previous.files);
    const compiled = await writeOutputs(sources, fresh ? {} : previous.files, log);
    const manifest = { toolchain, files: sources, bundle: previous.bundle };
    writeManifest(manifest);
    const bundled = await bundleWorkflows(manifest, log).catch((error) => {
      rmSync(bundlePath, { force: true });
      if (options.onBundleError === undefined) throw error;
      options.onBundleError(error);
      return false;
    });
    await buildWeb(log).catch((error) => {
      if (options.onBundleError === undefined) throw error;
      options.onBundleError(error);
    });
    return { compiled, bundled };
  });
}

function readManifest() {
  try {
    return JSON.parse(readFileSync(manifestPath, 'utf8'));
  } catch {
    return { toolchain: '', files: {}, bundle: '' };
  }
}

function writeManifest(manifest) {
  putInPlace(manifestPath, JSON.stringify(manifest));
}

/** Compilers and their settings: when one of them changes, everything is built again. */
function toolchainKey() {
  const versions = ['@swc/core', '@temporalio/worker'].map((name) => {
    const path = join(root, 'node_modules', ...name.split('/'), 'package.json');
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : '';
  });
  return hash([...versions, readFileSync(join(root, '.swcrc'), 'utf8'), readFileSync(fileURLToPath(import.meta.url), 'utf8')].join('\n'));
}

/** Every source file by its path, with the stamp that tells whether it changed. */
function readSources(known) {
  const files = {};
  for (const folder of sourceFolders) {
    for (const path of walk(folder)) {
      const stat = statSync(join(root, path), { throwIfNoEntry: false });
      if (stat === undefined) continue;
      const { mtimeMs, size } = stat;
      const before = known[path];
      files[path] = before !== undefined && before.mtimeMs === mtimeMs && before.size === size
        ? before
        : { mtimeMs, size, hash: hash(readFileSync(join(root, path))) };
    }
  }
  return files;
}

function* walk(folder) {
  if (!existsSync(join(root, folder)) || skippedFolders.has(folder)) return;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(path);
    else if (!/\.(spec\.ts|tsx|md)$|\.d\.ts$/.test(entry.name)) yield path;
  }
}

async function writeOutputs(sources, known, log) {
  const changed = Object.keys(sources).filter((path) => known[path]?.hash !== sources[path].hash || !existsSync(join(dist, outputOf(path))));
  const outputs = changed.length === 0 ? [] : await compileAll(changed);
  for (const { path, text } of outputs) putInPlace(join(dist, path), text);
  for (const path of Object.keys(known).filter((old) => sources[old] === undefined)) {
    rmSync(join(dist, outputOf(path)), { force: true });
    rmSync(join(dist, `${outputOf(path)}.map`), { force: true });
  }
  if (changed.length > 0) log(`compiled ${String(changed.length)} files`);
  return changed.length;
}

async function compileAll(paths) {
  const swc = await import('@swc/core');
  const outputs = await Promise.all(paths.map((path) => compile(swc, path)));
  return outputs.flat();
}

async function compile(swc, path) {
  if (!path.endsWith('.ts')) return [{ path, text: readFileSync(join(root, path)) }];
  const output = outputOf(path);
  const sourceFileName = relative(dirname(join(dist, output)), join(root, path));
  const { code, map } = await swc.transformFile(join(root, path), { configFile: join(root, '.swcrc'), sourceFileName });
  const name = output.slice(output.lastIndexOf('/') + 1);
  return [
    { path: output, text: map === undefined ? code : `${code}\n//# sourceMappingURL=${name}.map\n` },
    ...(map === undefined ? [] : [{ path: `${output}.map`, text: map }]),
  ];
}

function outputOf(path) {
  return path.replace(/\.ts$/, '.js');
}

async function bundleWorkflows(manifest, log) {
  const entry = join(root, 'workflows', 'index.ts');
  if (!existsSync(entry)) return false;
  const inputs = Object.keys(manifest.files).filter((path) => bundledFolders.some((folder) => path.startsWith(folder))).sort();
  const key = hash([manifest.toolchain, ...inputs.map((path) => `${path} ${manifest.files[path].hash}`)].join('\n'));
  if (manifest.bundle === key && existsSync(bundlePath)) return false;
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const quiet = () => {};
  const logger = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: (text) => log(text), error: (text) => log(text) };
  const { code } = await bundleWorkflowCode({ workflowsPath: entry, logger });
  putInPlace(bundlePath, code);
  writeManifest({ ...manifest, bundle: key });
  log('bundled the workflows');
  return true;
}

function putInPlace(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${String(process.pid)}.new`;
  writeFileSync(aside, content);
  renameSync(aside, path);
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 24);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build({ log: (text) => { console.log(text); } });
}
