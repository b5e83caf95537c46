import { addDays } from '../../../../libs/law/index.ts';
import type { DemoLogin } from '../../start/demo-accounts.ts';
import { Course } from '../course.ts';
import type { Topic } from '../texts/topic.ts';
import { deliver, dispatchTo, fromClassification, handled } from './handling.ts';
import { assign, claimId, receive } from './intake.ts';

type Plot = { readonly topic: Topic; readonly owner: DemoLogin };

/** Told and settled on the spot: one line for statistics. */
export function settledAtOnce(course: Course): Course {
  receive(course, {
    subject: 'Dotaz k úředním hodinám a k osobě, která vyřizuje žádost', body: 'Stěžovatelka uvedla, že se k referentce nemůže dovolat.', channel: 'oral',
    change: { oral: { kind: 'settled-at-once', text: { how: 'Na místě sděleno telefonní číslo zástupu a termín schůzky; stěžovatelka je spokojena.' } }, wantsMeasures: false },
  });
  return course;
}

/** Taken back; `closed`: the manager did not go on ex officio. */
export function withdrawn(course: Course, { topic, owner }: Plot, closed: boolean): Course {
  handled(course, { topic, owner, until: 'gathering' });
  course.on(16).do(owner, (day) => ({ type: 'withdraw', day, text: { reason: 'Věc jsem si s pracovnicí vysvětlila a na stížnosti netrvám.' } }));
  return closed ? course.on(19).do(owner, (day) => ({ type: 'close', reason: 'withdrawn', day })) : course;
}

/** Taken back, but the manager went on ex officio; nobody is left to be notified, so it is filed. */
export function goneOnExOfficio(course: Course, plot: Plot): Course {
  const { topic, owner } = plot;
  withdrawn(course, plot, false);
  course.on(18).do('vedouci', () => ({ type: 'goOnExOfficio', text: { reason: 'Výtky se týkají postupu, který je třeba prověřit bez ohledu na zpětvzetí.' } }));
  topic.claims.forEach((_claim, index) => {
    course.on(30).do(owner, () => ({ type: 'evaluateClaim', claimId: claimId(course, index), finding: 'not-justified', text: { reasons: 'Prověřením se výtka nepotvrdila.' } }));
  });
  return course.on(31).do(owner, (day) => ({ type: 'close', reason: 'filed', day }));
}

/** The same matter of the same person came twice: the second one is joined to the first. */
export function joined(first: Course, { topic, owner }: Plot): readonly Course[] {
  handled(first, { topic, owner, until: 'closed' });
  const second = new Course(`${first.key} again`, addDays(first.arrived, 2), first.frame);
  handled(second, { topic, owner, until: 'assigned', received: { subject: `${topic.subject} (druhé podání)`, channel: 'post', change: { parties: first.intake.parties } } });
  second.do(owner, () => ({ type: 'join', withCaseId: first.caseId, text: { reason: 'Totéž podání téhož stěžovatele došlo i poštou.' } }));
  return [first, second.do(owner, (day) => ({ type: 'close', reason: 'joined', day }))];
}

export function registeredByMistake(course: Course): Course {
  receive(course, { subject: 'Žádost o potvrzení o vedení v evidenci žadatelů', body: 'Prosím o potvrzení pro zaměstnavatele.', channel: 'post' });
  return course.do('podatelna', () => ({ type: 'cancelMistake', text: { reason: 'Nejde o stížnost ani o jiné podání do tohoto rejstříku; zapsáno omylem.' } }));
}

/** Documents that could not be had in time, named and asked for, the complainant told before day 60 (§ 175 odst. 5 SŘ). */
export function exceeded(course: Course, { topic, owner }: Plot, until: 'proposed' | 'approved' | 'closed'): Course {
  handled(course, { topic, owner, until: 'gathering' });
  const documents = course.id('documents');
  course.on(50).do(owner, (day) => ({
    type: 'proposeExceedance', missing: [documents], noticeToComplainant: day, text: { reason: 'Spis je u soudu, který jej zapůjčí až po jednání. Stěžovatel byl o překročení zpraven dopisem.' },
  }));
  if (until === 'proposed') return course;
  course.on(52).do('vedouci', () => ({ type: 'approveExceedance', approved: true, text: { reason: 'Podklady jsou pro posouzení nezbytné a bylo o ně včas požádáno.' } }));
  if (until === 'approved') return course;
  course.on(66).do(owner, (day) => ({ type: 'receiveDocuments', requestId: documents, day, complete: true }));
  return fromFindings(course, { topic, owner });
}

/** From the findings to the closing, in a row. */
function fromFindings(course: Course, { topic, owner }: Plot): Course {
  topic.claims.forEach((_claim, index) => {
    course.do(owner, () => ({ type: 'evaluateClaim', claimId: claimId(course, index), finding: 'not-justified', text: { reasons: 'Z doplněných podkladů plyne, že postup byl správný.' } }));
  });
  course.on(68).do(owner, (day) => ({ type: 'draftNotice', day, text: { notice: 'Stížnost nebyla shledána důvodnou; k překročení lhůty došlo z důvodu chybějících podkladů.' } }));
  course.on(69).do('vedouci', (day) => ({ type: 'approveNotice', day }));
  course.on(70).do('vedouci.odboru', (day) => ({ type: 'signNotice', day, text: { signedBy: 'Karel Beneš', position: 'vedoucí odboru' } }));
  dispatchTo(course.on(71), owner);
  deliver(course.on(75), owner);
  return course.do(owner, (day) => ({ type: 'close', reason: 'notified', day }));
}

/** Dispatched in time, entered late: the breach noted meanwhile is refuted. */
export function refuted(course: Course, { topic, owner }: Plot): Course {
  handled(course, { topic, owner, until: 'signed', draft: 46 });
  dispatchTo(course.on(67), owner, addDays(course.arrived, 58));
  deliver(course, owner);
  return course.do(owner, (day) => ({ type: 'close', reason: 'notified', day }));
}

/** The first owner knew the complainant and said so; the superior agreed (§ 14 SŘ). */
export function biased(course: Course, { topic, owner }: Plot, first: DemoLogin): Course {
  receive(course, { subject: topic.subject, body: topic.body, claims: topic.claims });
  assign(course.on(1), first);
  const { personId } = course.frame.people[first];
  course.on(2).do(first, () => ({ type: 'declareBias', personId, by: 'self', text: { reason: 'Stěžovatelka je moje sousedka.' } }));
  course.on(3).do('vedouci', (_day, lastFact) => ({ type: 'decideBias', objectionId: `bias-${String(lastFact)}`, excluded: true, text: { resolution: 'Usnesení poznamenané do spisu: úřední osoba se z projednávání vylučuje.' } }));
  course.do('vedouci', () => ({ type: 'assign', ownerId: course.frame.people[owner].personId }));
  return fromClassification(course, { topic, owner, until: 'closed' });
}

/** Closed, and opened again on day `on`, for something new came to light. */
export function reopened(course: Course, { topic, owner }: Plot, on: number): Course {
  handled(course, { topic, owner, until: 'closed', draft: 24 });
  return course.on(on).do('vedouci', (day) => ({ type: 'reopen', day, text: { reason: 'Stěžovatelka doložila listinu, která při vyřizování nebyla známa.' } }));
}
