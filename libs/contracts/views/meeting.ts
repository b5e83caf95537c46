import { z } from 'zod';
import { MEETING_CLOSING_REASONS, MEETING_PHASES, SERIES_KINDS, STANDINGS } from '../planning-words.ts';
import { allowedCommand, attachmentView } from './case.ts';
import { dayOut, idOut, instantOut, personRef } from './common.ts';
import { deadlineView } from './deadline.ts';
import { agendaPointView, answerCounts, attendeeView, inviteeView, meetingDayView, meetingTaskView, minutesView, presenceCounts } from './meeting-parts.ts';
import { nextStepView, taskView } from './task.ts';

const seriesRef = z
  .strictObject({ id: idOut, title: z.string().nullable(), seriesKind: z.enum(SERIES_KINDS), theme: z.strictObject({ id: z.string(), title: z.string().nullable() }) })
  .meta({ id: 'SeriesRef' });

/** For those who see number and dates alone, the rest is null. */
export const meetingSummary = z
  .strictObject({
    id: idOut,
    registerNumber: z.string().nullable().meta({ examples: ['PO-2027-0003'] }),
    firstDay: dayOut,
    lastDay: dayOut,
    standing: z.enum(STANDINGS),
    version: z.int(),
    title: z.string().nullable(),
    series: seriesRef.nullable(),
    days: z.array(meetingDayView).nullable(),
    place: z.string().nullable(),
    link: z.string().nullable(),
    phase: z.enum(MEETING_PHASES).nullable(),
    owner: personRef.nullable(),
    leader: personRef.nullable(),
    counts: answerCounts.nullable(),
  })
  .meta({ id: 'MeetingSummary' });

export const meetingDetail = z
  .strictObject({
    id: idOut,
    registerNumber: z.string().nullable(),
    title: z.string().nullable(),
    series: seriesRef,
    days: z.array(meetingDayView),
    place: z.string().nullable(),
    link: z.string().nullable(),
    standing: z.enum(STANDINGS),
    phase: z.enum(MEETING_PHASES),
    owner: personRef.nullable(),
    version: z.int(),
    departmentId: idOut,
    note: z.string().nullable(),
    leader: personRef.nullable().meta({ description: 'Kdo poradu vede a schvaluje záznam.' }),
    inviteOn: dayOut.meta({ description: 'Kdy pozvánky odejdou.' }),
    answerBy: dayOut.meta({ description: 'Do kdy čekáme na odpovědi.' }),
    agendaBy: dayOut.meta({ description: 'Do kdy lze navrhovat body programu.' }),
    invitationsOutOn: dayOut.nullable(),
    sequence: z.int().meta({ description: 'Kolikátá změna kalendářní události.' }),
    replaces: idOut.nullable(),
    replacedBy: idOut.nullable(),
    cancelledOn: dayOut.nullable(),
    changeReason: z.string().nullable().meta({ description: 'Proč byla porada naposledy přesunuta, nahrazena nebo zrušena.' }),
    counts: answerCounts,
    invitees: z.array(inviteeView),
    added: z.array(attendeeView).meta({ description: 'Kdo přišel, ač za nikoho z pozvaných.' }),
    agenda: z.array(agendaPointView).meta({ description: 'V pořadí projednání.' }),
    carriedTasks: z.array(meetingTaskView).meta({ description: 'Otevřené závěry a úkoly řady z dřívějších porad: stojí na programu, dokud nejsou uzavřeny.' }),
    agreedTasks: z.array(meetingTaskView).meta({ description: 'Závěry a úkoly, které vznikly na této poradě.' }),
    seriesVersion: z.int().meta({ description: 'Verze řady, pro kroky s úkoly (POST /series/{id}/…).' }),
    presence: presenceCounts,
    attendanceClosedOn: dayOut.nullable(),
    minutes: minutesView.nullable(),
    attachments: z.array(attachmentView),
    closingReason: z.enum(MEETING_CLOSING_REASONS).nullable(),
    closedAt: instantOut.nullable(),
    deadlines: z.array(deadlineView),
    tasks: z.array(taskView),
    nextStep: nextStepView.nullable(),
    allowed: z.array(allowedCommand),
    seriesAllowed: z.array(allowedCommand).meta({ description: 'Kroky v řadě, které tato osoba smí: dohodnout, posunout, uzavřít úkol.' }),
  })
  .meta({ id: 'MeetingDetail' });
