import type { Classification } from '../../../../libs/domain/index.ts';
import { addDays } from '../../../../libs/law/index.ts';
import type { Day } from '../../../../libs/law/index.ts';
import type { DemoLogin } from '../../start/demo-accounts.ts';
import type { Course } from '../course.ts';
import type { Topic } from '../texts/topic.ts';
import { assign, claimId, receive } from './intake.ts';
import type { Received } from './intake.ts';

/** How far a handling has come; each includes those before it. */
const STAGES = ['assigned', 'classified', 'gathering', 'evaluated', 'drafted', 'approved', 'signed', 'dispatched', 'delivered', 'measures', 'closed'] as const;
type Stage = (typeof STAGES)[number];

export type Handling = {
  readonly topic: Topic;
  readonly owner: DemoLogin;
  readonly as?: Extract<Classification, 'complaint-175' | 'complaint-council-rules'>;
  readonly until: Stage;
  /** Days of the case on which the draft and the dispatch happen; the rest lies between. */
  readonly draft?: number;
  readonly dispatch?: number;
  readonly received?: Partial<Received>;
};

/** A complaint that the authority handles itself, from intake to wherever it has come. */
export function handled(course: Course, plot: Handling): Course {
  const { topic, as } = plot;
  receive(course, {
    subject: topic.subject, body: topic.body, claims: topic.claims, against: as === 'complaint-council-rules' ? 'town' : undefined, ...plot.received,
  });
  assign(course.on(1), plot.owner);
  return fromClassification(course, plot);
}

/** The same for a case that has its owner. */
export function fromClassification(course: Course, plot: Handling): Course {
  const { topic, owner, as = 'complaint-175', draft = 28, dispatch = draft + 9 } = plot;
  const reached = (stage: Stage): boolean => STAGES.indexOf(stage) <= STAGES.indexOf(plot.until);
  if (reached('classified')) classify(course.on(2), owner, as);
  if (reached('gathering')) gather(course.on(4), plot, reached('evaluated'));
  if (reached('evaluated')) evaluate(course.on(draft - 2), plot);
  if (reached('drafted')) course.on(draft).do(owner, (day) => ({ type: 'draftNotice', day, text: { notice: topic.notice } }));
  if (reached('approved')) course.on(draft + 3).do('vedouci', (day) => ({ type: 'approveNotice', day }));
  if (reached('signed')) sign(course.on(draft + 6));
  if (reached('dispatched')) dispatchTo(course.on(dispatch), owner);
  if (reached('delivered')) deliver(course.on(dispatch + 4), owner);
  if (reached('measures')) measures(course.on(dispatch + 6), plot, reached('closed'));
  if (reached('closed')) course.do(owner, (day) => ({ type: 'close', reason: 'notified', day }));
  return course;
}

const REASON = {
  'complaint-175': 'Podatel namítá nevhodné chování úřední osoby nebo postup krajského úřadu; jiný prostředek ochrany zákon nedává (§ 175 odst. 1 SŘ).',
  'complaint-council-rules': 'Směřuje proti pracovníkovi obecního úřadu; stěžovatel výslovně žádá kraj, vyřizuje se podle pravidel rady kraje.',
} as const;

function classify(course: Course, owner: DemoLogin, as: keyof typeof REASON): void {
  course.do(owner, (day) => ({ type: 'classify', as, day, text: { reason: REASON[as] } }));
}

/** Documents, statement and a hearing; `received`: they have come. */
function gather(course: Course, { topic, owner }: Handling, received: boolean): void {
  const documents = course.id('documents');
  const asked = course.today;
  course.do(owner, (day) => ({ type: 'requestDocuments', requestId: documents, day, dueDay: addDays(asked, 14), text: { what: topic.documents, from: 'vedoucí oddělení' } }));
  const complainedOf = course.intake.complainedOf[0]?.id;
  const statement = course.id('statement');
  if (complainedOf !== undefined) {
    course.do(owner, (day) => ({ type: 'requestStatement', requestId: statement, complainedOfId: complainedOf, day, dueDay: addDays(asked, 10) }));
  }
  if (!received) return;
  course.on(13);
  if (complainedOf !== undefined) course.do(owner, (day) => ({ type: 'receiveStatement', requestId: statement, day, text: { statement: topic.statement } }));
  else course.do(owner, (day) => ({ type: 'recordHearing', day, text: { record: topic.statement } }));
  course.on(17).do(owner, (day) => ({ type: 'receiveDocuments', requestId: documents, day, complete: true }));
}

function evaluate(course: Course, { topic, owner }: Handling): void {
  topic.claims.forEach(({ finding, reasons }, index) => {
    course.do(owner, () => ({ type: 'evaluateClaim', claimId: claimId(course, index), finding, text: { reasons } }));
  });
}

function sign(course: Course): void {
  course.do('vedouci.odboru', (day) => ({ type: 'signNotice', day, text: { signedBy: 'Karel Beneš', position: 'vedoucí odboru' } }));
}

export function dispatchTo(course: Course, owner: DemoLogin, on?: Day): void {
  course.do(owner, (day) => ({ type: 'dispatchNotice', day: on ?? day, recipients: [course.complainant], by: 'post' }));
}

export function deliver(course: Course, owner: DemoLogin): void {
  course.do(owner, (day) => ({ type: 'recordNoticeDelivered', day, recipient: course.complainant, proof: 'postal-receipt' }));
}

/** Where a claim was found justified: a measure with its day; `checked`: it was met, and whoever wished to be told was told. */
function measures(course: Course, { topic, owner }: Handling, checked: boolean): void {
  const { measure } = topic;
  if (measure === undefined) return;
  const measureId = course.id('measure');
  const imposed = course.today;
  course.do(owner, () => ({ type: 'setMeasure', measureId, dueDay: addDays(imposed, 21), text: measure }));
  if (!checked) return;
  if (course.intake.type === 'registerComplaint' && course.intake.wantsMeasures) course.do(owner, (day) => ({ type: 'tellMeasures', day }));
  course.on(course.days + 20).do(owner, (day) => ({ type: 'checkMeasure', measureId, day, done: true, text: { result: 'Opatření bylo zavedeno a je doloženo záznamem.' } }));
}
