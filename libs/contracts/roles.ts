import { z } from 'zod';
import type { Role } from '../domain/index.ts';

export const ROLES = ['registry', 'caseworker', 'manager', 'signatory', 'methodologist', 'internal-control', 'administrator', 'auditor'] as const satisfies readonly Role[];

/** podatelna · referent · vedoucí · podepisující · metodik · vnitřní kontrola · správce · auditor */
export const role = z.enum(ROLES).meta({ id: 'Role' });
