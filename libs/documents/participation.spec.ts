import { describe, expect, it } from '@jest/globals';
import type { OfficeId } from '../domain/index.ts';
import type { Day } from '../law/index.ts';
import { participationByOffice, type OfficeAttendance, type OfficeInvitation } from './index.ts';

const TELC = 'telc' as OfficeId;
const CHOTEBOR = 'chotebor' as OfficeId;
const HUMPOLEC = 'humpolec' as OfficeId;
const offices = [{ officeId: TELC, name: 'Telč' }, { officeId: CHOTEBOR, name: 'Chotěboř' }, { officeId: HUMPOLEC, name: 'Humpolec' }];

function invitation(meetingId: string, day: string, officeId: OfficeId): OfficeInvitation {
  return { meetingId: meetingId, day: day as Day, officeId };
}
function attendance(of: OfficeInvitation, ...presences: OfficeAttendance['presences']): OfficeAttendance {
  return { ...of, presences };
}

const spring = invitation('m1', '2026-03-04', TELC);
const autumn = invitation('m2', '2026-10-06', TELC);
const next = invitation('m3', '2027-03-04', TELC);

describe('participation by office', () => {
  const { years, offices: found } = participationByOffice({
    from: 2026, to: 2028, offices,
    invitations: [spring, autumn, next, invitation('m1', '2026-03-04', CHOTEBOR)],
    attendances: [
      attendance(spring, 'present', 'present'), attendance(spring, 'deputy', 'absent'), attendance(autumn, 'excused'), attendance(next, 'absent', 'guest'),
      attendance(invitation('m2', '2026-10-06', HUMPOLEC), 'present'),
    ],
  });
  const of = (officeId: OfficeId) => found.find((each) => each.officeId === officeId)?.perYear;

  it('has a place for each office and each year, also for those with nothing, offices as Czechs sort them', () => {
    expect(years).toEqual([2026, 2027, 2028]);
    expect(found.map(({ name }) => name)).toEqual(['Humpolec', 'Chotěboř', 'Telč']);
    expect(of(CHOTEBOR)).toEqual([{ meetings: 1, attended: 0, people: 0 }, { meetings: 0, attended: 0, people: 0 }, { meetings: 0, attended: 0, people: 0 }]);
  });

  it('counts a meeting as attended when somebody of the office was there on any of its days, and each of them once', () => {
    expect(of(TELC)?.slice(0, 2)).toEqual([{ meetings: 2, attended: 1, people: 2 }, { meetings: 1, attended: 1, people: 1 }]);
  });

  it('counts a meeting for an office that came without an invitation', () => {
    expect(of(HUMPOLEC)?.[0]).toEqual({ meetings: 1, attended: 1, people: 1 });
  });

  it('has no years when they run backwards', () => {
    expect(participationByOffice({ from: 2027, to: 2026, offices, invitations: [spring], attendances: [] })).toMatchObject({ years: [], offices: [{ perYear: [] }, { perYear: [] }, { perYear: [] }] });
  });
});
