import { z } from 'zod';

export const fieldProblemBody = z
  .object({
    field: z.string().describe('Tečková cesta k údaji, například claims.0.text.claim; prázdná = celé tělo.'),
    code: z.string(),
    message: z.string().describe('Česká věta, co s údajem je.'),
  })
  .meta({ id: 'FieldProblem' });

/** RFC 9457. `code` is stable and for programs; `title` and `detail` are Czech and for people. */
export const problemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.string(),
    instance: z.string().describe('Označení požadavku; uveďte je správci.'),
    errors: z.array(fieldProblemBody).optional(),
    details: z.record(z.string(), z.unknown()).optional().describe('Další údaje pro programy, bez osobních údajů.'),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        type: 'urn:lhutnik:problem:case.versionStale',
        title: 'Záznam mezitím změnil někdo jiný',
        status: 412,
        detail: 'Načtěte věc znovu; co jste napsali, zůstává u vás.',
        code: 'case.versionStale',
        instance: 'urn:lhutnik:request:01K5ZJ4Q7T',
      },
    ],
  });

export type Problem = z.infer<typeof problemBody>;
