import {
  boardCountQuery, boardCounts, boardCountsExample, boardQuery, boardRow, boardRowExample, messageExample, messageQuery, messageView, page, taskQuery, taskRow, taskRowExample,
} from '../../../libs/contracts/index.ts';
import type { EndpointContract } from '../../../libs/contracts/index.ts';

const TAG = 'Lhůty';

export const BOARD: EndpointContract = {
  id: 'listDeadlines',
  tag: TAG,
  summary: 'Přehled lhůt',
  description: 'Nahoře naše lhůty, které uplynuly, od nejdéle prošlé; potom naše nejbližší; nakonec to, na co čekáme. „section“ říká, kam řádek patří, „waitingFor“, na koho čekáme; po lhůtě je jen to, co váže nás.',
  query: boardQuery,
  answer: { status: 200, description: 'Jedna stránka.', schema: page(boardRow), example: { items: [boardRowExample], next: null } },
};

export const BOARD_COUNTS: EndpointContract = {
  id: 'countDeadlines',
  tag: TAG,
  summary: 'Počty v přehledu lhůt',
  description: 'Souhrn a počet u každé hodnoty každého filtru. Filtr, o jehož hodnoty jde, se přitom nepoužije, ostatní ano; souhrn nedbá jen na „state“.',
  query: boardCountQuery,
  answer: { status: 200, description: 'Počítá jen to, co tato osoba smí vidět.', schema: boardCounts, example: boardCountsExample },
};

export const TASKS: EndpointContract = {
  id: 'listTasks',
  tag: 'Úkoly',
  summary: 'Co čeká na mne nebo na mou roli',
  description: 'Neodkladné první, potom podle dne.',
  query: taskQuery,
  answer: { status: 200, description: 'Jedna stránka.', schema: page(taskRow), example: { items: [taskRowExample], next: null } },
};

export const MESSAGES: EndpointContract = {
  id: 'listMessages',
  tag: 'Upozornění',
  summary: 'Naplánovaná a odeslaná upozornění',
  description: 'Jen k věcem, které tato osoba smí číst. Nejnovější první.',
  query: messageQuery,
  answer: { status: 200, description: 'Jedna stránka.', schema: page(messageView), example: { items: [messageExample], next: null } },
};
