import { rehearsalBody, rehearsalBodyExample, rehearsalExample, rehearsalParams, rehearsalView } from '../../../libs/contracts/index.ts';
import type { EndpointContract } from '../../../libs/contracts/index.ts';

const TAG = 'Zkoušky nanečisto';

export const REHEARSE: EndpointContract = {
  id: 'rehearse',
  tag: TAG,
  summary: 'Zkouška nanečisto',
  description: 'Věc přehraje do konce se zrychleným časem: úkoly, upozornění, lhůty, překročení. Druh „meeting-series“ přehraje porady řady do konce roku: '
    + 'navržené termíny se potvrdí, pozve se a připomíná, nikdo neodpoví ani nesepíše záznam. Do evidence nic nezapíše a nic neodešle. '
    + 'Věci přehrává, kdo smí nějaké číst; metodik jen porady. '
    + 'Nestihne-li se odpověď do 15 sekund, je stav „waiting“, odpověď 202 a v hlavičce Location adresa, kde se na ni zeptat. Výsledek se po hodině zapomene.',
  body: rehearsalBody,
  bodyExample: rehearsalBodyExample,
  answer: { status: 200, description: 'Co by se kdy stalo, v pořadí.', schema: rehearsalView, example: rehearsalExample },
  problems: [404, 409, 429],
};

export const READ_REHEARSAL: EndpointContract = {
  id: 'readRehearsal',
  tag: TAG,
  summary: 'Výsledek zkoušky nanečisto',
  description: 'Jen tomu, kdo o ni požádal.',
  params: rehearsalParams,
  answer: { status: 200, description: 'Hotová zkouška, nebo stav „waiting“.', schema: rehearsalView, example: rehearsalExample },
  problems: [409, 422],
};
