import { z } from 'zod';
import { line } from './fields.ts';

const wholeNumber = (min: number, max: number): z.ZodInt => z.int().min(min).max(max);
const PATTERN = /^[^{}]*\{year\}[^{}]*\{n(?::[1-9])?\}[^{}]*$/;

function numberPattern(example: string): z.ZodString {
  return line(60).regex(PATTERN, { error: `Vzor musí obsahovat {year} a za ním {n} nebo {n:4}, například ${example}.` });
}

export const officeSettings = z
  .strictObject({
    noticeCountsWhen: z.enum(['signed', 'dispatched', 'delivered']).describe('Který krok vyrozumění splní lhůtu § 175 odst. 5.'),
    mailHours: z
      .strictObject({ opens: wholeNumber(0, 23), closes: wholeNumber(1, 24) })
      .refine(({ opens, closes }) => opens < closes, { error: 'Konec úředních hodin pošty musí být po začátku.' })
      .describe('Od kdy do kdy v pracovní dny odcházejí upozornění (pražský čas).'),
    spreadMinutes: wholeNumber(0, 240).describe('Přes kolik minut se ráno rozloží hromada upozornění.'),
    digest: z.boolean().describe('Více upozornění najednou jako jeden souhrn.'),
    registerNumberPattern: numberPattern('ST-{year}-{n:4}'),
    reviewNumberPattern: numberPattern('PR-{year}-{n:4}').default('PR-{year}-{n:4}').describe('Evidenční čísla přešetření; mají vlastní řadu.'),
    seriesNumberPattern: numberPattern('RP-{year}-{n:3}').default('RP-{year}-{n:3}').describe('Čísla řad porad.'),
    meetingNumberPattern: numberPattern('PO-{year}-{n:4}').default('PO-{year}-{n:4}').describe('Čísla porad.'),
    forwardingTargetWorkingDays: wholeNumber(1, 30).describe('Interní termín pro postoupení „bezodkladně“ (§ 12 SŘ).'),
    attachmentLimitBytes: wholeNumber(100 * 1024, 25 * 1024 * 1024),
  })
  .meta({ id: 'OfficeSettings' });

const RUNG = /^(?:before-[1-9]\d?|legal-day|after-[1-9]\d?)$/;

const ladder = z
  .strictObject({
    daysBefore: z.array(wholeNumber(1, 60)).max(10).describe('Pracovní dny před koncem lhůty.'),
    longTermDay: wholeNumber(1, 59).nullable().describe('Den od dne 0, jen u lhůt od 60 dnů; null = žádný.'),
    legalDay: z.literal(true).describe('Ráno posledního dne lhůty se upozorňuje vždy.'),
    afterDaily: wholeNumber(1, 30).describe('Kolik pracovních dnů po lhůtě se upozorňuje denně.'),
    afterWeekly: z.boolean().describe('Potom každý týden.'),
    managerFrom: z.string().regex(RUNG, { error: 'Uveďte stupeň plánu: before-3, legal-day nebo after-1.' }).nullable().describe('Od kterého stupně i vedoucímu; null = nikdy.'),
  })
  .refine(({ daysBefore }) => new Set(daysBefore).size === daysBefore.length, { error: 'Tentýž den je uveden dvakrát.', path: ['daysBefore'] })
  .meta({ id: 'ReminderLadder' });

export const lawSettings = z
  .strictObject({
    noticeDispatchDay: wholeNumber(1, 60).describe('Interní termín pro vypravení vyrozumění, ve dnech ode dne 0.'),
    reviewDays: wholeNumber(1, 180).describe('Přešetření podle § 175 odst. 7 zákon délkou neurčuje.'),
    measuresWorkingDays: wholeNumber(1, 60).describe('„Bezodkladně“ v § 175 odst. 6 jako interní termín.'),
    fictionRolls: z.boolean().describe('Posouvá se desátý den fikce doručení z dne pracovního klidu?'),
    ladder: ladder.default({ daysBefore: [14, 7, 3, 1], longTermDay: 30, legalDay: true, afterDaily: 10, afterWeekly: true, managerFrom: 'before-1' })
      .describe('Plán upozornění lhůt, které zavazují nás.'),
    laddersOfRules: z.record(z.string().max(60), ladder).default({}).describe('Vlastní plán některých pravidel, např. review-60d.'),
  })
  .meta({ id: 'LawSettings' });

export const settingsView = z.strictObject({ office: officeSettings, law: lawSettings }).meta({ id: 'Settings' });
