import { z } from 'zod';
import { clock, day, id, idsOnce, line, LIMITS, localId, text } from '../fields.ts';
import { ahead, link, meetingDays, meetingNote, meetingTitle, place, reason, seats } from '../meeting/parts.ts';
import { AUDIENCE_ROLES, FREQUENCIES, MEETING_TASK_KINDS, SERIES_CLOSING_REASONS, SERIES_KINDS } from '../planning-words.ts';

const quotaDays = z.int().min(0).max(60).nullable();
const theme = z
  .strictObject({ id: localId(), daysMin: quotaDays.describe('Nejméně dnů za rok; null = nestanoveno.'), daysMax: quotaDays })
  .refine(({ daysMin, daysMax }) => daysMin === null || daysMax === null || daysMin <= daysMax, { error: 'Nejvyšší počet dnů nesmí být menší než nejnižší.', path: ['daysMax'] });

const audienceEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('office'), officeId: id('úřadu'), seats }),
  z.strictObject({ kind: z.literal('all-orp'), seats }),
  z.strictObject({ kind: z.literal('group'), groupId: id('skupiny') }),
  z.strictObject({ kind: z.literal('role'), role: z.enum(AUDIENCE_ROLES) }),
  z.strictObject({ kind: z.literal('person'), personId: id('osoby') }),
]);

const weekdays = z.array(z.int().min(1).max(7)).max(6).refine((days) => new Set(days).size === days.length, { error: 'Týž den je uveden dvakrát.' });

const settings = {
  seriesKind: z.enum(SERIES_KINDS),
  themes: z.array(theme).min(1).max(20).refine((themes) => new Set(themes.map((one) => one.id)).size === themes.length, { error: 'Dvě témata mají totéž označení.' }),
  frequency: z.enum(FREQUENCIES),
  audience: z.array(audienceEntry).max(LIMITS.parties).describe('Kdo se zve; vyhodnotí se při založení každé porady.'),
  from: clock().describe('Obvyklý začátek.'),
  to: clock().describe('Obvyklý konec.'),
  daysOnEnd: z.union([z.literal(1), z.literal(2)]).describe('Kolik dnů po sobě porada trvá.'),
  inviteDaysBefore: ahead.describe('Kolik kalendářních dnů předem odejdou pozvánky.'),
  answerWorkingDays: ahead.describe('Kolik pracovních dnů předem končí čas na odpověď.'),
  agendaWorkingDays: ahead.describe('Kolik pracovních dnů předem končí čas na návrhy programu.'),
  avoidWeekdays: weekdays.describe('Dny v týdnu, na které se termín nenavrhuje (úřední dny); 1 = pondělí.'),
  leaderId: id('osoby').nullable().describe('Kdo schvaluje záznam.'),
  preparers: idsOnce(id('osoby')).describe('Kdo další porady připravuje.'),
  text: z.strictObject({
    title: meetingTitle,
    themes: z.record(localId(), line()).describe('Názvy témat podle jejich označení.'),
    place: place.exactOptional(),
    link: link.exactOptional(),
    note: meetingNote.exactOptional(),
  }),
};

/** Proposed by the series ('slot-7-1'), or by whoever added it. */
const slotId = z.string().regex(/^(?:slot-\d{1,6}-\d{1,4}|[a-z]{1,2}\d{1,4}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, { error: 'Označení termínu převezměte z řady.' }).meta({ examples: ['slot-7-1'] });
const taskId = localId();

/** Body of POST /series. */
export const openSeries = z.strictObject({ ...settings, departmentId: id('odboru'), ownerId: id('osoby').nullable() });

export const seriesSteps = {
  openSeries,
  assign: z.strictObject({ ownerId: id('osoby') }),
  changeSeries: z.strictObject(settings),
  proposeDates: z.strictObject({ year: z.int().min(2000).max(2100) }),
  addDate: z.strictObject({ slotId: localId(), themeId: localId(), day: day() }),
  moveDate: z.strictObject({ slotId, day: day() }),
  dropDate: z.strictObject({ slotId }),
  confirmDates: z.strictObject({
    dates: z
      .array(z.strictObject({ slotId, days: meetingDays.exactOptional().describe('Jen trvá-li porada jinak, než říká řada.') }))
      .min(1)
      .max(60)
      .refine((dates) => new Set(dates.map((one) => one.slotId)).size === dates.length, { error: 'Týž termín je uveden dvakrát.' }),
  }),
  agreeTask: z.strictObject({
    taskId,
    meetingId: id('porady'),
    taskKind: z.enum(MEETING_TASK_KINDS).describe('conclusion = závěr, task = úkol z porady, recommendation = doporučení úřadu, resolution = usnesení (jen řídící skupina).'),
    personId: id('osoby').exactOptional(),
    officeId: id('úřadu').exactOptional(),
    dueDay: day().nullable(),
    text: z.strictObject({ task: text(4000) }),
  }),
  moveTask: z.strictObject({ taskId, dueDay: day(), text: z.strictObject({ reason }) }),
  closeTask: z.strictObject({ taskId, day: day(), done: z.boolean(), text: z.strictObject({ result: text(4000) }).exactOptional() }),
  addNote: z.strictObject({ text: z.strictObject({ note: text(4000) }) }),
  close: z.strictObject({ reason: z.enum(SERIES_CLOSING_REASONS), day: day(), text: z.strictObject({ note: text(4000) }).exactOptional() }),
};
