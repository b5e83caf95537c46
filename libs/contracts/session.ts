import { z } from 'zod';
import { line } from './fields.ts';
import { role } from './roles.ts';
import { idOut, instantOut } from './views/common.ts';

/** Not tidied like other texts: a password is what was typed. */
const password = z.string().min(1).max(1000);

export const signInBody = z.strictObject({ login: line(200), password }).meta({ id: 'SignIn' });
export const passwordChangeBody = z.strictObject({ currentPassword: password, newPassword: password }).meta({ id: 'PasswordChange' });
export const passwordResetBody = z.strictObject({ token: z.string().min(20).max(200), newPassword: password }).meta({ id: 'PasswordReset' });

export const meView = z
  .strictObject({
    id: idOut,
    login: z.string(),
    name: z.string(),
    position: z.string().nullable(),
    roles: z.array(role),
    departmentId: idOut.nullable(),
    mustChangePassword: z.boolean(),
    csrfToken: z.string().nullable().describe('Hodnota hlavičky X-CSRF-Token pro změny z prohlížeče; u tokenu null.'),
    sessionEndsAt: instantOut.nullable(),
  })
  .meta({ id: 'Me' });
export type MeView = z.infer<typeof meView>;
