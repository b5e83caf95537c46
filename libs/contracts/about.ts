import { z } from 'zod';

export const aboutView = z
  .strictObject({
    version: z.string(),
    inbox: z.string().nullable().describe('Adresa zachycené pošty ve zkušebním provozu; jinak null.'),
  })
  .meta({ id: 'About' });
export type AboutView = z.infer<typeof aboutView>;
