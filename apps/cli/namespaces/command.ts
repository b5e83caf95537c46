import { loadConfig } from '../../../libs/config/index.ts';
import type { CliIo } from '../io.ts';
import { awaitServer, registerNamespaces } from '../local/temporal/namespaces.ts';
import { ourNamespaces } from '../local/temporal/our-namespaces.ts';
import { isUsableVersion } from '../local/temporal/version.ts';

const USAGE = `Použití: lhutnik namespaces
  Na serveru TEMPORAL_ADDRESS založí jmenné prostory TEMPORAL_NAMESPACE a TEMPORAL_REHEARSAL_NAMESPACE, pokud chybějí.
`;
const WAIT_MS = 60_000;

export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  if (argv.length > 0) {
    const asked = argv[0] === '--help';
    (asked ? io.stdout : io.stderr)(USAGE);
    return asked ? 0 : 2;
  }
  const { temporal } = loadConfig('cli', io.env);
  const version = await awaitServer(temporal.address, { timeoutMs: WAIT_MS, hasExited: () => false });
  if (!isUsableVersion(version)) {
    io.stderr(`Server Temporal na ${temporal.address} hlásí verzi ${version}; potřeba je 1.32 nebo novější.\n`);
    return 1;
  }
  await registerNamespaces(temporal.address, ourNamespaces(temporal));
  io.stdout(`Jmenné prostory ${temporal.namespace} a ${temporal.rehearsalNamespace} jsou připraveny.\n`);
  return 0;
}
