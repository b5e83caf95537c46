import { nextId } from '../known.ts';
import type { StepForm, Values } from '../step-form-type.ts';
import { awaited, complainedOf, parties, words } from './of-case.ts';

/** Days for an answer: § 39 odst. 1 SŘ wants a reasonable period; the office may set any other. */
const REASONABLE_DAYS = 15;

export const requestDocuments: StepForm = {
  fields: [
    { name: 'whom', kind: 'one', options: words('steps:askWhom', ['office', 'other']) },
    { name: 'fromOfficeId', kind: 'office', shown: ({ whom }) => whom === 'office' },
    { name: 'text.from', kind: 'line', shown: ({ whom }) => whom === 'other' },
    { name: 'text.what', kind: 'text', rows: 3 },
    { name: 'day', kind: 'day' },
    { name: 'dueDay', kind: 'due', inDays: REASONABLE_DAYS },
  ],
  initial: ({ detail }) => ({ whom: 'office', fromOfficeId: detail.complainedOf.find(({ office }) => office !== null)?.office?.id ?? '' }),
  fixed: ({ detail }) => ({ requestId: nextId('z', detail.requests) }),
  body: ({ whom: _whom, ...body }) => body,
};

export const receiveDocuments: StepForm = {
  fields: [{ name: 'requestId', kind: 'one', options: awaited('documents') }, { name: 'day', kind: 'day' }, { name: 'complete', kind: 'yesNo' }],
};

export const requestStatement: StepForm = {
  fields: [{ name: 'complainedOfId', kind: 'one', options: complainedOf }, { name: 'day', kind: 'day' }, { name: 'dueDay', kind: 'due', inDays: REASONABLE_DAYS }],
  fixed: ({ detail }) => ({ requestId: nextId('z', detail.requests) }),
};

export const receiveStatement: StepForm = {
  fields: [{ name: 'requestId', kind: 'one', options: awaited('statement') }, { name: 'day', kind: 'day' }, { name: 'text.statement', kind: 'text', rows: 8 }],
};

const wasHeard = (who: string) => ({ whom }: Values): boolean => whom === who;

export const recordHearing: StepForm = {
  fields: [
    { name: 'whom', kind: 'one', options: words('steps:heard', ['party', 'complainedOf', 'other']) },
    { name: 'partyId', kind: 'one', options: parties, shown: wasHeard('party') },
    { name: 'complainedOfId', kind: 'one', options: complainedOf, shown: wasHeard('complainedOf') },
    { name: 'day', kind: 'day' },
    { name: 'text.record', kind: 'text', rows: 10 },
  ],
  initial: () => ({ whom: 'party' }),
  body: ({ whom: _whom, ...body }) => body,
};
