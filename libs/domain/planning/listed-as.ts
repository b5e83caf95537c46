import type { Day } from '../../law/index.ts';
import type { ListedAs } from '../case/listing.ts';
import type { OfficeId } from '../case/ids.ts';

/** What lists know of a meeting or a series: no parties, no children, nobody complained of. */
export function listedAsMeeting(classification: string, day: Day | null, offices: readonly OfficeId[]): ListedAs {
  return {
    classification, channel: 'own', receivedDay: day, handedOver: true, awaitsSignature: false, childAtRisk: false, anonymous: false, confidential: false,
    parties: [], children: [], complainedOf: [], objections: [], links: [],
    offices: [...new Set(offices)].map((officeId) => ({ officeId, relation: 'invited' })),
  };
}
