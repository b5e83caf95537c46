import type { DemoLogin } from '../../start/demo-accounts.ts';
import type { Course } from '../course.ts';
import type { OtherTopic } from '../texts/topic.ts';
import { assign, receive } from './intake.ts';

export type Other = { readonly topic: OtherTopic; readonly owner: DemoLogin; readonly until: 'classified' | 'closed'; readonly settled?: number };

/** A submission whose own process comes later: registered, given its deadline, closed by hand. */
export function settledByHand(course: Course, { topic, owner, until, settled }: Other): Course {
  const { officeId } = receive(course, { subject: topic.subject, body: topic.body, claims: [{ claim: topic.body }], anonymous: topic.anonymous });
  assign(course.on(1), owner);
  course.on(3).do(owner, (day) => ({ type: 'classify', as: topic.as, day, ...(topic.aboutOffice === true ? { authorityOfficeId: officeId } : {}), text: { reason: topic.reason } }));
  if (until === 'classified') return course;
  if (topic.as === 'whistleblowing') course.on(5).do(owner, (day) => ({ type: 'noteRegimeStep', step: 'receipt-confirmed', day }));
  course.on(settled ?? course.random.between(7, 14)).do(owner, (day) => ({ type: 'settleByHand', day, text: { how: topic.how } }));
  return course.do(owner, (day) => ({ type: 'close', reason: 'settled-by-hand', day }));
}
