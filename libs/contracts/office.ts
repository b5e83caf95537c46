import { z } from 'zod';
import { id, line } from './fields.ts';
import { idOut } from './views/common.ts';

const OFFICE_KINDS = ['orp', 'region', 'ministry', 'accredited-entity', 'police', 'court', 'other'] as const;
const CONTACT_ROLES = ['secretary', 'mayor', 'head-of-ospod', 'head-of-department', 'filing-office'] as const;

const email = z.email({ error: 'Uveďte e-mailovou adresu.' }).max(200);
const officeKind = z.enum(OFFICE_KINDS).meta({ id: 'OfficeKind' });
const dataBox = z.string().regex(/^[a-z0-9]{7}$/, { error: 'Identifikátor datové schránky má sedm malých písmen a číslic.' });

const contact = z
  .strictObject({ role: z.enum(CONTACT_ROLES), name: line(100).exactOptional(), email: email.exactOptional(), phone: line(40).exactOptional() })
  .meta({ id: 'OfficeContact' });

export const officeParams = z.object({ id: id('úřadu') });
export const officeBody = z
  .strictObject({
    kind: officeKind,
    name: line(200).describe('Krátký název, u OSPOD ORP název obce.'),
    office: line(300).describe('Úplný název, jak stojí na dopise.'),
    contactEmail: email.nullable(),
    dataBox: dataBox.nullable(),
    contacts: z.array(contact).max(20).describe('Kontakty podle funkce. Stížnost jde k rukám tajemníka, nikdy do společné schránky OSPOD.'),
    active: z.boolean(),
  })
  .meta({ id: 'OfficeTerms' });
export const officeQuery = z.strictObject({
  q: line(100).exactOptional().describe('Část názvu; bez ohledu na diakritiku a velikost písmen.'),
  kind: officeKind.exactOptional(),
  active: z.enum(['true', 'false']).default('true'),
});

export const officeView = z
  .strictObject({
    id: idOut,
    kind: officeKind,
    name: z.string(),
    office: z.string(),
    contactEmail: z.string().nullable(),
    dataBox: z.string().nullable(),
    contacts: z.array(z.strictObject({ role: z.enum(CONTACT_ROLES), name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() }).meta({ id: 'OfficeContactView' })),
    active: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Office' });
export const officeList = z.strictObject({ items: z.array(officeView) }).meta({ id: 'OfficeList' });
