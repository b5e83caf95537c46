import { z } from 'zod';
import { id, idsOnce } from './fields.ts';
import { idOut, instantOut } from './views/common.ts';

const MOST = 500;

export const alertQuery = z.strictObject({ closed: z.enum(['true', 'false']).default('false').describe('true = také ty, které už pominuly.') });
export const retryMailsBody = z.strictObject({ mailIds: idsOnce(id('dopisu'), MOST).exactOptional().describe('Které; bez uvedení všechny, i lidem, kterým chyběla adresa.') }).meta({ id: 'RetryMails' });
export const retryProcessesBody = z.strictObject({ caseIds: idsOnce(id('věci'), MOST).exactOptional().describe('Které; bez uvedení všechny uvízlé.') }).meta({ id: 'RetryProcesses' });

export const alertList = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          id: idOut,
          kind: z.string(),
          subject: z.string().describe('Identifikátor věci (s klíčem lhůty, u porady s identifikátorem pozvaného), dopisu nebo člověka; jinak „system“.'),
          registerNumber: z.string().nullable().describe('Evidenční číslo věci, které se upozornění týká.'),
          details: z.record(z.string(), z.unknown()).describe('Jen počty, dny a kódy.'),
          openedAt: instantOut,
          lastSeenAt: instantOut,
          timesSeen: z.int(),
          closedAt: instantOut.nullable(),
        })
        .meta({ id: 'ServiceAlert' }),
    ),
  })
  .meta({ id: 'ServiceAlertList' });

export const stuckList = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          caseId: idOut,
          registerNumber: z.string().nullable(),
          why: z.enum(['dead', 'silent', 'overslept']).describe('dead = předávání jsme vzdali, silent = proces neodpovídá, overslept = měl se už probudit.'),
          error: z.string().nullable(),
          attempts: z.int(),
          wakeupAt: instantOut.nullable(),
        })
        .meta({ id: 'StuckProcess' }),
    ),
  })
  .meta({ id: 'StuckProcessList' });

export const deadLetterList = z
  .strictObject({
    items: z.array(
      z
        .strictObject({ mailId: idOut, recipientId: idOut, recipientKind: z.enum(['person', 'invitee']).describe('person = náš člověk, invitee = pozvaný na poradu.'), error: z.string().nullable(), attempts: z.int(), diedAt: instantOut, caseIds: z.array(idOut), registerNumbers: z.array(z.string()) })
        .meta({ id: 'DeadLetter' }),
    ),
    unreachable: z.array(z.strictObject({ personId: idOut, reason: z.enum(['no-address', 'bad-address']), messages: z.int() }).meta({ id: 'UnreachablePerson' })),
  })
  .meta({ id: 'DeadLetterList' });

/** Without PostgreSQL there is no such answer: 503. */
export const readiness = z
  .strictObject({
    status: z.enum(['ok', 'degraded']).describe('degraded = pracovat lze, upozornění doženou zpoždění později.'),
    database: z.literal('reachable'),
    temporal: z.enum(['reachable', 'away']),
  })
  .meta({ id: 'Readiness' });

export const retriedMails = z.strictObject({ mails: z.int(), messages: z.int() }).meta({ id: 'RetriedMails' });
export const retriedProcesses = z.strictObject({ retried: z.int() }).meta({ id: 'RetriedProcesses' });
