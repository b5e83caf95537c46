import type { CaseState, ComplaintState, SubmissionState } from '../../../libs/domain/index.ts';
import type { Names } from '../views/names.ts';
import { Contents, number, word } from './contents.ts';
import type { Told } from './contents.ts';
import type { MatterView, Source } from './matter-source.ts';
import { reviewPartOf, reviewRequests } from './review-view.ts';

type Shared = Omit<MatterView, OfKind>;
type OfKind = 'wantsMeasures' | 'closingReason' | 'claims' | 'requests' | 'regimeSteps' | 'exceedance' | 'review';

export function matterViewOf(state: CaseState, facts: readonly Told[], names: Names): MatterView {
  const contents = new Contents(facts);
  return state.kind === 'complaint' ? complaintView({ state, contents, names }) : {
    ...sharedView({ state, contents, names }, contents.last('reviewRegistered')),
    wantsMeasures: false, claims: [], regimeSteps: [], exceedance: null,
    closingReason: state.closed === null || state.closed.reason === 'mistake' ? null : state.closed.reason,
    requests: reviewRequests({ state, contents, names }),
    review: reviewPartOf({ state, contents, names }),
  };
}

function complaintView(source: Source<ComplaintState>): MatterView {
  const { state: { wantsMeasures, closed, regimeSteps }, contents } = source;
  return {
    ...sharedView(source, contents.last('complaintRegistered')),
    wantsMeasures,
    closingReason: closed === null || closed.reason === 'mistake' || closed.reason === 'review-opened' ? null : closed.reason,
    claims: claims(source),
    requests: requests(source),
    regimeSteps: regimeSteps.map(({ step, day }) => ({ step, day })),
    exceedance: exceedance(source),
  };
}

function sharedView(source: Source<SubmissionState>, intake: Readonly<Record<string, unknown>>): Shared {
  const { state, names } = source;
  const { arrival, start, anonymous, confidential, joined } = state;
  return {
    arrival: daysOf(arrival),
    start,
    anonymous, confidential,
    joinedTo: joined?.withCaseId ?? null,
    subject: word(intake, 'subject'),
    body: word(intake, 'body'),
    parties: parties(source),
    children: children(source),
    complainedOf: complainedOf(source),
    forwarding: forwarding(source),
    notice: notice(source),
    withdrawnOn: state.withdrawn?.day ?? null,
    measures: measures(source),
    objections: state.bias.map(({ id, personId, decided }) => ({
      id, person: names.person(personId), decided: decided === null ? null : decided.excluded ? 'excluded' : 'not-excluded',
    })),
  };
}

function claims({ state, contents }: Source<ComplaintState>): MatterView['claims'] {
  return state.claims.map((id) => ({
    id,
    claim: word(contents.of('claims', id), 'claim'),
    finding: state.evaluations.find(({ claimId }) => claimId === id)?.finding ?? null,
    reasons: word(contents.last('claimEvaluated', { claimId: id }), 'reasons'),
  }));
}

function requests({ state, contents, names }: Source<ComplaintState>): MatterView['requests'] {
  const documents = state.documents.map(({ id, fromOfficeId, dueDay, requested, received }) => ({
    id, kind: 'documents' as const, requestedOn: requested.day, dueDay, receivedOn: received?.day ?? null, complete: received?.complete ?? false,
    office: names.officeOrNull(fromOfficeId), complainedOfId: null, what: word(contents.last('documentsRequested', { requestId: id }), 'what'),
  }));
  const statements = state.statements.map(({ id, complainedOfId, dueDay, requested, received }) => ({
    id, kind: 'statement' as const, requestedOn: requested.day, dueDay, receivedOn: received?.day ?? null, complete: received !== null,
    office: null, complainedOfId, what: word(contents.last('statementReceived', { requestId: id }), 'statement'),
  }));
  return [...documents, ...statements];
}

function exceedance({ state: { exceedance: proposal }, contents }: Source<ComplaintState>): MatterView['exceedance'] {
  if (proposal === null) return null;
  const { proposed, missing, noticeToComplainant, decided } = proposal;
  return {
    proposedOn: proposed.day, missing: [...missing], noticeToComplainant, reason: word(contents.last('exceedanceProposed'), 'reason'),
    decidedOn: decided?.day ?? null, approved: decided?.approved ?? null,
  };
}

function daysOf(arrival: SubmissionState['arrival']): MatterView['arrival'] {
  return Object.fromEntries(Object.entries(arrival).filter(([, day]) => day !== undefined));
}

function parties({ state, contents }: Source<SubmissionState>): MatterView['parties'] {
  return state.parties.map(({ id, role, represents, relationToChild }) => {
    const text = contents.of('parties', id);
    return {
      id, role, relationToChild, represents: [...represents],
      name: word(text, 'name'), address: word(text, 'address'), email: word(text, 'email'), dataBox: word(text, 'dataBox'), phone: word(text, 'phone'),
      withdrawnOn: state.withdrawnBy.find(({ partyId }) => partyId === id)?.day ?? null,
    };
  });
}

function children({ state, contents, names }: Source<SubmissionState>): MatterView['children'] {
  return state.children.map(({ id, residenceOfficeId }) => {
    const text = contents.of('children', id);
    return { id, initials: word(text, 'initials'), birthYear: number(text, 'birthYear'), fileMark: word(text, 'fileMark'), residenceOffice: names.officeOrNull(residenceOfficeId) };
  });
}

function complainedOf({ state, contents, names }: Source<SubmissionState>): MatterView['complainedOf'] {
  return state.complainedOf.map((entry) => {
    const name = word(contents.of('complainedOf', entry.id), 'name');
    const nobody = { id: entry.id, kind: entry.kind, person: null, office: null, position: null, name };
    if (entry.kind === 'ours') return { ...nobody, person: names.person(entry.person) };
    return entry.kind === 'official' ? { ...nobody, office: names.office(entry.officeId), position: entry.position } : nobody;
  });
}

function forwarding({ state: { forwarding: steps }, contents, names }: Source<SubmissionState>): MatterView['forwarding'] {
  if (steps === null) return null;
  const { forwarded, told, delivered, resultAsked, result } = steps;
  return {
    to: names.officeOrNull(forwarded.toOfficeId), attention: forwarded.attention, forwardedOn: forwarded.day,
    toldOn: told?.day ?? null, deliveredOn: delivered?.day ?? null, resultAskedOn: resultAsked?.day ?? null,
    resultOn: result?.day ?? null, finding: result?.finding ?? null, result: word(contents.last('orpResultReceived'), 'result'),
  };
}

function notice({ state: { notice: steps }, contents }: Source<SubmissionState>): MatterView['notice'] {
  return {
    draftedOn: steps?.drafted?.day ?? null,
    approvedOn: steps?.approved?.day ?? null,
    signedOn: steps?.signed?.day ?? null,
    dispatchedOn: steps?.dispatched?.day ?? null,
    recipients: [...(steps?.dispatched?.recipients ?? [])],
    delivered: (steps?.delivered ?? []).map(({ recipient, day }) => ({ recipient, on: day })),
    text: word(contents.last('noticeDrafted'), 'notice'),
  };
}

function measures({ state, contents, names }: Source<SubmissionState>): MatterView['measures'] {
  return state.measures.map(({ id, dueDay, toOfficeId, checked }) => {
    const text = contents.last('measureImposed', { measureId: id });
    return {
      id, dueDay, doneOn: checked?.day ?? null, office: names.officeOrNull(toOfficeId),
      internal: word(text, 'internal'), forComplainant: word(text, 'forComplainant'),
    };
  });
}
