import type { DescribedRoute } from '../../../libs/contracts/openapi-document.ts';
import type { Role } from '../../../libs/domain/index.ts';
import { permissionRule } from '../../../libs/identity/index.ts';
import type { DeclaredRoute } from '../shell/declared-routes.ts';

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  'registry': 'podatelna',
  'caseworker': 'referent',
  'manager': 'vedoucí',
  'signatory': 'podepisující',
  'methodologist': 'metodik',
  'internal-control': 'vnitřní kontrola',
  'administrator': 'správce',
  'auditor': 'auditor',
};

/** The routes with a contract, as the description of the API needs them. */
export function describeRoutes(routes: readonly DeclaredRoute[]): readonly DescribedRoute[] {
  return routes.flatMap(({ method, path, access, contract }): readonly DescribedRoute[] => {
    if (contract === null) return [];
    if (access.kind === 'public') return [{ method, path, contract, access: 'public', allowed: 'Bez přihlášení.' }];
    const { roles, scope } = permissionRule(access.permission);
    const who = roles === 'everyone' ? 'každý přihlášený' : roles.map((role) => ROLE_NAMES[role]).join(', ');
    const how = scope === 'session' ? 'Jen z prohlížeče, tokenem ne.' : `Rozsah tokenu: ${scope}.`;
    return [{ method, path, contract, access: scope === 'session' ? 'session' : 'session-or-token', allowed: `Smí: ${who}. ${how}` }];
  });
}
