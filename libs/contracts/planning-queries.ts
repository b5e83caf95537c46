import { z } from 'zod';
import { day, id } from './fields.ts';
import { paging } from './queries.ts';
import { STANDINGS } from './planning-words.ts';

const year = z.string().regex(/^(?:19|20|21)\d\d$/, { error: 'Rok uveďte čtyřmi číslicemi.' }).transform(Number);

export const seriesListQuery = z.strictObject({
  year: year.exactOptional().describe('Rok, za který se počítají dny témat; výchozí je letošní.'),
  open: z.enum(['true', 'false']).exactOptional().describe('true = jen neukončené, false = jen ukončené.'),
});

export const meetingListQuery = z.strictObject({
  series: id('řady').exactOptional(),
  year: year.exactOptional().describe('Jen porady, jejichž první den je v tomto roce.'),
  from: day().exactOptional().describe('Nejdřívější první den.'),
  to: day().exactOptional().describe('Nejpozdější první den.'),
  standing: z.enum(STANDINGS).exactOptional().describe('planned = plánované, held = uskutečněné, cancelled = zrušené.'),
  ...paging,
});

export const evidenceQuery = z.strictObject({ year });
export const participationQuery = z
  .strictObject({ from: year.describe('První rok.'), to: year.describe('Poslední rok včetně.') });

export const attendeeParams = z.strictObject({ id: id('porady'), attendeeId: id('účastníka') });
export const invitationParams = z.strictObject({ token: z.string().max(200) });
export const invitationMaterialParams = z.strictObject({ token: z.string().max(200), attachmentId: id('podkladu') });
export const feedTokenParams = z.strictObject({ token: z.string().max(100) });
export const feedParams = z.strictObject({ id: id('odběru') });
export const feedBody = z
  .strictObject({ seriesId: id('řady').nullable().describe('Porady řady; null = moje porady a pozvání.') })
  .meta({ id: 'FeedTerms' });
