import type { DemoLogin } from '../../start/demo-accounts.ts';
import type { Course } from '../course.ts';
import type { OtherTopic, Topic } from '../texts/topic.ts';
import { assign, receive } from './intake.ts';

const STAGES = ['classified', 'forwarded', 'told', 'delivered', 'result', 'closed'] as const;
type Stage = (typeof STAGES)[number];

export type Forwarding = { readonly topic: Topic; readonly owner: DemoLogin; readonly until: Stage; readonly result?: number };

/** A complaint about a worker of a town, sent on to it (§ 12 SŘ) and watched. */
export function forwarded(course: Course, { topic, owner, until, result = 52 }: Forwarding): Course {
  const reached = (stage: Stage): boolean => STAGES.indexOf(stage) <= STAGES.indexOf(until);
  const { officeId } = receive(course, { subject: topic.subject, body: topic.body, claims: topic.claims, against: 'town' });
  assign(course.on(1), owner);
  course.on(2).do(owner, (day) => ({ type: 'classify', as: 'forward-12', day, text: { reason: 'Stížnost směřuje proti pracovníkovi obecního úřadu; příslušný je tento úřad (§ 175 odst. 2 a § 12 SŘ).' } }));
  if (reached('forwarded')) {
    course.on(4).do(owner, (day) => ({ type: 'forward', day, toOfficeId: officeId, attention: 'secretary', text: { resolution: 'Stížnost se postupuje věcně příslušnému obecnímu úřadu, k rukám tajemníka.' } }));
  }
  if (reached('told')) course.do(owner, (day) => ({ type: 'tellComplainantOfForwarding', day }));
  if (reached('delivered')) course.on(6).do(owner, (day) => ({ type: 'recordForwardDelivered', day, proof: 'databox-receipt' }));
  if (reached('result')) {
    const finding = course.random.of(['justified', 'partly-justified', 'not-justified', 'not-justified'] as const);
    course.on(result).do(owner, (day) => ({ type: 'recordForwardResult', day, finding, text: { result: 'Obecní úřad stížnost vyřídil a kopii vyrozumění zaslal krajskému úřadu.' } }));
  }
  if (reached('closed')) course.do(owner, (day) => ({ type: 'close', reason: 'forwarded-result-known', day }));
  return course;
}

export type SentOn = { readonly topic: OtherTopic & { readonly to?: string }; readonly owner: DemoLogin };

/** What belongs to another body and is not watched: the ministry, a municipality, the office whose period still runs. */
export function sentOn(course: Course, { topic, owner }: SentOn): Course {
  const { officeId } = receive(course, { subject: topic.subject, body: topic.body, claims: [{ claim: topic.body }] });
  assign(course.on(1), owner);
  course.on(3).do(owner, (day) => ({ type: 'classify', as: topic.as, day, ...(topic.aboutOffice === true ? { authorityOfficeId: officeId } : {}), text: { reason: topic.reason } }));
  course.on(5).do(owner, (day) => ({
    type: 'forward', day, attention: topic.to === undefined ? 'secretary' : 'office', ...(topic.to === undefined ? { toOfficeId: officeId } : {}),
    text: { resolution: topic.how, ...(topic.to === undefined ? {} : { to: topic.to }) },
  }));
  course.do(owner, (day) => ({ type: 'tellComplainantOfForwarding', day }));
  return course.on(8).do(owner, (day) => ({ type: 'close', reason: 'forwarded-no-result', day }));
}
