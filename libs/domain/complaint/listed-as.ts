import type { ListedAs } from '../case/listing.ts';
import type { ComplaintState } from './state.ts';

export function listedAs(state: ComplaintState): ListedAs {
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
    objections: state.bias.filter(({ decided }) => decided === null).map(({ id, personId }) => ({ id, personId })),
    offices: offices(state),
  };
}

function offices(state: ComplaintState): ListedAs['offices'] {
  const found: readonly (readonly [officeId: string | null | undefined, relation: string])[] = [
    ...state.complainedOf.map((entry) => [entry.kind === 'official' ? entry.officeId : null, 'complained-of'] as const),
    ...state.children.map((child) => [child.residenceOfficeId, 'residence'] as const),
    [state.forwarding?.forwarded.toOfficeId, 'forwarded-to'],
    [state.classified?.authorityOfficeId, 'authority'],
    [state.childRisk?.handedOver?.officeId, 'child-risk'],
    ...state.documents.map((request) => [request.fromOfficeId, 'documents'] as const),
    ...state.measures.map((measure) => [measure.toOfficeId, 'measure'] as const),
  ];
  return found.flatMap(([officeId, relation]) => (officeId === null || officeId === undefined ? [] : [{ officeId, relation }]));
}
