import { z } from 'zod';
import { AUDIENCE_ROLES, FREQUENCIES, MEETING_PHASES, SERIES_CLOSING_REASONS, SERIES_KINDS, SERIES_PHASES, STANDINGS } from '../planning-words.ts';
import { allowedCommand } from './case.ts';
import { dayOut, idOut, instantOut, officeRef, personRef } from './common.ts';
import { deadlineView } from './deadline.ts';
import { clockOut, meetingTaskView } from './meeting-parts.ts';
import { nextStepView, taskView } from './task.ts';

/** splněno · v plánu · hrozí nesplnění · splnit už nelze */
const QUOTA_STANDINGS = ['met', 'on-course', 'at-risk', 'impossible'] as const;

const proposed = { slotId: z.string(), year: z.int(), themeId: z.string(), day: dayOut };

const theme = { id: z.string(), title: z.string().nullable(), daysMin: z.int().nullable(), daysMax: z.int().nullable() };
const themeView = z.strictObject(theme).meta({ id: 'SeriesTheme' });
const countedTheme = z.strictObject({ ...theme, held: z.int(), planned: z.int() }).meta({ id: 'CountedTheme', description: 'Téma s počtem dnů v roce: uskutečněné, plánované.' });

/** For those who see number and dates alone, the rest is null. */
export const seriesSummary = z
  .strictObject({
    id: idOut,
    registerNumber: z.string().nullable().meta({ examples: ['RP-2026-001'] }),
    registeredAt: instantOut,
    closedAt: instantOut.nullable(),
    version: z.int(),
    title: z.string().nullable().meta({ examples: ['Metodická porada OSPOD ORP'] }),
    seriesKind: z.enum(SERIES_KINDS).nullable(),
    frequency: z.enum(FREQUENCIES).nullable(),
    phase: z.enum(SERIES_PHASES).nullable(),
    owner: personRef.nullable(),
    leader: personRef.nullable(),
    departmentId: idOut.nullable(),
    themes: z.array(countedTheme).nullable(),
    nextDay: dayOut.nullable().meta({ description: 'První den nejbližší plánované porady.' }),
    waitingDates: z.int().nullable().meta({ description: 'Kolik navržených termínů čeká na potvrzení.' }),
    slots: z.array(z.strictObject(proposed).meta({ id: 'WaitingDate' })).nullable().meta({ description: 'Navržené termíny všech let.' }),
    quota: z.enum(QUOTA_STANDINGS).nullable().meta({ description: 'Jak je na tom v roce téma, které je na tom nejhůř; null = řada nemá roční počty, nebo se v tom roce nehlídají.' }),
    openTasks: z.int().nullable().meta({ description: 'Kolik úkolů z porad je otevřených; závěr, který nikdo plnit nemá, úkolem není.' }),
  })
  .meta({ id: 'SeriesSummary' });

const audienceEntry = z
  .union([
    z.strictObject({ kind: z.literal('office'), office: officeRef, seats: z.int() }),
    z.strictObject({ kind: z.literal('all-orp'), seats: z.int() }),
    z.strictObject({ kind: z.literal('group'), group: z.strictObject({ id: idOut, name: z.string() }) }),
    z.strictObject({ kind: z.literal('role'), role: z.enum(AUDIENCE_ROLES) }),
    z.strictObject({ kind: z.literal('person'), person: personRef }),
  ])
  .meta({ id: 'AudienceEntry' });

const quota = z
  .strictObject({
    year: z.int(),
    themeId: z.string(),
    daysMin: z.int().nullable(),
    daysMax: z.int().nullable(),
    done: z.int().meta({ description: 'Dnů uskutečněných.' }),
    planned: z.int().meta({ description: 'Dnů plánovaných.' }),
    proposed: z.int().meta({ description: 'Dnů navržených, čekajících na potvrzení.' }),
    missing: z.int().meta({ description: 'Kolik dnů chybí do nejmenšího počtu i po uskutečnění plánovaných.' }),
    stillPossible: z.int().meta({ description: 'Kolik dnů lze do konce roku ještě svolat.' }),
    lastCallDay: dayOut.nullable().meta({ description: 'Do kdy lze chybějící dny ještě svolat; null = nic nechybí, nebo už to nejde.' }),
    standing: z.enum(QUOTA_STANDINGS),
  })
  .meta({ id: 'QuotaMeter', description: 'Roční počet dnů jednoho tématu: uskutečněno, plánováno, ještě možno.' });

const slot = z
  .strictObject({
    ...proposed,
    objections: z
      .strictObject({
        avoidedWeekday: z.boolean().meta({ description: 'Úřední den, na který řada porady nechce.' }),
        busy: z.boolean().meta({ description: 'V tu dobu mají obsazeno všichni.' }),
        otherSeries: z.boolean().meta({ description: 'Týž nebo sousední den má jiná řada.' }),
        officesAway: z.int().meta({ description: 'Kolik zvaných úřadů má obsazeno.' }),
      })
      .meta({ id: 'DateObjections', description: 'Co mluví proti dni; nic z toho = den je volný.' }),
  })
  .meta({ id: 'ProposedDate' });

const occurrence = z
  .strictObject({
    meetingId: idOut,
    registerNumber: z.string().nullable(),
    title: z.string().nullable(),
    themeId: z.string(),
    days: z.array(dayOut),
    standing: z.enum(STANDINGS),
    phase: z.enum(MEETING_PHASES),
  })
  .meta({ id: 'Occurrence' });

export const seriesDetail = z
  .strictObject({
    id: idOut,
    registerNumber: z.string().nullable(),
    title: z.string().nullable(),
    seriesKind: z.enum(SERIES_KINDS),
    frequency: z.enum(FREQUENCIES),
    phase: z.enum(SERIES_PHASES),
    year: z.int().meta({ description: 'Rok, ve kterém řada žije.' }),
    owner: personRef.nullable(),
    departmentId: idOut,
    closedAt: instantOut.nullable(),
    version: z.int(),
    settings: z.strictObject({
      themes: z.array(themeView),
      audience: z.array(audienceEntry),
      from: clockOut,
      to: clockOut,
      daysOnEnd: z.int(),
      inviteDaysBefore: z.int(),
      answerWorkingDays: z.int(),
      agendaWorkingDays: z.int(),
      avoidWeekdays: z.array(z.int()).meta({ description: 'Dny v týdnu bez porad (úřední dny); 1 = pondělí.' }),
      leader: personRef.nullable(),
      preparers: z.array(personRef),
    }),
    place: z.string().nullable(),
    link: z.string().nullable(),
    note: z.string().nullable(),
    quotas: z.array(quota).meta({ description: 'Témata s ročním počtem za každý rok, ve kterém řada žije, má porady nebo navržené termíny; rok, v jehož druhé polovině řada teprve vznikla, až se pro něj plánuje.' }),
    slots: z.array(slot),
    occurrences: z.array(occurrence).meta({ description: 'Podle dne, od nejstarší.' }),
    meetingTasks: z.array(meetingTaskView).meta({ description: 'Závěry a úkoly z porad, otevřené první.' }),
    busyTimesEntered: z.boolean().meta({ description: 'false = nikdo nezadal obsazené termíny; návrh se vyhýbá jen svátkům, víkendům, úředním dnům a jiným řadám.' }),
    notes: z.array(z.strictObject({ day: dayOut, by: personRef.nullable(), text: z.string().nullable() }).meta({ id: 'SeriesNote' })).meta({ description: 'Poznámky, nejnovější první.' }),
    closingReason: z.enum(SERIES_CLOSING_REASONS).nullable(),
    deadlines: z.array(deadlineView),
    tasks: z.array(taskView),
    nextStep: nextStepView.nullable(),
    allowed: z.array(allowedCommand),
  })
  .meta({ id: 'SeriesDetail' });

const yearOfBody = z
  .strictObject({
    year: z.int(),
    invited: z.int().meta({ description: 'Na kolik uskutečněných porad se zapsanou prezencí byl pozván; součet dalších tří.' }),
    attended: z.int(),
    excused: z.int(),
    absent: z.int(),
    people: z.int().meta({ description: 'Kolik lidí za něj přišlo, za všechny porady.' }),
    personDays: z.int(),
    unrecorded: z.int().meta({ description: 'Na kolik dalších konaných porad byl pozván, u nichž prezence není zapsána; do ostatních čísel se nepočítají.' }),
  })
  .meta({ id: 'YearOfParticipation' });

/** Data of the chart of participation and of its table. */
export const participationView = z
  .strictObject({
    from: z.int(),
    to: z.int(),
    unrecorded: z
      .array(z.strictObject({ id: idOut, registerNumber: z.string().nullable(), firstDay: dayOut }))
      .meta({ description: 'Konané porady, u nichž prezence není zapsána: o nikom nic neříkají, a proto se do účasti nepočítají.' }),
    items: z.array(z.strictObject({ body: z.enum(['office', 'member', 'person']), id: idOut, name: z.string(), role: z.string().nullable(), years: z.array(yearOfBody) })),
  })
  .meta({ id: 'Participation', description: 'Účast úřadů, členů a našich lidí na uskutečněných poradách se zapsanou prezencí po letech.' });
