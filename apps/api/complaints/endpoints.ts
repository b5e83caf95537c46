import {
  accessLogExample, accessLogQuery, accessLogView, caseCountQuery, caseDetail, caseListCounts, caseListCountsExample, caseListQuery, caseParams, caseSummary,
  deadlineExample, deadlineView, detailExample, explanationView, factExample, factQuery, factView, messageExample, messageQuery, messageView, ownerSuggestionAnswer, ownerSuggestionExample, page,
  registrationExample, registrationView, summaryExample, taskExample, taskView,
} from '../../../libs/contracts/index.ts';
import type { AnyCommandContract, EndpointContract } from '../../../libs/contracts/index.ts';
import { z } from 'zod';
import { STEPS } from './steps.ts';
import type { Steps } from './steps.ts';

const CASES = 'Věci';

const list = <T extends z.ZodType>(items: T): z.ZodObject<{ items: z.ZodArray<T> }, z.core.$strict> => z.strictObject({ items: z.array(items) });

/** The endpoint that opens a case; `type`: its command. */
function registerEndpoint({ tag, contracts }: Steps, type: string): EndpointContract {
  const { summary, body, example } = contractOf(contracts, type);
  return {
    id: type,
    tag,
    summary,
    description: 'Přidělí evidenční číslo, určí den 0 a čím je doložen, založí lhůty s vysvětlením a první úkoly.',
    body,
    bodyExample: example,
    answer: { status: 201, description: 'Zaevidováno; adresa věci je v hlavičce Location, verze v ETag.', schema: registrationView, example: registrationExample, entityTag: true },
    problems: [409],
    idempotent: true,
  };
}

export const REGISTER_COMPLAINT = registerEndpoint(STEPS.complaint, 'registerComplaint');
export const REGISTER_REVIEW = registerEndpoint(STEPS.review, 'registerReview');

export function commandEndpoint({ tag, contracts, operationId, receipt }: Steps, type: string): EndpointContract {
  const { body, example, summary } = contractOf(contracts, type);
  return {
    id: operationId(type),
    tag,
    summary,
    params: caseParams,
    body,
    bodyExample: example,
    answer: { status: 200, description: 'Co krok přinesl: nová verze, lhůty, úkoly a další krok.', ...receipt, entityTag: true },
    problems: [409],
    ifMatch: true,
    idempotent: true,
  };
}

function contractOf(contracts: Steps['contracts'], type: string): AnyCommandContract {
  const contract = contracts[type];
  if (contract === undefined) throw new TypeError(`no contract for ${type}`);
  return contract;
}

export const LIST: EndpointContract = {
  id: 'listCases',
  tag: CASES,
  summary: 'Seznam věcí',
  description: 'Jen věci, které tato osoba smí vidět. Nejnovější první.',
  query: caseListQuery,
  answer: { status: 200, description: 'Jedna stránka.', schema: page(caseSummary), example: { items: [summaryExample], next: null } },
};

export const COUNTS: EndpointContract = {
  id: 'countCases',
  tag: CASES,
  summary: 'Počty věcí podle fáze',
  query: caseCountQuery,
  answer: { status: 200, description: 'Počítá jen to, co tato osoba smí vidět.', schema: caseListCounts, example: caseListCountsExample },
};

export const SUMMARY: EndpointContract = {
  id: 'summarizeCase',
  tag: CASES,
  summary: 'Věc, jak ji ukazuje seznam',
  description: 'I pro toho, kdo nevidí obsah věci: „shown“ říká, kolik z ní vidí; ostatní údaje jsou null.',
  params: caseParams,
  answer: { status: 200, description: 'Řádek seznamu.', schema: caseSummary, example: summaryExample },
  problems: [404],
};

export const DETAIL: EndpointContract = {
  id: 'readCase',
  tag: CASES,
  summary: 'Celá věc',
  description: 'Čtení se zapisuje. Verze je v hlavičce ETag.',
  params: caseParams,
  answer: { status: 200, description: 'Věc se vším, co k ní patří, a s kroky, které tato osoba může provést.', schema: caseDetail, example: detailExample, entityTag: true },
};

export const FACTS: EndpointContract = {
  id: 'listFacts',
  tag: CASES,
  summary: 'Události věci',
  description: 'Od nejstarší, není-li „order=newest“. Čtení se zapisuje.',
  params: caseParams,
  query: factQuery,
  answer: { status: 200, description: 'Jedna stránka událostí s obsahem.', schema: page(factView), example: { items: [factExample], next: null } },
};

export const CASE_DEADLINES: EndpointContract = {
  id: 'listCaseDeadlines',
  tag: CASES,
  summary: 'Lhůty věci s vysvětlením',
  params: caseParams,
  answer: { status: 200, description: 'Všechny lhůty, i splněné a zrušené.', schema: list(deadlineView), example: { items: [deadlineExample] } },
};

export const EXPLANATIONS: EndpointContract = {
  id: 'explainCaseDeadlines',
  tag: CASES,
  summary: 'Vysvětlení lhůt věci',
  params: caseParams,
  answer: {
    status: 200,
    description: 'Ke každé lhůtě celé vysvětlení česky a anglicky.',
    schema: list(explanationView),
    example: { items: [{ key: deadlineExample.key, status: deadlineExample.status, citation: deadlineExample.citation, explanation: deadlineExample.explanation, steps: deadlineExample.steps }] },
  },
};

export const CASE_TASKS: EndpointContract = {
  id: 'listCaseTasks',
  tag: CASES,
  summary: 'Otevřené úkoly věci',
  params: caseParams,
  answer: { status: 200, description: 'Otevřené úkoly.', schema: list(taskView), example: { items: [taskExample] } },
};

export const CASE_MESSAGES: EndpointContract = {
  id: 'listCaseMessages',
  tag: CASES,
  summary: 'Upozornění k věci',
  params: caseParams,
  query: messageQuery,
  answer: { status: 200, description: 'Jedna stránka naplánovaných a odeslaných upozornění.', schema: page(messageView), example: { items: [messageExample], next: null } },
};

export const OWNER_SUGGESTIONS: EndpointContract = {
  id: 'suggestOwners',
  tag: CASES,
  summary: 'Komu věc přidělit',
  description: 'Nevyloučený s nejmenším počtem věcí; není-li, vedoucí odboru, potom vyšší nadřízený.',
  params: caseParams,
  answer: { status: 200, description: 'Návrh podle počtu otevřených věcí.', schema: ownerSuggestionAnswer, example: ownerSuggestionExample },
};

export const ACCESS_LOG: EndpointContract = {
  id: 'readAccessLog',
  tag: CASES,
  summary: 'Kdo věc četl',
  params: caseParams,
  query: accessLogQuery,
  answer: { status: 200, description: 'Nejnovější čtení první.', schema: page(accessLogView), example: { items: [accessLogExample], next: null } },
};
