import type { CaseDetail } from '../../../api/types.ts';
import type { StepForm, Values } from '../step-form-type.ts';
import { words } from './of-case.ts';

const toAnOffice = ({ to }: Values): boolean => to === 'office';

export const forward: StepForm = {
  fields: [
    { name: 'to', kind: 'one', options: words('steps:forwardTo', ['office', 'other']) },
    { name: 'toOfficeId', kind: 'office', shown: toAnOffice },
    { name: 'text.to', kind: 'line', shown: ({ to }) => to === 'other' },
    { name: 'attention', kind: 'one', options: words('steps:attention', ['secretary', 'mayor', 'office']) },
    { name: 'text.resolution', kind: 'text', rows: 5 },
    { name: 'documentNumber', kind: 'line', optional: true },
    { name: 'day', kind: 'day' },
  ],
  initial: ({ detail }, t) => ({
    to: 'office',
    toOfficeId: officeComplainedOf(detail)?.id ?? '',
    attention: attentionAt(detail),
    text: { resolution: t('steps:resolutionOfForwarding') },
  }),
  body: ({ to: _to, ...body }) => body,
};

function officeComplainedOf({ complainedOf }: CaseDetail): { readonly id: string } | null {
  return complainedOf.find(({ office }) => office !== null)?.office ?? null;
}

/** Never to those complained of: past the secretary to the mayor, past both to the town itself. */
function attentionAt({ complainedOf }: CaseDetail): 'secretary' | 'mayor' | 'office' {
  const against = (position: string): boolean => complainedOf.some((entry) => entry.position === position);
  if (!against('secretary')) return 'secretary';
  return against('mayor') ? 'office' : 'mayor';
}

export const tellComplainantOfForwarding: StepForm = { fields: [{ name: 'day', kind: 'day' }, { name: 'documentNumber', kind: 'line', optional: true }] };

export const recordForwardDelivered: StepForm = {
  fields: [{ name: 'day', kind: 'day' }, { name: 'proof', kind: 'one', options: words('steps:forwardProof', ['databox-receipt', 'postal-receipt', 'statement']) }],
};

export const askForForwardResult: StepForm = { fields: [{ name: 'day', kind: 'day' }] };

export const recordForwardResult: StepForm = {
  fields: [
    { name: 'day', kind: 'day' },
    { name: 'finding', kind: 'list', optional: true, options: words('steps:findingOfComplaint', ['justified', 'partly-justified', 'not-justified']) },
    { name: 'text.result', kind: 'text', rows: 5 },
    { name: 'documentNumber', kind: 'line', optional: true },
  ],
};
