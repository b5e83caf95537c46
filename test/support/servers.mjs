// What Jest runs once before and after the shared suites: one PostgreSQL and one Temporal server for all of them.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PREFIX = 'lhutnik-test-';
const MARKS = 'processes.json';
const TEMPLATE = 'lhutnik_template';

const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href);

/** Starts everything and tells the suites through the environment (see database.ts and temporal.ts). */
export async function startServers() {
  await endLeftovers();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o755);
  const running = { folder, marks: [], stops: [] };
  remember(running, (await built('apps/cli/local/process-mark.js')).markOf(process.pid));
  try {
    const postgres = await startPostgres(running);
    await Promise.all([makeTemplate(postgres), startTemporal(running, postgres)]);
    return running;
  } catch (error) {
    await stopServers(running);
    throw error;
  }
}

/** @param {{ folder: string, stops: (() => Promise<void>)[] }} running */
export async function stopServers(running) {
  for (const stop of running.stops.toReversed()) await stop();
  rmSync(running.folder, { recursive: true, force: true });
}

async function startPostgres(running) {
  const { freePort } = await built('apps/cli/local/ports.js');
  const launcher = await built('apps/cli/local/postgres.js');
  const postgres = await launcher.startPostgres({
    dataFolder: join(running.folder, 'pg'),
    logFile: join(running.folder, 'postgres.log'),
    port: await freePort(),
    password: randomBytes(16).toString('hex'),
    throwAway: true,
  });
  running.stops.push(() => postgres.process.stop());
  remember(running, postgres.process.mark);
  process.env.LHUTNIK_TEST_POSTGRES = postgres.url('postgres');
  return postgres;
}

/** The database that each spec file gets a copy of. */
async function makeTemplate(postgres) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  process.env.LHUTNIK_TEST_TEMPLATE = TEMPLATE;
  process.env.LHUTNIK_TEST_APP_PASSWORD = randomBytes(16).toString('hex');
  if (!existsSync(join(root, 'dist/libs/persistence/index.js'))) return;
  const { migrate } = await built('libs/persistence/index.js');
  await migrate(postgres.url(TEMPLATE), { appPassword: process.env.LHUTNIK_TEST_APP_PASSWORD });
}

async function startTemporal(running, postgres) {
  const { chooseTemporal } = await built('apps/cli/local/temporal/choose.js');
  const { localTemporalPorts } = await built('apps/cli/local/temporal/ports.js');
  const { registerNamespaces } = await built('apps/cli/local/temporal/namespaces.js');
  const { ourNamespaces } = await built('apps/cli/local/temporal/our-namespaces.js');
  const { cacheFolder } = (await built('libs/config/index.js')).loadLocalSettings();
  const { running: server, kind } = await chooseTemporal({ cacheFolder, environment: process.env, say: (text) => { console.log(text); } }, {
    folder: join(running.folder, 'temporal'),
    logFile: join(running.folder, 'temporal.log'),
    ports: await localTemporalPorts(),
    database: { adminUrl: postgres.url('postgres'), password: randomBytes(16).toString('hex') },
  });
  running.stops.push(() => server.process.kill());
  remember(running, server.process.mark);
  await registerNamespaces(server.address, ourNamespaces({ namespace: 'lhutnik', rehearsalNamespace: 'lhutnik-rehearsal' }));
  process.env.LHUTNIK_TEST_TEMPORAL = server.address;
  process.env.LHUTNIK_TEST_TEMPORAL_KIND = kind;
}

function remember(running, mark) {
  running.marks.push(mark);
  writeFileSync(join(running.folder, MARKS), JSON.stringify(running.marks));
}

/** Servers of a test run that was killed: the first mark of a folder is the run itself, the others are its servers. */
async function endLeftovers() {
  const { endProcess, isAlive } = await built('apps/cli/local/process-mark.js');
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const [run, ...servers] = readMarks(folder);
    if (run === undefined || isAlive(run)) continue;
    for (const server of servers.toReversed()) await endProcess(server, 'SIGINT', 5_000);
    rmSync(folder, { recursive: true, force: true });
  }
}

function readMarks(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, MARKS), 'utf8'));
  } catch {
    return [];
  }
}
