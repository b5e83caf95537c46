import type { Role } from '../../../libs/domain/index.ts';
import { UsageError } from '../terminal.ts';

export const USAGE = `Použití: lhutnik user list [--json]
         lhutnik user create LOGIN --name JMÉNO --role ROLE [--role ROLE…] [--email ADRESA] [--position FUNKCE]
                             [--department KÓD] [--superior LOGIN] [--password-stdin] [--json]
         lhutnik user reset-password LOGIN [--password-stdin] [--json]
         lhutnik user unlock LOGIN [--json]
  create a reset-password vypíšou jednorázový kód, kterým si člověk nastaví heslo (platí 24 hodin); s --password-stdin
  se heslo přečte ze vstupu a nastaví rovnou. unlock odemkne účet zamčený po chybných pokusech o přihlášení.
  Role: podatelna (registry), referent (caseworker), vedoucí (manager), podepisující (signatory),
        metodik (methodologist), vnitřní kontrola (internal-control), správce (administrator), auditor (auditor).
  Kódy odborů vypíše GET /api/v1/departments; odbory založí lhutnik load.
`;

export const OPTIONS = {
  name: { type: 'string' },
  role: { type: 'string', multiple: true },
  email: { type: 'string' },
  position: { type: 'string' },
  department: { type: 'string' },
  superior: { type: 'string' },
  'password-stdin': { type: 'boolean' },
} as const;

export const ROLE_CS: Readonly<Record<Role, string>> = {
  registry: 'podatelna',
  caseworker: 'referent',
  manager: 'vedoucí',
  signatory: 'podepisující',
  methodologist: 'metodik',
  'internal-control': 'vnitřní kontrola',
  administrator: 'správce',
  auditor: 'auditor',
};

/** A role by its name in the API or by its Czech word. Throws UsageError. */
export function roleOf(word: string): Role {
  const found = (Object.entries(ROLE_CS) as readonly (readonly [Role, string])[]).find(([role, cs]) => role === word || cs === word);
  if (found === undefined) throw new UsageError(`Roli „${word}“ neznám.`);
  return found[0];
}

/** Throws UsageError that names what is missing. */
export function required(value: string | undefined, what: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`Chybí ${what}.`);
  return value;
}
