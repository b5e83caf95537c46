import { nextId } from '../known.ts';
import type { StepForm } from '../step-form-type.ts';
import { uncheckedMeasures } from './of-case.ts';

export const setMeasure: StepForm = {
  fields: [
    { name: 'text.internal', kind: 'text', rows: 4 },
    { name: 'text.forComplainant', kind: 'text', rows: 3 },
    { name: 'toOfficeId', kind: 'office', optional: true },
    { name: 'day', kind: 'day' },
    { name: 'dueDay', kind: 'due', inDays: 30 },
  ],
  initial: ({ detail }) => ({ toOfficeId: detail.complainedOf.find(({ office }) => office !== null)?.office?.id ?? '' }),
  fixed: ({ detail }) => ({ measureId: nextId('o', detail.measures) }),
};

export const checkMeasure: StepForm = {
  fields: [
    { name: 'measureId', kind: 'one', options: uncheckedMeasures },
    { name: 'day', kind: 'day' },
    { name: 'done', kind: 'yesNo' },
    { name: 'newDueDay', kind: 'due', inDays: null, shown: ({ done }) => done === 'no' },
    { name: 'text.result', kind: 'text', rows: 4 },
  ],
};

export const tellMeasures: StepForm = { fields: [{ name: 'day', kind: 'day' }] };

export const wishToBeToldOfMeasures: StepForm = { fields: [{ name: 'day', kind: 'day' }] };
