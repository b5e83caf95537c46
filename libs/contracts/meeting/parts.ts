import { z } from 'zod';
import { clock, day, id, line, LIMITS, localId, text, webAddress } from '../fields.ts';
import { ANSWERS, INVITEE_KINDS } from '../planning-words.ts';

const email = z.email({ error: 'Uveďte e-mailovou adresu.' }).max(200);

const meetingDay = z
  .strictObject({ day: day(), from: clock(), to: clock() })
  .refine(({ from, to }) => from < to, { error: 'Konec musí být po začátku.', path: ['to'] });

export const meetingDays = z.array(meetingDay).min(1).max(2).describe('Jeden nebo dva dny, po řadě.');

export const place = line(300);
export const meetingTitle = line(LIMITS.subject);
export const link = webAddress().describe('Odkaz na vzdálené připojení.');
export const meetingNote = text(4000);
export const reason = text(2000);
export const seats = z.int().min(1).max(50).describe('Kolik lidí smí přijít.');

/** Calendar or working days ahead. */
export const ahead = z.int().min(0).max(90);

const guest = z.strictObject({ name: line(), email, organisation: line().exactOptional() });

export const invitee = z
  .strictObject({
    id: id('pozvaného').describe('Nový identifikátor, který určí odesílatel.'),
    kind: z.enum(INVITEE_KINDS),
    officeId: id('úřadu').exactOptional(),
    groupId: id('skupiny').exactOptional(),
    memberId: id('člena').exactOptional(),
    personId: id('osoby').exactOptional(),
    seats,
    text: guest.exactOptional().describe('Jen u hosta: jméno a adresa.'),
  })
  .refine(({ kind, officeId, memberId, personId, text: given }) => ({ office: officeId, member: memberId, person: personId, guest: given })[kind] !== undefined, {
    error: 'U úřadu uveďte officeId, u člena memberId, u naší osoby personId, u hosta jméno a e-mail.', path: ['kind'],
  });

export const invitees = z.array(invitee).max(1000);

export const attendeeText = z.strictObject({
  name: line(),
  position: line().exactOptional(),
  email: email.exactOptional(),
  meal: line().exactOptional().describe('Poznámka ke stravě.'),
  access: line(500).exactOptional().describe('Co je třeba kvůli přístupnosti.'),
});

const attendee = z.strictObject({
  id: id('účastníka').describe('Nový identifikátor, který určí odesílatel; u již ohlášeného tentýž.'),
  bed: z.boolean().exactOptional().describe('Chce nocleh.'),
  meal: z.boolean().exactOptional().describe('Chce jídlo.'),
  text: attendeeText,
});

/** What somebody invited says, by the link or through one of ours. */
export const answerTerms = {
  answer: z.enum(ANSWERS).describe('yes = ano, no = ne, deputy = přijde zástup.'),
  attendees: z.array(attendee).max(LIMITS.list).describe('Kdo přijde, jménem; u odpovědi „ne“ prázdné.'),
  text: z.strictObject({ note: text(1000) }).exactOptional(),
};

export const pointMinutes = z.int().min(1).max(600).describe('Kolik minut bod zabere.');
export const pointText = z.strictObject({ title: line(), note: text(4000).exactOptional() });
export const pointId = localId();
