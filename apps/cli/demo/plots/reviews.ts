import type { RegisterReview, ReviewResult } from '../../../../libs/domain/index.ts';
import { addDays, yearOf } from '../../../../libs/law/index.ts';
import type { DemoLogin } from '../../start/demo-accounts.ts';
import { family } from '../cast.ts';
import type { Course } from '../course.ts';
import { assign, handOver, intakeOf } from './intake.ts';

const STAGES = ['received', 'classified', 'requested', 'received-from-office', 'assessed', 'dispatched', 'measured', 'closed'] as const;
type Stage = (typeof STAGES)[number];

export type Reviewing = {
  readonly owner: DemoLogin;
  readonly until: Stage;
  readonly result?: ReviewResult;
  /** Days of the case: when the office answered, and when the notice went out. */
  readonly answered?: number;
  readonly dispatched?: number;
};

const SUBJECT = 'Žádost o přešetření způsobu vyřízení stížnosti';
const BODY = 'S vyřízením stížnosti městským úřadem nesouhlasím. K hlavní výtce se vůbec nevyjádřil a svědka nevyslechl.';
const REASONS: Readonly<Record<ReviewResult, string>> = {
  proper: 'Úřad se vypořádal se všemi body stížnosti a své závěry doložil spisem.',
  partly: 'Úřad se nevypořádal s druhým bodem stížnosti; v ostatním je vyřízení řádné.',
  improper: 'Úřad stížnost vyřídil bez zjištění, jak jednání proběhlo, a na výtky neodpověděl.',
};

/** A request for review of how a town handled a complaint (§ 175 odst. 7 SŘ), as far as it has come. */
export function reviewed(course: Course, { owner, until, result = 'proper', answered = 18, dispatched = 40 }: Reviewing): Course {
  const reached = (stage: Stage): boolean => STAGES.indexOf(stage) <= STAGES.indexOf(until);
  receive(course, { handledBy: 'office' });
  if (!reached('classified')) {
    handOver(course);
    return course;
  }
  assign(course.on(1), owner);
  course.on(2).do(owner, (day) => ({ type: 'classify', as: 'review-175-7', day, text: { reason: 'Stížnost vyřídil obecní úřad; jeho nadřízeným správním orgánem je krajský úřad (§ 178 SŘ).' } }));
  if (reached('requested')) {
    course.on(3).do(owner, (day) => ({ type: 'requestFromOffice', requestId: course.id('request'), what: 'file-and-statement', day, dueDay: addDays(day, 14) }));
  }
  if (reached('received-from-office')) {
    course.on(answered).do(owner, (day) => ({
      type: 'receiveFromOffice', requestId: course.id('request'), day, complete: true, text: { statement: 'Úřad předložil spis a na svém vyřízení trvá.' },
    }));
  }
  if (reached('assessed')) course.on(dispatched - 6).do(owner, () => ({ type: 'assessHandling', result, text: { reasons: REASONS[result] } }));
  if (reached('dispatched')) notice(course, owner, dispatched);
  if (reached('measured') && result !== 'proper') measure(course, owner, reached('closed'));
  if (reached('closed')) course.do(owner, (day) => ({ type: 'close', reason: 'notified', day }));
  return course;
}

/** Our own handling: for the ministry (§ 12 and § 178 SŘ), whose answer is watched. */
export function sentToMinistry(course: Course, owner: DemoLogin): Course {
  receive(course, { handledBy: 'us' });
  assign(course.on(1), owner);
  course.on(2).do(owner, (day) => ({ type: 'classify', as: 'review-ours-to-ministry', day, text: { reason: 'Stížnost vyřídil krajský úřad; nadřízené je ministerstvo (§ 178 SŘ).' } }));
  course.on(3).do(owner, (day) => ({
    type: 'forward', day, attention: 'office', text: { resolution: 'Žádost se se spisem postupuje nadřízenému správnímu orgánu.', to: 'Ministerstvo práce a sociálních věcí' },
  }));
  course.do(owner, (day) => ({ type: 'tellComplainantOfForwarding', day }));
  return course.on(5).do(owner, (day) => ({ type: 'recordForwardDelivered', day, proof: 'databox-receipt' }));
}

function receive(course: Course, { handledBy }: Pick<RegisterReview['first'], 'handledBy'>): void {
  const people = family(course.caseId, course.random, yearOf(course.arrived));
  const { anonymous: _anonymous, wantsMeasures: _wantsMeasures, claims: _claims, oral: _oral, ...intake } = intakeOf(course, {
    subject: SUBJECT, body: BODY, channel: course.random.of(['databox', 'post'] as const), against: handledBy === 'office' ? 'town' : undefined,
  }, people);
  const command: RegisterReview = {
    ...intake, type: 'registerReview', of: 'complaint',
    first: {
      handledBy, ...(handledBy === 'office' ? { officeId: people.officeId } : {}), deliveredDay: addDays(course.arrived, -96), outcome: 'notified',
      noticeDay: addDays(course.arrived, -40), finding: 'not-justified', documentNumber: `MU ${String(course.random.between(400, 9_000))}/${String(yearOf(course.arrived))}`,
    },
  };
  course.register('podatelna', command);
}

function notice(course: Course, owner: DemoLogin, dispatched: number): void {
  course.on(dispatched - 5).do(owner, (day) => ({ type: 'draftNotice', day, text: { notice: 'Způsob vyřízení Vaší stížnosti jsme přešetřili s tímto výsledkem.' } }));
  course.on(dispatched - 3).do('vedouci', (day) => ({ type: 'approveNotice', day }));
  course.on(dispatched - 2).do('vedouci.odboru', (day) => ({ type: 'signNotice', day, text: { signedBy: 'vedoucí odboru', position: 'vedoucí odboru' } }));
  course.on(dispatched).do(owner, (day) => ({ type: 'dispatchNotice', day, recipients: [course.complainant], by: 'databox' }));
}

function measure(course: Course, owner: DemoLogin, checked: boolean): void {
  const measureId = course.id('measure');
  course.do(owner, (day) => ({
    type: 'setMeasure', measureId, dueDay: addDays(day, 30),
    text: { internal: 'Vypořádat chybějící bod a doplnit vyrozumění.', forComplainant: 'Uložili jsme úřadu, aby Vám odpověděl na bod, který opomenul.' },
  }));
  if (checked) course.on(course.days + 28).do(owner, (day) => ({ type: 'checkMeasure', measureId, day, done: true, text: { result: 'Úřad doplněné vyrozumění zaslal, kopie je ve spisu.' } }));
}
