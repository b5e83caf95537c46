import type { FactData } from '../../../../../libs/contracts/facts.ts';
import { czechDay, czechInstant } from '../../../ui/day.ts';
import { joined, nothing } from '../../history/teller.ts';
import type { Detail, Said } from '../../history/teller.ts';
import type { Sayings } from './said.ts';
import type { Teller } from './teller.ts';

/** Arrival, numbers, a child at risk, where it belongs, who handles it. */
export const INTAKE: Sayings<
  | 'complaintRegistered' | 'numbersAssigned' | 'handedToDepartment' | 'detailsAdded' | 'submissionConfirmed' | 'childRiskReported' | 'childRiskHandedOver'
  | 'childRiskFeedback' | 'notifierAsked' | 'notifierInformed' | 'classified' | 'assigned' | 'biasDeclared' | 'biasDecided' | 'arrivalCorrected'
> = {
  complaintRegistered: registered,
  numbersAssigned: (_, told) => ({ details: [told.kept('fileNumber'), told.kept('documentNumber')] }),
  handedToDepartment: ({ departmentId }, told) => ({ main: told.name(departmentId) ?? undefined }),
  detailsAdded: (data, told) => ({ main: added(data, told) }),
  submissionConfirmed: ({ by }, told) => ({ main: told.t(`confirmedBy.${by}`) }),
  childRiskReported: ({ crimeSuspected }, told) => ({ main: crimeSuspected ? told.t('crime') : undefined, details: [told.text('grounds')] }),
  childRiskHandedOver: ({ officeId, at, policeInformed }, told) => ({
    main: told.name(officeId) ?? undefined,
    details: [told.line('when', czechInstant(at)), told.text('takenOverBy'), told.line('police', told.choice('informed', policeInformed))],
  }),
  childRiskFeedback: (_, told) => ({ details: [told.text('feedback')] }),
  notifierAsked: nothing,
  notifierInformed: nothing,
  classified: ({ as, authorityOfficeId }, told) => ({
    main: told.word('classification', as) ?? undefined, details: [told.line('office', told.name(authorityOfficeId)), told.text('reason')],
  }),
  assigned: ({ ownerId }, told) => ({ main: told.name(ownerId) ?? undefined }),
  biasDeclared: ({ personId, by }, told) => ({
    details: [told.line('against', told.name(personId)), told.line('by', told.t(`biasBy.${by}`)), told.text('reason')],
  }),
  biasDecided: ({ personId, excluded }, told) => ({ main: joined(told.name(personId), told.choice('excluded', excluded)), details: [told.text('resolution')] }),
  arrivalCorrected: ({ arrival, start }, told) => ({ details: [...arrivalLines(arrival, told), startLine(start, told), told.text('reason')] }),
};

/** Of a submission of whatever kind. */
export function registered(data: FactData['complaintRegistered'], told: Teller): Said {
  const { channel, arrival, start, departmentId, anonymous, confidential, childAtRisk, crimeSuspected, oral } = data;
  const marks = joined(
    anonymous ? told.t('marks.anonymous') : null, confidential ? told.t('marks.confidential') : null,
    childAtRisk ? told.t('marks.childAtRisk') : null, crimeSuspected ? told.t('marks.crime') : null,
  );
  return {
    main: told.word('channel', channel) ?? undefined,
    details: [
      startLine(start, told), ...arrivalLines(arrival, told), told.line('department', told.name(departmentId)), told.line('marks', marks),
      oral === null ? null : told.line('oral', joined(told.t(`oral.${oral.kind}`), oral.kind === 'record' ? told.t(`signed.${oral.signed}`) : null)),
      told.line('place', told.spoken('place')), told.line('words', told.spoken('words')), told.line('how', told.spoken('how')),
    ],
  };
}

function startLine({ day, proof }: FactData['arrivalCorrected']['start'], told: Teller): Detail | null {
  return told.line('start', joined(czechDay(day), told.word('proof', proof)));
}

function arrivalLines(arrival: FactData['arrivalCorrected']['arrival'], told: Teller): readonly (Detail | null)[] {
  const days = Object.entries(arrival).flatMap(([name, day]) => (day === undefined ? [] : [[name, day] as const]))
    .sort(([, a], [, b]) => a.localeCompare(b)).map(([name, day]) => `${told.t(`words:arrival.${name}`)} ${czechDay(day)}`);
  return [told.line('arrival', days.join(', '))];
}

function added({ parties, children, complainedOf, claims, workedOnChild, handledFirst }: FactData['detailsAdded'], told: Teller): string {
  const counted = (word: string, count: number): string | null => (count === 0 ? null : told.t(word, { count }));
  return joined(
    counted('parties', parties.length), counted('children', children.length), counted('complainedOf', complainedOf.length), counted('claims', claims.length),
    counted('workers', workedOnChild.length + handledFirst.length),
  );
}
