import { z } from 'zod';
import { id, line } from './fields.ts';
import { idOut, instantOut } from './views/common.ts';

export const tokenScope = z.enum(['read', 'write', 'export', 'admin']).meta({ id: 'TokenScope' });
export const tokenParams = z.object({ id: id('tokenu') });

export const newTokenBody = z
  .strictObject({
    label: line(100).describe('Jak si token pojmenujete, například „výkaz do tabulky“.'),
    scopes: z.array(tokenScope).min(1).max(4),
    days: z.int().min(1).max(366).default(90).describe('Za kolik dní token přestane platit.'),
  })
  .meta({ id: 'NewToken' });

export const tokenView = z
  .strictObject({
    id: idOut,
    label: z.string(),
    prefix: z.string().describe('Začátek tokenu, podle kterého jej poznáte.'),
    scopes: z.array(tokenScope),
    createdAt: instantOut,
    expiresAt: instantOut,
    lastUsedAt: instantOut.nullable(),
    revokedAt: instantOut.nullable(),
  })
  .meta({ id: 'Token' });
export const tokenList = z.strictObject({ items: z.array(tokenView) }).meta({ id: 'TokenList' });
export const createdToken = tokenView.extend({ secret: z.string().describe('Token sám. Ukáže se jen teď; uložte si jej.') }).meta({ id: 'CreatedToken' });
