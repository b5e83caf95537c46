export type StartOptions = { readonly fresh: boolean; readonly demo: boolean; readonly help: boolean };

export const USAGE = `Použití: npm start [-- --fresh] [-- --demo]
  Spustí databázi, server Temporal, schránku pro zkušební poštu, worker a API jen na této stanici (127.0.0.1).
  --fresh   smaže data této instalace a začne znovu
  --demo    naplní ukázkový úřad
Nastavení z prostředí: PORT (3000), LHUTNIK_DATA (.data), DATABASE_URL, DATABASE_ADMIN_URL, TEMPORAL_ADDRESS, SMTP_*.
`;

const KNOWN = { '--fresh': 'fresh', '--demo': 'demo', '--help': 'help', '-h': 'help' } as const;

/** @returns the options, or the first argument that is not understood */
export function readOptions(argv: readonly string[]): StartOptions | string {
  const unknown = argv.find((argument) => !(argument in KNOWN));
  if (unknown !== undefined) return unknown;
  const given = new Set(argv.map((argument) => KNOWN[argument as keyof typeof KNOWN]));
  return { fresh: given.has('fresh'), demo: given.has('demo'), help: given.has('help') };
}
