import type { StepForm } from '../step-form-type.ts';

export const settleByHand: StepForm = { fields: [{ name: 'text.how', kind: 'text', rows: 5 }, { name: 'day', kind: 'day' }] };

export const withdraw: StepForm = { fields: [{ name: 'text.reason', kind: 'text' }, { name: 'day', kind: 'day' }] };

export const goOnExOfficio: StepForm = { fields: [{ name: 'text.reason', kind: 'text', rows: 5 }] };

export const reopen: StepForm = { fields: [{ name: 'text.reason', kind: 'text' }, { name: 'day', kind: 'day' }] };
