import { z } from 'zod';
import { ANSWERS, MEETING_PHASES, STANDINGS } from '../planning-words.ts';
import { dayOut, idOut, instantOut } from './common.ts';
import { meetingDayView } from './meeting-parts.ts';

const what = {
  title: z.string().nullable(),
  days: z.array(meetingDayView),
  place: z.string().nullable(),
  link: z.string().nullable(),
  standing: z.enum(STANDINGS),
  answerBy: dayOut.meta({ description: 'Do kdy čekáme na odpověď.' }),
  seats: z.int().meta({ description: 'Kolik lidí může přijít.' }),
};

const ownAttendee = z
  .strictObject({
    id: z.string(), name: z.string().nullable(), position: z.string().nullable(), email: z.string().nullable(), bed: z.boolean(), meal: z.boolean(),
    mealNote: z.string().nullable(), access: z.string().nullable(),
  })
  .meta({ id: 'OwnAttendee' });

const ownAnswer = z
  .strictObject({ answer: z.enum(ANSWERS), on: dayOut, note: z.string().nullable(), attendees: z.array(ownAttendee) })
  .meta({ id: 'OwnAnswer' });

/** An invitation of the person who asks, from meetings of any series. */
export const myInvitation = z
  .strictObject({
    meetingId: idOut,
    inviteeId: idOut,
    registerNumber: z.string().nullable(),
    title: z.string().nullable(),
    seriesTitle: z.string().nullable(),
    days: z.array(meetingDayView),
    place: z.string().nullable(),
    link: z.string().nullable(),
    standing: z.enum(STANDINGS),
    phase: z.enum(MEETING_PHASES),
    version: z.int(),
    answer: z.strictObject({ answer: z.enum(ANSWERS), on: dayOut }).nullable(),
  })
  .meta({ id: 'MyInvitation' });

const publicPoint = z
  .strictObject({ title: z.string().nullable(), note: z.string().nullable(), minutes: z.int().nullable(), own: z.boolean().meta({ description: 'Vlastní návrh.' }), released: z.boolean() })
  .meta({ id: 'PublicAgendaPoint' });

/** What the link of an invitation shows: nothing of other invitees. */
export const publicInvitation = z
  .strictObject({
    authority: z.string().meta({ description: 'Kdo zve.' }),
    ...what,
    note: z.string().nullable(),
    invited: z.string().nullable().meta({ description: 'Koho tato pozvánka zve.' }),
    agenda: z.array(publicPoint).meta({ description: 'Uvolněné body programu a vlastní návrhy.' }),
    agendaBy: dayOut.meta({ description: 'Do kdy lze navrhovat body programu.' }),
    mayAnswer: z.boolean(),
    mayPropose: z.boolean(),
    answer: ownAnswer.nullable(),
  })
  .meta({ id: 'PublicInvitation' });

const feedFields = {
  id: idOut,
  of: z.enum(['me', 'series']),
  series: z.strictObject({ id: idOut, title: z.string().nullable() }).nullable(),
  createdAt: instantOut,
  lastUsedAt: instantOut.nullable(),
};
export const feedView = z.strictObject(feedFields).meta({ id: 'Feed' });
/** The address is shown once. */
export const newFeedView = z.strictObject({ ...feedFields, url: z.string() }).meta({ id: 'NewFeed' });
export const feedList = z.strictObject({ items: z.array(feedView) }).meta({ id: 'FeedList' });
