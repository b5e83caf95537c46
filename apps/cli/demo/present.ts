import { pragueDay, yearOf } from '../../../libs/law/index.ts';
import { family } from './cast.ts';
import { Course } from './course.ts';
import type { Frame } from './course.ts';
import { exceeded, reopened, withdrawn } from './plots/endings.ts';
import { forwarded } from './plots/forwarding.ts';
import { fromClassification, handled } from './plots/handling.ts';
import { assign, handOver, intakeOf, receive } from './plots/intake.ts';
import { settledByHand } from './plots/others.ts';
import { reviewed, sentToMinistry } from './plots/reviews.ts';
import { OF_TOWNS } from './texts/of-towns.ts';
import { OTHERS } from './texts/others.ts';
import { OUR_OWN } from './texts/our-own.ts';
import type { OtherTopic, Topic } from './texts/topic.ts';

const ours = (index: number): Topic => OUR_OWN[index] as Topic;
const ofTown = (index: number): Topic => OF_TOWNS[index] as Topic;
const other = (as: OtherTopic['as']): OtherTopic => OTHERS.find((topic) => topic.as === as) as OtherTopic;

/** What lies on the desks today: every state once, some near, some late. */
export function presentCourses(frame: Frame): readonly Course[] {
  const ago = (key: string, days: number): Course => Course.ago(`present ${key}`, days, frame);
  return [
    ...handlings(ago),
    ...forwardings(ago),
    settledByHand(ago('petition', 26), { topic: other('petition'), owner: 'referent', until: 'classified' }),
    ...reviews(ago),
    withdrawn(ago('withdrawn', 18), { topic: ours(5), owner: 'metodik' }, false),
    reopened(ago('reopened', 100), { topic: ours(3), owner: 'referentka' }, 91),
    unassigned(ago('unassigned', 1)),
    atRegistry(ago('registry', 3)),
    biasToDecide(ago('bias', 9)),
    againstManager(ago('manager', 15)),
    childHandedOver(ago('child handed over', 6)),
    childAtRisk(new Course('present child at risk', pragueDay(frame.now - RISK_MINUTES_AGO * 60_000), frame)),
  ];
}

function handlings(ago: (key: string, days: number) => Course): readonly Course[] {
  return [
    handled(ago('classified', 12), { topic: ours(0), owner: 'referent', until: 'classified' }),
    handled(ago('gathering', 31), { topic: ofTown(3), owner: 'metodik', as: 'complaint-council-rules', until: 'gathering' }),
    handled(ago('to approve', 41), { topic: ours(2), owner: 'referentka', until: 'drafted', draft: 38 }),
    handled(ago('to sign', 47), { topic: ours(4), owner: 'referent', until: 'approved', draft: 40 }),
    handled(ago('to dispatch', 51), { topic: ours(6), owner: 'metodik', until: 'signed', draft: 42 }),
    handled(ago('dispatched', 55), { topic: ours(1), owner: 'referentka2', until: 'dispatched', draft: 41, dispatch: 50 }),
    handled(ago('near', 57), { topic: ours(5), owner: 'referentka', until: 'evaluated', draft: 50 }),
    handled(ago('late', 70), { topic: ofTown(0), owner: 'referentka2', as: 'complaint-council-rules', until: 'gathering' }),
    handled(ago('breached', 66), { topic: ours(0), owner: 'referent', until: 'drafted', draft: 58 }),
    exceeded(ago('exceedance proposed', 54), { topic: ours(2), owner: 'referentka' }, 'proposed'),
    exceeded(ago('exceedance approved', 68), { topic: ours(6), owner: 'metodik' }, 'approved'),
    handled(ago('measures', 58), { topic: ours(4), owner: 'referentka', until: 'measures', draft: 36, dispatch: 44 }),
    handled(ago('measures late', 88), { topic: ours(3), owner: 'referent', until: 'measures', draft: 34, dispatch: 42 }),
  ];
}

function forwardings(ago: (key: string, days: number) => Course): readonly Course[] {
  return [
    forwarded(ago('to forward', 6), { topic: ofTown(1), owner: 'referentka', until: 'classified' }),
    forwarded(ago('to tell', 8), { topic: ofTown(5), owner: 'referent', until: 'forwarded' }),
    forwarded(ago('watched', 33), { topic: ofTown(2), owner: 'referentka2', until: 'delivered' }),
    forwarded(ago('silent office', 82), { topic: ofTown(6), owner: 'metodik', until: 'delivered' }),
    forwarded(ago('result known', 60), { topic: ofTown(4), owner: 'referentka', until: 'result', result: 55 }),
  ];
}

function reviews(ago: (key: string, days: number) => Course): readonly Course[] {
  return [
    reviewed(ago('review', 4), { owner: 'referentka', until: 'received' }),
    reviewed(ago('review silent office', 30), { owner: 'metodik', until: 'requested' }),
    reviewed(ago('review over guideline', 75), { owner: 'referent', until: 'received-from-office' }),
    reviewed(ago('review measure', 62), { owner: 'referentka', until: 'measured', result: 'partly', dispatched: 50 }),
    sentToMinistry(ago('review of ours', 24), 'referent'),
  ];
}

function unassigned(course: Course): Course {
  receive(course, { subject: ours(1).subject, body: ours(1).body, claims: ours(1).claims, channel: 'databox' });
  handOver(course);
  return course;
}

/** Came by e-mail without a recognised signature; the registry has it still, and the complainant is to confirm it. */
function atRegistry(course: Course): Course {
  receive(course, { subject: ofTown(1).subject, body: ofTown(1).body, claims: ofTown(1).claims, against: 'town', channel: 'email', change: { emailSignatureRecognised: false } });
  return course;
}

function biasToDecide(course: Course): Course {
  receive(course, { subject: ours(6).subject, body: ours(6).body, claims: ours(6).claims, channel: 'post' });
  assign(course.on(1), 'metodik');
  const { personId } = course.frame.people.metodik;
  return course.on(5).do('metodik', () => ({ type: 'declareBias', personId, by: 'party', text: { reason: 'Stěžovatel namítá, že úřední osoba je blízkou známou druhého rodiče.' } }));
}

/** She and all her people are excluded: the head of the odbor handles it himself. */
function againstManager(course: Course): Course {
  const topic = ours(4);
  receive(course, {
    subject: 'Stížnost na vedoucí oddělení', body: topic.body, claims: topic.claims, channel: 'databox',
    change: { complainedOf: [{ id: course.id('complained-of'), person: course.frame.people.vedouci.personId }] },
  });
  assign(course.on(1), 'vedouci.odboru', 'vedouci.odboru');
  return fromClassification(course, { topic, owner: 'vedouci.odboru', until: 'gathering' });
}

function childHandedOver(course: Course): Course {
  const topic = ofTown(2);
  const { officeId } = receive(course, { subject: topic.subject, body: topic.body, claims: topic.claims, against: 'town', channel: 'databox', change: { childAtRisk: true } });
  assign(course, 'referent');
  const at = new Date(course.moves.at(-1)?.at ?? 0).toISOString();
  return course.do('referent', () => ({
    type: 'takeOverChildRisk', officeId, at, policeInformed: false, feedbackAsked: true, text: { takenOverBy: 'pohotovost OSPOD ORP, pracovnice ve službě' },
  }));
}

const RISK_MINUTES_AGO = 25;

/** Came within this hour: nobody has taken the child over yet. */
function childAtRisk(course: Course): Course {
  const topic = ofTown(5);
  const people = family(course.caseId, course.random, yearOf(course.arrived));
  const command = intakeOf(course, {
    subject: 'Stížnost na nečinnost OSPOD, děti jsou samy v bytě bez topení', body: 'Na městský úřad volám třetí den. Děti jsou samy, v bytě se netopí a nikdo nepřišel.',
    claims: topic.claims, against: 'town', channel: 'databox',
    change: { childAtRisk: true, arrival: { databoxDelivered: course.arrived } },
  }, people);
  return course.justNow('podatelna', RISK_MINUTES_AGO, () => command);
}
