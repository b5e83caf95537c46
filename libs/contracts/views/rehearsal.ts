import { z } from 'zod';
import { EXAMPLE_IDS } from '../complaint/examples.ts';
import { dayOut, idOut, instantOut, personRef } from './common.ts';

/** phase: where the case stands · task: opened or done · deadline: set, its last day, met · breach: a deadline of ours ran out · meeting: a day of one. */
export const REHEARSAL_KINDS = ['phase', 'task', 'deadline', 'reminder', 'escalation', 'breach', 'meeting'] as const;

const recipient = z
  .strictObject({ person: personRef, why: z.string().meta({ description: 'Proč by to dostala právě tato osoba.' }) })
  .meta({ id: 'RehearsalRecipient' });

export const rehearsalEntry = z
  .strictObject({
    day: dayOut,
    kind: z.enum(REHEARSAL_KINDS),
    title: z.string(),
    at: instantOut.nullable().meta({ description: 'U zpráv okamžik, kdy by odešla; jinak kdy by se to stalo. null = platí pro celý den.' }),
    detail: z.string().nullable(),
    why: z.string().nullable().meta({ description: 'Proč: právní základ nebo krok, z něhož to plyne.' }),
    deadline: z.string().nullable().meta({ description: 'Klíč lhůty, které se to týká.' }),
    recipients: z.array(recipient),
  })
  .meta({ id: 'RehearsalEntry' });

export const rehearsalView = z
  .strictObject({
    id: idOut,
    state: z.enum(['waiting', 'done']).meta({ description: 'waiting = ještě se hraje; zeptejte se znovu na GET /rehearsals/{id}.' }),
    from: dayOut.nullable().meta({ description: 'První den zkoušky.' }),
    until: dayOut.nullable().meta({ description: 'Poslední den zkoušky.' }),
    end: z.enum(['closed', 'nobody-acts', 'year-over']).nullable().meta({
      description: 'closed = věc byla uzavřena; nobody-acts = 10 pracovních dnů po konci lhůty nikdo nic neudělal; year-over = rok porad je u konce a nikdo neodpověděl ani nesepsal záznam.',
    }),
    timeline: z.array(rehearsalEntry),
  })
  .meta({ id: 'Rehearsal' });

export const rehearsalExample: z.output<typeof rehearsalView> = {
  id: '0198c0de-0000-7000-8000-0000000000f1',
  state: 'done',
  from: '2026-11-02',
  until: '2027-01-18',
  end: 'nobody-acts',
  timeline: [
    {
      day: '2026-12-29',
      kind: 'reminder',
      title: 'Upozornění: Vyřízení stížnosti a vyrozumění stěžovatele',
      at: '2026-12-29T07:12:00.000Z',
      detail: '3 pracovní dny před koncem lhůty; poslední den lhůty je 4. 1. 2027.',
      why: '§ 175 odst. 5 zákona č. 500/2004 Sb.',
      deadline: 'complaint-60d',
      recipients: [{ person: { id: EXAMPLE_IDS.owner, name: 'Dana Ukázková' }, why: 'vyřizuje věc' }],
    },
  ],
};
