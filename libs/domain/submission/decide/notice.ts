import { conflict, Problems } from '../../case/problems.ts';
import type { DeliveryProof, DispatchedBy } from '../facts.ts';
import { servedParties } from '../progress.ts';
import type { SubmissionRules } from '../rules.ts';
import type { Notice, SubmissionState } from '../state.ts';
import { assertUnanswered, checkDay, content, type Deciders } from './decider.ts';

/** Draft → approved → signed → dispatched → delivered; each a fact of its own, in this order (office-practice.md 19). */
export const noticeDeciders = {
  draftNotice: (state, { day, text }, ctx, rules) => {
    assertNotifying(state, rules);
    if (state.notice !== null && state.notice.approved !== null) {
      throw conflict('notice.approved', 'Vyrozumění už je schváleno. Má-li se změnit, nejprve je vraťte k přepracování.');
    }
    const problems = new Problems();
    checkDay(problems, state, day, ctx);
    problems.text('text.notice', text.notice, 'Napište text vyrozumění.');
    problems.throwIfAny();
    return { type: 'noticeDrafted', day, data: {}, content: content({ text }) };
  },

  approveNotice: (state, { day }, ctx, rules) => {
    const { drafted, approved } = unsent(state, rules);
    if (drafted === null) throw conflict('notice.notDrafted', 'Vyrozumění zatím není navrženo, nebo bylo vráceno; nejprve je přepracujte.');
    if (approved !== null) throw conflict('notice.approved', 'Vyrozumění už je schváleno.');
    rules.assertFound(state);
    const problems = new Problems();
    checkDay(problems, state, day, ctx, drafted.day);
    problems.throwIfAny();
    return { type: 'noticeApproved', day, data: {} };
  },

  returnNotice: (state, { day, text }, ctx, rules) => {
    const { drafted } = unsent(state, rules);
    if (drafted === null) throw conflict('notice.notDrafted', 'Není co vrátit: vyrozumění zatím není navrženo.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, drafted.day);
    problems.text('text.reason', text.reason, 'Uveďte, co je třeba přepracovat.');
    problems.throwIfAny();
    return { type: 'noticeReturned', day, data: {}, content: content({ text }) };
  },

  signNotice: (state, { day, text }, ctx, rules) => {
    const { approved, signed } = unsent(state, rules);
    if (approved === null) throw conflict('notice.notApproved', 'Vyrozumění ještě není schváleno; nejprve je nechte schválit vedoucím.');
    if (signed !== null) throw conflict('notice.signed', 'Vyrozumění už je podepsáno.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, approved.day);
    problems.text('text.signedBy', text.signedBy, 'Uveďte, kdo vyrozumění podepsal.');
    problems.text('text.position', text.position, 'Uveďte funkci podepsaného.');
    problems.throwIfAny();
    return { type: 'noticeSigned', day, data: {}, content: content({ text }) };
  },

  dispatchNotice: (state, { day, recipients, by, documentNumber }, ctx, rules) => {
    const { signed } = unsent(state, rules);
    if (signed === null) throw conflict('notice.notSigned', 'Vyrozumění ještě není podepsáno; vypravit lze jen podepsané.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, signed.day);
    checkRecipients(problems, state, recipients);
    problems.throwIfAny();
    return { type: 'noticeDispatched', day, data: { recipients, by }, content: content({ documentNumber }) };
  },

  recordNoticeDelivered: (state, { day, recipient, proof }, ctx) => {
    const dispatched = state.notice?.dispatched ?? null;
    if (dispatched === null) throw conflict('notice.notDispatched', 'Vyrozumění ještě nebylo vypraveno; nejprve zapište vypravení.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, dispatched.day);
    problems.check(dispatched.recipients.includes(recipient), 'recipient', 'notice.otherRecipient', 'Této osobě vyrozumění vypraveno nebylo.');
    problems.check(PROOFS[dispatched.by].includes(proof), 'proof', 'notice.otherProof', 'Tento doklad neodpovídá způsobu vypravení; vyberte jiný.');
    problems.throwIfAny();
    if (state.notice?.delivered.some((delivery) => delivery.recipient === recipient) === true) {
      throw conflict('notice.delivered', 'Doručení této osobě už je zaznamenáno; je-li chybný den, opravte jej.');
    }
    return { type: 'noticeDelivered', day, data: { recipient, proof } };
  },
} satisfies Partial<Deciders>;

const PROOFS: Readonly<Record<DispatchedBy, readonly DeliveryProof[]>> = {
  databox: ['databox-receipt', 'databox-fiction'],
  post: ['postal-receipt', 'deposit-fiction', 'refused'],
  email: ['handed-over'],
  'in-person': ['handed-over', 'refused'],
};

function assertNotifying(state: SubmissionState, rules: SubmissionRules): void {
  rules.assertHandling(state);
  assertUnanswered(state);
  if (state.withdrawn !== null) throw conflict('notice.withdrawn', 'Podání bylo vzato zpět; stěžovatel se nevyrozumívá.');
}

function unsent(state: SubmissionState, rules: SubmissionRules): Notice {
  assertNotifying(state, rules);
  if (state.notice === null) throw conflict('notice.notDrafted', 'Vyrozumění zatím není navrženo; nejprve je navrhněte.');
  return state.notice;
}

/** Every complainant or, where there is one, the representative alone; the other side never. */
function checkRecipients(problems: Problems, state: SubmissionState, recipients: readonly string[]): void {
  const served = servedParties(state);
  problems.ids('recipients', recipients);
  recipients.forEach((id, index) => {
    if (served.includes(id)) return;
    const party = state.parties.find((known) => known.id === id);
    const field = `recipients.${index}`;
    if (party === undefined) problems.add(field, 'party.unknown', 'Vyberte osobu uvedenou ve věci.');
    else if (state.withdrawnBy.some(({ partyId }) => partyId === id)) problems.add(field, 'notice.withdrawn', 'Tento stěžovatel vzal podání zpět; vyrozumění mu nepatří.');
    else if (party.role === 'complainant') problems.add(field, 'notice.represented', 'Stěžovatel je zastoupen; doručuje se jen zástupci.');
    else problems.add(field, 'notice.notAddressee', 'Této osobě se vyrozumění nedoručuje; patří jen stěžovateli nebo jeho zástupci.');
  });
  const missing = served.filter((id) => !recipients.includes(id));
  problems.check(missing.length === 0, 'recipients', 'notice.recipientMissing', 'Vyrozumění musí dostat všichni stěžovatelé nebo jejich zástupci; doplňte chybějící.');
}
