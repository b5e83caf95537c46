import { z } from 'zod';
import { bilingual, dayOut } from './common.ts';
import { BOUNDS, LEGAL_EFFECTS } from './deadline.ts';

const policy = z.strictObject({ allowed: z.boolean(), text: bilingual.meta({ description: 'Důvod zákazu, nebo podmínka dovolení.' }) });

/** One version of one rule of the public rule book. */
export const ruleView = z
  .strictObject({
    ruleId: z.string(),
    version: z.int(),
    validFrom: dayOut,
    validTo: dayOut.nullable(),
    citation: z.string(),
    act: z.string(),
    title: bilingual,
    period: z.string().nullable().meta({ description: 'null = den určuje zákon nebo úřad jednotlivě; PT24H = hodiny.' }),
    trigger: bilingual,
    binds: z.enum(BOUNDS),
    effect: z.enum(LEGAL_EFFECTS),
    regime: z.string(),
    rolls: z.boolean().meta({ description: 'true = lhůta (posouvá se na nejbližší pracovní den), false = doba.' }),
    pause: policy,
    extension: policy,
    advice: bilingual,
    ladder: z.unknown().meta({ description: 'Plán upozornění; null = nikdo není upozorňován.' }),
    confirmed: z.boolean().meta({ description: 'false = čeká na potvrzení právníka.' }),
    openPoint: bilingual.nullable(),
  })
  .meta({ id: 'Rule' });

export const ruleBookView = z.strictObject({ version: z.string(), rules: z.array(ruleView) }).meta({ id: 'RuleBook' });
