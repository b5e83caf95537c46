import type { MeetingDetail } from '../../api/planning.ts';
import type { Values } from '../steps/step-form-type.ts';

export const INVITE_KINDS = ['office', 'member', 'person', 'guest'] as const;

/** As the form holds it: of each kind what was chosen, so that changing one's mind loses nothing. The guest stands where the body has it. */
export type InviteValues = {
  readonly kind: (typeof INVITE_KINDS)[number];
  readonly offices: readonly string[];
  readonly seats: string;
  readonly groupId: string;
  readonly members: readonly string[];
  readonly role: string;
  readonly people: readonly string[];
  readonly invitees: readonly { readonly seats: string; readonly text: { readonly name: string; readonly email: string; readonly organisation: string } }[];
};

export const FRESH_INVITE: InviteValues = {
  kind: 'office', offices: [], seats: '2', groupId: '', members: [], role: '', people: [], invitees: [{ seats: '1', text: { name: '', email: '', organisation: '' } }],
};

/** The body that is sent. `idFor`: the identifier of somebody invited, the same for as long as it was not written. */
export function inviteBody({ kind, offices, seats, groupId, members, people, invitees }: InviteValues, idFor: (whom: string) => string): Values {
  switch (kind) {
    case 'office': return { invitees: offices.map((officeId) => ({ id: idFor(officeId), kind, officeId, seats: Number(seats) })) };
    case 'member': return {
      invitees: members.map((value) => {
        const [memberId = '', personId = ''] = value.split(' ');
        return { id: idFor(memberId), kind, groupId, memberId, personId, seats: 1 };
      }),
    };
    case 'person': return { invitees: people.map((personId) => ({ id: idFor(personId), kind, personId, seats: 1 })) };
    case 'guest': return { invitees: invitees.map(({ seats: places, text }) => ({ id: idFor('guest'), kind, seats: Number(places), text })) };
  }
}

/** A member as the value of a choice; one of ours is also the person whose invitation it is. */
export function memberValue(memberId: string, personId: string | null): string {
  return personId === null ? memberId : `${memberId} ${personId}`;
}

type Invited = { readonly offices: ReadonlySet<string>; readonly members: ReadonlySet<string>; readonly people: ReadonlySet<string> };

/** Who need not be invited again. */
export function invitedNow({ invitees }: MeetingDetail): Invited {
  const present = invitees.filter(({ removed }) => !removed);
  const ids = (pick: (invitee: MeetingDetail['invitees'][number]) => string | null): ReadonlySet<string> => new Set(present.flatMap((invitee) => pick(invitee) ?? []));
  return { offices: ids(({ officeId }) => officeId), members: ids(({ memberId }) => memberId), people: ids(({ personId }) => personId) };
}
