import type { StepForm } from '../step-form-type.ts';

export const reportChildAtRisk: StepForm = {
  fields: [{ name: 'text.grounds', kind: 'text', rows: 5 }, { name: 'crimeSuspected', kind: 'yesNo' }, { name: 'day', kind: 'day' }],
};

export const takeOverChildRisk: StepForm = {
  fields: [
    { name: 'officeId', kind: 'office' }, { name: 'text.takenOverBy', kind: 'line' }, { name: 'at', kind: 'time' },
    { name: 'policeInformed', kind: 'yesNo' }, { name: 'feedbackAsked', kind: 'yesNo' },
  ],
  initial: ({ detail }) => ({ officeId: detail.children.find(({ residenceOffice }) => residenceOffice !== null)?.residenceOffice?.id ?? '' }),
};

export const recordChildRiskFeedback: StepForm = { fields: [{ name: 'text.feedback', kind: 'text', rows: 5 }, { name: 'day', kind: 'day' }] };

export const recordNotifierRequest: StepForm = { fields: [{ name: 'day', kind: 'day' }] };

export const recordNotifierInformed: StepForm = { fields: [{ name: 'day', kind: 'day' }] };
