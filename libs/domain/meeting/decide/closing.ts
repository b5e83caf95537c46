import type { DecideContext } from '../../case/decide-context.ts';
import { conflict, Problems } from '../../case/problems.ts';
import { content, today } from '../../submission/decide/decider.ts';
import { isOver } from '../progress.ts';
import { lastDay, type MeetingState } from '../state.ts';
import type { CommandOf, Deciders } from './decider.ts';

/** Ends that no other step brings: a meeting of which there are no minutes, and one entered by mistake. */
export const closingDeciders = {
  addNote: (_state, { text }, ctx) => {
    const problems = new Problems();
    problems.text('text.note', text.note, 'Poznámka je prázdná; napište ji.');
    problems.throwIfAny();
    return { type: 'noteAdded', day: today(ctx), data: {}, content: content({ note: text.note }) };
  },

  attach: (state, { attachmentId }, ctx) => {
    const problems = new Problems();
    problems.id('attachmentId', attachmentId);
    problems.throwIfAny();
    if (state.attachments.includes(attachmentId)) throw conflict('attach.done', 'Tato příloha už u porady je.');
    return { type: 'attached', day: today(ctx), data: { attachmentId } };
  },

  close: (state, command, ctx) => {
    const { reason, day, text } = command;
    check(state, command, ctx);
    if (reason === 'no-minutes' && !isOver(state, ctx.now)) throw conflict('close.tooEarly', 'Porada ještě neproběhla. Nebude-li se konat, zrušte ji.');
    if (reason === 'mistake' && state.invitationsOut !== null && !isOver(state, ctx.now)) {
      throw conflict('close.invited', 'Pozvánky už byly rozeslány; poradu zrušte, aby se o tom pozvaní dozvěděli.');
    }
    return { type: 'closed', day, data: { reason }, content: content({ note: text?.note }) };
  },
} satisfies Partial<Deciders>;

function check(state: MeetingState, { reason, day }: CommandOf<'close'>, ctx: DecideContext): void {
  const problems = new Problems();
  problems.check(reason === 'no-minutes' || reason === 'mistake', 'reason', 'close.byItself', 'Takto se porada uzavírá sama: rozesláním záznamu, zrušením nebo nahrazením.');
  problems.day('day', day, { today: today(ctx), notBefore: reason === 'no-minutes' ? lastDay(state) : state.registered.day });
  problems.throwIfAny();
}
