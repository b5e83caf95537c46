import type { CommonFactData } from '../../../../libs/contracts/facts.ts';
import { czechDay, czechInstant } from '../../ui/day.ts';
import { joined } from './teller.ts';
import type { FactTeller, Said, SayingsOf } from './teller.ts';

/** In a case of any kind: what follows at once, what time brings, what goes out. */
export const SYSTEM: SayingsOf<CommonFactData, keyof CommonFactData, FactTeller> = {
  registerNumberAssigned: ({ registerNumber }) => ({ main: registerNumber }),
  phaseChanged: ({ from, to }, told) => ({ main: [told.phase(from), told.phase(to)].filter((word) => word !== null).join(' → ') }),
  deadlineSet: ({ terms }, told) => until(terms, told),
  deadlineRearmed: ({ terms }, told) => until(terms, told),
  deadlineMet: ({ key, on, outcome }, told) => ({ context: told.effect(key), main: joined(told.deadline(key), czechDay(on), outcome === 'within' ? null : told.word('outcome', outcome)) }),
  deadlineCancelled: ({ key, reason }, told) => ({ context: told.effect(key), main: joined(told.deadline(key), told.t(`cancelReason.${reason}`)) }),
  outcomeChanged: ({ key, outcome }, told) => ({ main: joined(told.deadline(key), told.word('outcome', outcome)) }),
  overrunRefuted: ({ key, on }, told) => ({ main: joined(told.deadline(key), on === null ? null : czechDay(on)) }),
  overrunNoted: ({ key, outcome }, told) => ({ main: joined(told.deadline(key), told.word('outcome', outcome)) }),
  ownerRemoved: ({ personId, reason }, told) => ({ main: joined(told.name(personId), told.t(`exclusion.${reason}`)) }),
  messagesPlanned: ({ deadline, recipients, notBefore }, told) => ({
    main: joined(deadline === null ? null : told.deadline(deadline), ...recipients.map(({ person }) => told.name(person)), czechInstant(new Date(notBefore).toISOString())),
  }),
  messageSent: ({ recipient }, told) => ({ main: told.name(recipient) ?? undefined }),
};

function until({ key, effect, legalEnd }: CommonFactData['deadlineSet']['terms'], told: FactTeller): Said {
  const words = effect === 'internal' ? czechDay(legalEnd) : `${told.t('label.legalEnd').toLowerCase()} ${czechDay(legalEnd)}`;
  return { context: effect, main: joined(told.deadline(key), words) };
}
