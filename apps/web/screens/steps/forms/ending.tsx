import { awaitedRegimeStep, regimeStepsOf } from '../regime-steps.ts';
import type { StepForm } from '../step-form-type.ts';
import { complainants, partyName } from './of-case.ts';

export const noteRegimeStep: StepForm = {
  fields: [
    { name: 'step', kind: 'one', options: ({ detail }, t) => regimeStepsOf(detail).map((value) => ({ value, label: t(`words:regimeStep.${value}`) })) },
    { name: 'day', kind: 'day' },
  ],
  initial: ({ detail }) => ({ step: awaitedRegimeStep(detail) ?? '' }),
};

export const settleByHand: StepForm = { fields: [{ name: 'text.how', kind: 'text', rows: 5 }, { name: 'day', kind: 'day' }] };

/** Of several complainants one may withdraw alone. */
const EVERYBODY = 'all';

export const withdraw: StepForm = {
  fields: [
    {
      name: 'partyId', kind: 'one', shown: (_values, { detail }) => complainants(detail).length > 1,
      options: ({ detail }, t) => [
        { value: EVERYBODY, label: t('steps:withdrawnByAll') }, ...complainants(detail).map((party) => ({ value: party.id, label: partyName(party, t) })),
      ],
    },
    { name: 'text.reason', kind: 'text' }, { name: 'day', kind: 'day' },
  ],
  // Nothing chosen is sent as such and refused: left out it would mean all of them.
  body: ({ partyId, ...body }) => (partyId === EVERYBODY ? body : { ...body, partyId: partyId === '' ? null : partyId as unknown }),
};

export const goOnExOfficio: StepForm = { fields: [{ name: 'text.reason', kind: 'text', rows: 5 }] };

export const reopen: StepForm = { fields: [{ name: 'text.reason', kind: 'text' }, { name: 'day', kind: 'day' }] };
