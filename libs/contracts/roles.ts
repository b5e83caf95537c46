import { z } from 'zod';
import type { Role } from '../domain/index.ts';

export const ROLES = ['registry', 'caseworker', 'manager', 'signatory', 'internal-control', 'administrator', 'auditor'] as const satisfies readonly Role[];

/** podatelna · referent · vedoucí · podepisující · vnitřní kontrola · správce · auditor */
export const role = z.enum(ROLES).meta({ id: 'Role' });
