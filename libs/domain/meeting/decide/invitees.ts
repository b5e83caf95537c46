import { conflict, Problems } from '../../case/problems.ts';
import { today } from '../../submission/decide/decider.ts';
import { checkInvitees, inviteeData, inviteeTexts } from './checks.ts';
import { assertAhead, inviteeOf, type Deciders } from './decider.ts';

export const inviteeDeciders = {
  invite: (state, { invitees }, ctx) => {
    assertAhead(state, ctx);
    const problems = new Problems();
    problems.check(invitees.length > 0, 'invitees', 'invite.nobody', 'Vyberte, koho chcete pozvat.');
    checkInvitees(problems, invitees, state.invitees);
    problems.throwIfAny();
    return { type: 'invited', day: today(ctx), data: { invitees: invitees.map(inviteeData) }, content: { invitees: inviteeTexts(invitees) } };
  },

  removeInvitee: (state, { inviteeId }, ctx) => {
    assertAhead(state, ctx);
    inviteeOf(state, inviteeId);
    return { type: 'inviteeRemoved', day: today(ctx), data: { inviteeId } };
  },

  /** A link that got into wrong hands stops opening, also after the meeting. */
  revokeLink: (state, { inviteeId }, ctx) => {
    const { linkNo } = inviteeOf(state, inviteeId);
    if (linkNo >= MOST_LINKS) throw conflict('link.tooMany', 'Odkaz tohoto pozvaného už znovu vydat nelze; zrušte jeho pozvání a pozvěte jej znovu.');
    return { type: 'linkRevoked', day: today(ctx), data: { inviteeId } };
  },
} satisfies Partial<Deciders>;

/** The link holds its number in two bytes. */
const MOST_LINKS = 65_535;
