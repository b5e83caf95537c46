import { z } from 'zod';
import { dayOut, idOut, instantOut, personRef } from './common.ts';

export const factView = z
  .strictObject({
    no: z.int(),
    type: z.string(),
    day: dayOut,
    dayCorrectable: z.boolean().meta({ description: 'Zda lze den opravit krokem correct-day.' }),
    enteredAt: instantOut,
    enteredBy: personRef.nullable(),
    origin: z.enum(['person', 'invitee', 'door', 'process']),
    data: z.unknown(),
    content: z.record(z.string(), z.unknown()).nullable().meta({ description: 'Jména a volný text; null = událost žádný nemá nebo byl vymazán.' }),
    contentHash: z.string().nullable(),
    names: z.record(z.string(), z.string()).meta({ description: 'Jména osob a názvy úřadů a odborů, na které data odkazují identifikátorem.' }),
    dayBefore: dayOut.optional().meta({ description: 'Jen u posunutého nebo vyřazeného termínu řady: den, na kterém do té doby stál.' }),
  })
  .meta({ id: 'Fact' });

export const messageView = z
  .strictObject({
    caseId: idOut,
    registerNumber: z.string().nullable(),
    key: z.string(),
    purpose: z.string(),
    recipient: personRef,
    why: z.string().meta({ description: 'Proč to dostává právě tato osoba.' }),
    deadline: z.string().nullable(),
    rung: z.string().nullable(),
    state: z.enum(['planned', 'bundled', 'sent', 'overtaken', 'dead']),
    notBefore: instantOut,
    plannedAt: instantOut,
    sentAt: instantOut.nullable(),
  })
  .meta({ id: 'Message' });

export const accessLogView = z
  .strictObject({ at: instantOut, person: personRef, what: z.enum(['case', 'facts', 'attachment']) })
  .meta({ id: 'AccessLogEntry' });
