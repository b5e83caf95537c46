import type { ListedAs } from '../case/listing.ts';
import type { OfficeId } from '../case/ids.ts';
import type { SubmissionState } from './state.ts';

/** An office that the case has to do with; null: none after all. */
export type Related = readonly [officeId: OfficeId | null | undefined, relation: string];

/** `more`: offices that only this kind of submission has to do with; `links`: the cases that only this kind names. */
export function listedAs(state: SubmissionState, more: readonly Related[], links: ListedAs['links']): ListedAs {
  const { notice, closed } = state;
  return {
    classification: state.classified?.as ?? null, channel: state.channel, receivedDay: state.start.day, handedOver: state.handedOver,
    awaitsSignature: notice !== null && notice.approved !== null && notice.signed === null && closed === null,
    childAtRisk: state.childRisk !== null, anonymous: state.anonymous, confidential: state.confidential,
    parties: state.parties.map(({ id, role, relationToChild }) => ({ id, role, relationToChild })),
    children: state.children,
    complainedOf: state.complainedOf.map((entry) => ({
      id: entry.id,
      personId: entry.kind === 'ours' ? entry.person : null,
      officeId: entry.kind === 'official' ? entry.officeId : null,
      position: entry.kind === 'official' ? entry.position : null,
    })),
    links: state.joined === null ? links : [...links, { caseId: state.joined.withCaseId, relation: 'joined-to' }],
    objections: state.bias.filter(({ decided }) => decided === null).map(({ id, personId }) => ({ id, personId })),
    offices: [...offices(state), ...more].flatMap(([officeId, relation]) => (officeId === null || officeId === undefined ? [] : [{ officeId, relation }])),
  };
}

function offices(state: SubmissionState): readonly Related[] {
  return [
    ...state.complainedOf.map((entry): Related => [entry.kind === 'official' ? entry.officeId : null, 'complained-of']),
    ...state.children.map((child): Related => [child.residenceOfficeId, 'residence']),
    [state.forwarding?.forwarded.toOfficeId, 'forwarded-to'],
    [state.childRisk?.handedOver?.officeId, 'child-risk'],
    ...state.measures.map((measure): Related => [measure.toOfficeId, 'measure']),
  ];
}
