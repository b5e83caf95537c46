export { PERMISSIONS, permissionRule, TOKEN_SCOPES } from './permissions.ts';
export type { Permission, TokenScope } from './permissions.ts';
export { actorOf, refusalOf } from './principal.ts';
export type { Principal, Proof, Refusal } from './principal.ts';
