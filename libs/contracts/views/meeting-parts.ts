import { z } from 'zod';
import { ANSWERS, INVITEE_KINDS, MEETING_TASK_KINDS, PRESENCES } from '../planning-words.ts';
import { dayOut, idOut, instantOut, officeRef, personRef } from './common.ts';

export const clockOut = z.string().meta({ examples: ['09:00'], description: 'Hodina v Praze, HH:MM.' });

export const meetingDayView = z.strictObject({ day: dayOut, from: clockOut, to: clockOut }).meta({ id: 'MeetingDay' });

/** A conclusion, task, recommendation or resolution agreed at a meeting; it stands on every next agenda until closed. */
export const meetingTaskView = z
  .strictObject({
    id: z.string(),
    key: z.string().meta({ description: 'Klíč lhůty v řadě: meeting-task:<id>.' }),
    meetingId: idOut.meta({ description: 'Porada, na které vznikl.' }),
    taskKind: z.enum(MEETING_TASK_KINDS),
    person: personRef.nullable(),
    office: officeRef.nullable().meta({ description: 'Úkol nebo doporučení úřadu; za úřad jeho vedoucí OSPOD.' }),
    agreedOn: dayOut,
    dueDay: dayOut.nullable(),
    overdue: z.boolean(),
    closedOn: dayOut.nullable(),
    done: z.boolean().nullable().meta({ description: 'null = otevřený; false = uzavřen bez splnění.' }),
    task: z.string().nullable(),
    result: z.string().nullable(),
  })
  .meta({ id: 'MeetingTask' });

export const markView = z.strictObject({ day: dayOut, presence: z.enum(PRESENCES), lateAt: clockOut.nullable() }).meta({ id: 'AttendanceMark' });

export const attendeeView = z
  .strictObject({
    id: z.string(),
    inviteeId: idOut.nullable().meta({ description: 'Za koho přichází; null = přišel bez pozvání.' }),
    name: z.string().nullable(),
    position: z.string().nullable(),
    email: z.string().nullable(),
    bed: z.boolean(),
    meal: z.boolean(),
    mealNote: z.string().nullable(),
    access: z.string().nullable().meta({ description: 'Co potřebuje kvůli přístupnosti.' }),
    added: z.boolean().meta({ description: 'Doplněn na místě.' }),
    marks: z.array(markView),
  })
  .meta({ id: 'Attendee' });

const mail = z
  .strictObject({
    purpose: z.string(),
    state: z.enum(['planned', 'bundled', 'sent', 'overtaken', 'dead']).meta({ description: 'dead = nepodařilo se doručit.' }),
    plannedAt: instantOut,
    sentAt: instantOut.nullable(),
    refused: z.string().nullable().meta({ description: 'Proč zpráva nedošla: no-address = chybí adresa, jinak odpověď poštovního serveru.' }),
  })
  .meta({ id: 'InviteeMail' });

export const inviteeView = z
  .strictObject({
    id: idOut,
    kind: z.enum(INVITEE_KINDS),
    name: z.string().nullable(),
    email: z.string().nullable().meta({ description: 'Kam pozvánky chodí; null = adresa chybí.' }),
    unreached: z.string().nullable().meta({ description: 'Proč k pozvanému naše pošta nedojde: no-address = chybí adresa, bad-address = adresa není platná, jinak odpověď poštovního serveru; null = nic o tom nevíme.' }),
    organisation: z.string().nullable(),
    role: z.string().nullable().meta({ description: 'Role v seznamu rolí skupiny.' }),
    officeId: idOut.nullable(),
    groupId: idOut.nullable(),
    memberId: idOut.nullable(),
    personId: idOut.nullable(),
    seats: z.int(),
    removed: z.boolean(),
    invited: z.boolean().meta({ description: 'Pozvánka už byla naplánována.' }),
    linkNo: z.int().meta({ description: 'Kolikátý odkaz platí; zvýší se odvoláním odkazu.' }),
    answer: z.strictObject({ answer: z.enum(ANSWERS), on: dayOut, byLink: z.boolean(), note: z.string().nullable() }).nullable(),
    attendees: z.array(attendeeView),
    mails: z.array(mail).meta({ description: 'Zprávy tomuto pozvanému, nejnovější první.' }),
  })
  .meta({ id: 'Invitee' });

export const agendaPointView = z
  .strictObject({
    id: z.string(),
    title: z.string().nullable(),
    note: z.string().nullable(),
    minutes: z.int().nullable().meta({ description: 'Kolik minut.' }),
    proposedBy: z.strictObject({ inviteeId: idOut, name: z.string().nullable() }).nullable().meta({ description: 'Kdo bod navrhl odkazem; null = náš.' }),
    attachments: z.array(idOut),
    released: z.boolean().meta({ description: 'Vidí jej pozvaní.' }),
  })
  .meta({ id: 'AgendaPoint' });

const stamp = z.strictObject({ on: dayOut, by: personRef.nullable() });

const minutesSection = z
  .strictObject({ pointId: z.string(), title: z.string().nullable().meta({ description: 'Název bodu programu, i když byl mezitím vyřazen; null = jeho text byl vymazán.' }), text: z.string() })
  .meta({ id: 'MinutesSection' });

export const minutesView = z
  .strictObject({
    revision: z.int(),
    saved: stamp,
    submitted: stamp.nullable(),
    approved: stamp.nullable(),
    sentOn: dayOut.nullable(),
    opening: z.string().nullable(),
    closing: z.string().nullable(),
    sections: z.array(minutesSection),
    returnedReason: z.string().nullable().meta({ description: 'Proč byl záznam naposledy vrácen k úpravě.' }),
    revisions: z
      .array(z.strictObject({
        revision: z.int(), savedAt: instantOut, by: personRef.nullable(), opening: z.string().nullable(), closing: z.string().nullable(),
        sections: z.array(minutesSection),
      }))
      .meta({ description: 'Všechna uložená znění, nejnovější první.' }),
  })
  .meta({ id: 'Minutes' });

export const answerCounts = z
  .strictObject({
    invited: z.int(), yes: z.int(), no: z.int(), deputy: z.int(),
    unanswered: z.int(),
    people: z.int().meta({ description: 'Kolik lidí je ohlášeno jménem.' }),
    beds: z.int(),
    meals: z.int(),
  })
  .meta({ id: 'AnswerCounts', description: 'Kolik pozvaných jak odpovědělo; kolik lidí přijde, kolik chce nocleh a jídlo.' });

export const presenceCounts = z.strictObject({ present: z.int(), excused: z.int(), absent: z.int(), guest: z.int(), deputy: z.int() }).meta({ id: 'PresenceCounts' });
