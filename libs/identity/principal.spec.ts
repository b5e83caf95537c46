import { describe, expect, it } from '@jest/globals';
import type { Role } from '../domain/index.ts';
import { TOKEN_SCOPES } from './permissions.ts';
import type { Permission, TokenScope } from './permissions.ts';
import { refusalOf } from './principal.ts';
import type { Principal } from './principal.ts';

const principal = (roles: readonly Role[], scopes?: readonly TokenScope[]): Principal => ({
  personId: 'p', roles, departmentId: null,
  proof: scopes === undefined ? { by: 'session', sessionKey: 'k', csrfToken: 'c' } : { by: 'token', tokenId: 't', scopes },
});

describe('a permission', () => {
  it('is refused to a role that the table does not name', () => {
    expect(refusalOf(principal(['caseworker']), 'people.manage')).toBe('role');
    expect(refusalOf(principal([]), 'complaints.list')).toBe('role');
  });

  it('is not widened by a token, only narrowed', () => {
    expect(refusalOf(principal(['caseworker'], TOKEN_SCOPES), 'people.manage')).toBe('role');
    expect(refusalOf(principal(['administrator'], ['read', 'write']), 'people.manage')).toBe('scope');
    expect(refusalOf(principal(['administrator'], ['admin']), 'people.manage')).toBeNull();
  });

  it('for sessions is never given to a token', () => {
    expect(refusalOf(principal(['manager'], TOKEN_SCOPES), 'self.account')).toBe('session-only');
    expect(refusalOf(principal(['manager']), 'self.account')).toBeNull();
  });

  it.each<[Role, Permission]>([
    ['administrator', 'complaints.read'], ['administrator', 'complaints.command'], ['internal-control', 'complaints.read'],
    ['auditor', 'complaints.command'], ['registry', 'complaints.export'], ['signatory', 'complaints.register'], ['manager', 'audit.read'],
  ])('%s has no %s (design §4)', (role, permission) => { expect(refusalOf(principal([role]), permission)).toBe('role'); });
});
