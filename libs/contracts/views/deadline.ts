import { z } from 'zod';
import type { Bound, LegalEffect, StepKind } from '../../law/index.ts';
import type { DeadlineOutcome } from '../../domain/index.ts';
import { bilingual, dayOut, idOut, instantOut, officeRef, personRef } from './common.ts';
import { CASE_KINDS, complete } from '../words.ts';

export const LEGAL_EFFECTS = complete<LegalEffect>()(['statutory', 'set', 'analogous', 'internal']);
export const BOUNDS = complete<Bound>()(['us', 'complainant', 'orp', 'inspected', 'other']);
export const OUTCOMES = complete<DeadlineOutcome>()(['within', 'over-lawful', 'breached', 'over-guideline']);
const STEP_KINDS = complete<StepKind>()(['day0', 'count', 'monthEnd', 'skip', 'roll', 'noRoll', 'citation']);

/** late: the legal end has passed by the clock · near: ends within the coming days · open · met · cancelled. */
export const DEADLINE_STATES = ['late', 'near', 'open', 'met', 'cancelled'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** The board from top to bottom. */
export const BOARD_SECTIONS = ['late', 'passed', 'ahead', 'waiting', 'done'] as const;

export const step = z
  .strictObject({
    kind: z.enum(STEP_KINDS),
    day: dayOut.exactOptional(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    text: bilingual,
  })
  .meta({ id: 'Step' });

const terms = {
  key: z.string(),
  ruleId: z.string(),
  ruleVersion: z.int(),
  title: bilingual,
  citation: z.string(),
  effect: z.enum(LEGAL_EFFECTS),
  binds: z.enum(BOUNDS),
  from: dayOut,
  proof: z.string().meta({ description: 'Čím je den 0 doložen.' }),
  period: z.string(),
  nominalEnd: dayOut.meta({ description: 'Konec lhůty; podle něj se plánuje.' }),
  legalEnd: dayOut.meta({ description: 'Poslední den lhůty.' }),
  calendarVersion: z.string(),
  status: z.enum(['computed', 'confirmed']),
};

const lateFrom = instantOut.meta({ description: 'První okamžik po lhůtě: půlnoc v Praze po posledním dni.' });

const standing = {
  state: z.enum(DEADLINE_STATES),
  metOn: dayOut.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  /** B28: what can be done now, by the rule's version and this state. Null while nothing is late. */
  advice: bilingual.nullable(),
};

const plannedReminder = z
  .strictObject({
    rung: z.string().meta({ description: 'Stupeň plánu: day-30, before-14 až before-1 (pracovní dny před koncem), legal-day, target, others-overdue.' }),
    day: dayOut,
    to: z.enum(['owner', 'owner+manager']),
    state: z.enum(['ahead', 'done', 'overtaken']).meta({ description: 'overtaken = nahradilo je pozdější upozornění.' }),
  })
  .meta({ id: 'PlannedReminder' });

export const deadlineView = z
  .strictObject({
    ...terms,
    lateFrom,
    ...standing,
    reminders: z.array(plannedReminder).meta({ description: 'Plán upozornění do posledního dne lhůty; další následují, dokud není splněna.' }),
    steps: z.array(step),
    explanation: bilingual,
  })
  .meta({ id: 'Deadline' });

/** A row of the board: enough to act upon, with its basis; the whole explanation stands with the case. */
export const boardRow = z
  .strictObject({
    caseId: idOut,
    kind: z.enum(CASE_KINDS),
    section: z.enum(BOARD_SECTIONS).meta({
      description: 'late = naše lhůta ze zákona nebo určená uplynula; passed = uplynul náš interní nebo orientační termín; ahead = naše běží; waiting = čekáme na jiné; done = splněno nebo zrušeno.',
    }),
    registerNumber: z.string().nullable(),
    fileNumber: z.string().nullable(),
    owner: personRef.nullable(),
    offices: z.array(officeRef).meta({ description: 'Úřady, kterých se věc týká; prázdné i tam, kde tato osoba nevidí obsah věci.' }),
    ...terms,
    lateFrom,
    ...standing,
    waitingFor: z.enum(BOUNDS).nullable().meta({ description: 'Na koho čekáme; null = lhůta váže nás.' }),
  })
  .meta({ id: 'BoardRow' });

const tally = {
  count: z.int().meta({ description: 'Kolik řádků přehled ukáže s touto hodnotou filtru; ostatní filtry zůstávají.' }),
  late: z.int().meta({ description: 'Z toho po lhůtě: zákonné a určené, které vážou nás.' }),
};

export const boardCounts = z
  .strictObject({
    late: z.int().meta({ description: 'Po lhůtě: jen zákonné a určené lhůty, které vážou nás.' }),
    near: z.int(),
    open: z.int(),
    waitingLate: z.int().meta({ description: 'Čekáme na jiné a jejich lhůta už uplynula.' }),
    waiting: z.int(),
    bySection: z.strictObject(countOf(BOARD_SECTIONS)).meta({ id: 'BoardCountsBySection', description: 'Kolik řádků má která část přehledu; na „state“ a „section“ se nedbá.' }),
    byState: z.strictObject(countOf(DEADLINE_STATES)).meta({ id: 'BoardCountsByState' }),
    byBound: z.strictObject(countOf(BOUNDS)).meta({ id: 'BoardCountsByBound' }),
    byAgenda: z.array(z.strictObject({ agenda: z.enum(CASE_KINDS), ...tally })),
    byPerson: z.array(z.strictObject({ person: personRef.nullable(), ...tally })).meta({ description: 'Podle jména; person null = nepřidělené, na konci.' }),
    byOffice: z.array(z.strictObject({ office: officeRef, ...tally })).meta({ description: 'Podle názvu; jedna věc se může týkat více úřadů.' }),
  })
  .meta({ id: 'BoardCounts' });

function countOf<const Word extends string>(words: readonly Word[]): Record<Word, z.ZodInt> {
  return Object.fromEntries(words.map((word) => [word, z.int()])) as Record<Word, z.ZodInt>;
}

/** Body of GET /deadlines/compute, and of the command `deadline --json`. */
export const deadlineReportView = z
  .strictObject({
    from: dayOut,
    period: z.string(),
    nominalEnd: dayOut,
    legalEnd: dayOut,
    rolls: z.boolean(),
    status: z.enum(['computed', 'confirmed']),
    steps: z.array(step),
    explanation: bilingual,
    calendarVersion: z.string(),
    rule: z
      .strictObject({
        id: z.string(),
        version: z.int(),
        title: bilingual,
        citation: z.string(),
        trigger: bilingual,
        effect: z.enum(LEGAL_EFFECTS),
        binds: z.enum(BOUNDS),
        confirmed: z.boolean(),
        openPoint: bilingual.nullable(),
      })
      .exactOptional(),
  })
  .meta({ id: 'DeadlineReport' });
