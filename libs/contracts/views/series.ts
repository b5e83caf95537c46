import { z } from 'zod';
import { AUDIENCE_ROLES, FREQUENCIES, MEETING_PHASES, SERIES_CLOSING_REASONS, SERIES_KINDS, SERIES_PHASES, STANDINGS } from '../planning-words.ts';
import { allowedCommand } from './case.ts';
import { dayOut, idOut, instantOut, officeRef, personRef } from './common.ts';
import { deadlineView } from './deadline.ts';
import { clockOut, meetingDayView, meetingTaskView } from './meeting-parts.ts';
import { nextStepView, taskView } from './task.ts';

const summaryFields = {
  id: idOut,
  registerNumber: z.string().nullable().meta({ examples: ['RP-2026-001'] }),
  title: z.string().nullable().meta({ examples: ['Metodická porada OSPOD ORP'] }),
  seriesKind: z.enum(SERIES_KINDS),
  frequency: z.enum(FREQUENCIES),
  phase: z.enum(SERIES_PHASES),
  year: z.int().meta({ description: 'Rok, ve kterém řada žije.' }),
  owner: personRef.nullable(),
  departmentId: idOut,
  nextDay: dayOut.nullable().meta({ description: 'První den nejbližší plánované porady.' }),
  waitingDates: z.int().meta({ description: 'Kolik navržených termínů čeká na potvrzení.' }),
  openTasks: z.int().meta({ description: 'Kolik závěrů a úkolů z porad je otevřených.' }),
  closedAt: instantOut.nullable(),
  version: z.int(),
};

export const seriesSummary = z.strictObject(summaryFields).meta({ id: 'SeriesSummary' });

const theme = z.strictObject({ id: z.string(), title: z.string().nullable(), daysMin: z.int().nullable(), daysMax: z.int().nullable() }).meta({ id: 'SeriesTheme' });

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
    held: z.int().meta({ description: 'Dnů uskutečněných.' }),
    planned: z.int().meta({ description: 'Dnů plánovaných.' }),
    proposed: z.int().meta({ description: 'Dnů navržených, čekajících na potvrzení.' }),
    missing: z.int().meta({ description: 'Kolik dnů chybí do nejmenšího počtu i po uskutečnění plánovaných.' }),
    stillPossible: z.int().meta({ description: 'Na kolik dnů do konce roku zbývají přípustné termíny.' }),
    warned: z.boolean(),
  })
  .meta({ id: 'QuotaMeter', description: 'Roční počet dnů jednoho tématu: uskutečněno, plánováno, ještě možno.' });

const slot = z.strictObject({ slotId: z.string(), year: z.int(), themeId: z.string(), day: dayOut }).meta({ id: 'ProposedDate' });

const occurrence = z
  .strictObject({
    meetingId: idOut,
    registerNumber: z.string().nullable(),
    title: z.string().nullable(),
    themeId: z.string(),
    days: z.array(meetingDayView),
    standing: z.enum(STANDINGS),
    phase: z.enum(MEETING_PHASES),
  })
  .meta({ id: 'Occurrence' });

export const seriesDetail = z
  .strictObject({
    ...summaryFields,
    settings: z.strictObject({
      themes: z.array(theme),
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
    quotas: z.array(quota).meta({ description: 'Témata s ročním počtem, za rok řady a za rok, na který jsou navrženy termíny.' }),
    slots: z.array(slot),
    occurrences: z.array(occurrence).meta({ description: 'Podle dne, od nejstarší.' }),
    meetingTasks: z.array(meetingTaskView).meta({ description: 'Závěry a úkoly z porad, otevřené první.' }),
    busyTimesEntered: z.boolean().meta({ description: 'false = nikdo nezadal obsazené termíny; návrh se vyhýbá jen svátkům, víkendům, úředním dnům a jiným řadám.' }),
    closingReason: z.enum(SERIES_CLOSING_REASONS).nullable(),
    deadlines: z.array(deadlineView),
    tasks: z.array(taskView),
    nextStep: nextStepView.nullable(),
    allowed: z.array(allowedCommand),
  })
  .meta({ id: 'SeriesDetail' });

const participation = z
  .strictObject({
    officeId: idOut.nullable(),
    name: z.string(),
    years: z.array(z.strictObject({ year: z.int(), meetings: z.int(), attended: z.int(), excused: z.int(), people: z.int() })),
  })
  .meta({ id: 'OfficeParticipation' });

/** Data of the chart of participation and of its table. */
export const participationView = z
  .strictObject({ from: z.int(), to: z.int(), items: z.array(participation) })
  .meta({ id: 'Participation', description: 'Účast úřadů na uskutečněných poradách po letech: kolik porad, na kolika úřad byl, z kolika omluven, kolik lidí přišlo.' });
