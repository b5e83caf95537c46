import { z } from 'zod';
import { ANSWERS, INVITEE_KINDS, MEETING_PHASES, SERIES_KINDS, STANDINGS } from '../planning-words.ts';
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
  .strictObject({
    answer: z.enum(ANSWERS), on: dayOut, note: z.string().nullable(), attendees: z.array(ownAttendee),
    beforeMove: z.boolean().meta({ description: 'Dána dřív, než byla porada naposledy přesunuta.' }),
  })
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

const material = z.strictObject({ id: idOut, fileName: z.string(), size: z.int() }).meta({ id: 'InvitationMaterial' });

const publicPoint = z
  .strictObject({
    id: z.string(), title: z.string().nullable(), note: z.string().nullable(), minutes: z.int().nullable(), own: z.boolean().meta({ description: 'Vlastní návrh.' }), released: z.boolean(),
    attachments: z.array(material).meta({ description: 'Podklady; jen u uvolněných bodů.' }),
  })
  .meta({ id: 'PublicAgendaPoint' });

/** What the invited have to learn of since they were invited. */
const INVITATION_CHANGES = ['moved', 'cancelled', 'replaced'] as const;
const change = z
  .strictObject({ kind: z.enum(INVITATION_CHANGES), on: dayOut, reason: z.string().nullable() })
  .meta({ id: 'InvitationChange', description: 'Poslední změna po rozeslání pozvánek: přesunuta, zrušena, nahrazena jiným termínem.' });

const organizer = z.strictObject({ department: z.string().nullable(), person: z.string().nullable(), email: z.string().nullable() }).meta({ id: 'Organizer' });

/** What the link of an invitation shows: nothing of other invitees. */
export const publicInvitation = z
  .strictObject({
    authority: z.string().meta({ description: 'Kdo zve.' }),
    organizer: organizer.meta({ description: 'Na koho se obrátit.' }),
    seriesKind: z.enum(SERIES_KINDS),
    ...what,
    change: change.nullable(),
    note: z.string().nullable(),
    invited: z.string().nullable().meta({ description: 'Koho tato pozvánka zve.' }),
    kind: z.enum(INVITEE_KINDS),
    agenda: z.array(publicPoint).meta({ description: 'Uvolněné body programu a vlastní návrhy.' }),
    agendaBy: dayOut.meta({ description: 'Do kdy lze navrhovat body programu.' }),
    mayAnswer: z.boolean(),
    mayPropose: z.boolean(),
    answer: ownAnswer.nullable(),
    minutesSentOn: dayOut.nullable().meta({ description: 'Kdy byl rozeslán záznam z jednání; od té doby jej lze odkazem stáhnout.' }),
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
