import { z } from 'zod';
import { id, idsOnce, line, localId, text } from '../fields.ts';

const partyText = z.strictObject({
  name: line(),
  address: line(300).exactOptional(),
  email: z.email({ error: 'E-mailová adresa nemá správný tvar.' }).max(254).exactOptional(),
  dataBox: z.string().regex(/^[a-z2-9]{7}$/, { error: 'Identifikátor datové schránky má sedm znaků, malá písmena a číslice.' }).exactOptional(),
  phone: z.string().regex(/^\+?[0-9 ]{9,20}$/, { error: 'Telefon uveďte číslicemi, například +420 564 602 111.' }).exactOptional(),
});

export const party = z.strictObject({
  id: localId(),
  role: z.enum(['complainant', 'representative', 'common-representative', 'other-side', 'interpreter']),
  represents: idsOnce(localId()).exactOptional(),
  relationToChild: z.enum(['mother', 'father', 'child', 'grandparent', 'foster-parent', 'guardian', 'other']).exactOptional(),
  text: partyText,
});

/** Initials only: up to four capitals, with or without full stops. A child's name has no place in the register. */
const initials = z.string().trim().regex(/^\p{Lu}\.?(?: ?\p{Lu}\.?){0,3}$/u, { error: 'Dítě se vede pod iniciálami, například A. N.; jméno sem nepatří.' });

export const child = z.strictObject({
  id: localId(),
  residenceOfficeId: id('úřadu').exactOptional(),
  text: z.strictObject({
    initials,
    birthYear: z.int().min(1990).max(2199),
    fileMark: line(80).exactOptional(),
  }),
});

const ofOurs = z.strictObject({ id: localId(), person: id('osoby') });

const ofAnOffice = z.strictObject({
  id: localId(),
  officeId: id('úřadu'),
  position: z.enum(['worker', 'head-of-ospod', 'head-of-department', 'secretary', 'mayor', 'office']),
  text: z.strictObject({ name: line().exactOptional() }),
});

const ofAnEntity = z.strictObject({
  id: localId(),
  accreditedEntity: z.literal(true),
  text: z.strictObject({ name: line() }),
});

/** One of ours by id; an official elsewhere by office and position; an accredited entity by name. */
export const complainedOf = z.union([ofOurs, ofAnOffice, ofAnEntity]);

export const claim = z.strictObject({ id: localId(), text: z.strictObject({ claim: text(2000) }) });
