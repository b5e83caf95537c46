import { z } from 'zod';
import { id, line } from './fields.ts';
import { role, ROLES } from './roles.ts';
import { idOut, instantOut, page } from './views/common.ts';

const email = z.email({ error: 'Uveďte e-mailovou adresu.' }).max(200);
const login = z.string().trim().regex(/^[a-zA-Z0-9][a-zA-Z0-9._@+-]{1,99}$/, { error: 'Přihlašovací jméno má 2 až 100 znaků: písmena bez háčků a čárek, číslice a . _ @ + -' });

const personTerms = {
  name: line(100),
  email: email.nullable(),
  position: line(100).nullable().describe('Jak stojí pod dopisem, například „vedoucí oddělení“.'),
  roles: z.array(role).max(ROLES.length),
  departmentId: id('odboru').nullable(),
  superiorId: id('nadřízeného').nullable(),
};

export const personParams = z.object({ id: id('člověka') });
export const newPersonBody = z.strictObject({ login, ...personTerms }).meta({ id: 'NewPerson' });
export const personChangesBody = z
  .strictObject(personTerms)
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, { error: 'Uveďte aspoň jeden údaj, který se má změnit.' })
  .meta({ id: 'PersonChanges' });

const flag = z.enum(['true', 'false']);
const cursor = z.string().max(600).regex(/^[A-Za-z0-9_-]+$/, { error: 'Hodnotu „after“ převezměte z položky „next“ předchozí stránky.' });
const limit = z
  .string()
  .regex(/^\d{1,3}$/, { error: 'Očekává se celé číslo.' })
  .default('100')
  .transform(Number)
  .pipe(z.int().min(1).max(200));

export const peopleQuery = z.strictObject({
  q: line(100).exactOptional().describe('Část jména; bez ohledu na diakritiku a velikost písmen.'),
  role: role.exactOptional(),
  department: id('odboru').exactOptional(),
  active: flag.default('true'),
  after: cursor.exactOptional(),
  limit,
});

export const personView = z
  .strictObject({
    id: idOut,
    name: z.string(),
    position: z.string().nullable(),
    roles: z.array(role),
    departmentId: idOut.nullable(),
    active: z.boolean(),
  })
  .meta({ id: 'Person' });
export const peoplePage = page(personView).meta({ id: 'PeoplePage' });

export const accountView = personView
  .extend({
    login: z.string(),
    email: z.string().nullable(),
    superiorId: idOut.nullable(),
    hasPassword: z.boolean(),
    mustChangePassword: z.boolean(),
    locked: z.boolean(),
    lastLoginAt: instantOut.nullable(),
    version: z.int(),
  })
  .meta({ id: 'Account' });
export const accountsPage = page(accountView).meta({ id: 'AccountsPage' });

export const resetView = z
  .strictObject({ token: z.string().describe('Jednorázový kód pro POST /api/v1/password-reset; ukáže se jen teď, předejte jej z ruky do ruky.'), expiresAt: instantOut })
  .meta({ id: 'PasswordResetGrant' });
