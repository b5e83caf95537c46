import { packDepartmentId } from '../../../../libs/casework/index.ts';
import type { Channel, RegisterComplaint } from '../../../../libs/domain/index.ts';
import { pragueInstant, yearOf } from '../../../../libs/law/index.ts';
import type { DemoLogin } from '../../start/demo-accounts.ts';
import { family, workerOf } from '../cast.ts';
import type { Family } from '../cast.ts';
import type { Course } from '../course.ts';

export type Received = {
  readonly subject: string;
  readonly body: string;
  readonly claims?: readonly { readonly claim: string }[];
  readonly channel?: Channel | undefined;
  /** A worker of the ORP of the child's town. */
  readonly against?: 'town' | undefined;
  readonly anonymous?: boolean | undefined;
  readonly change?: Partial<RegisterComplaint> | undefined;
};

/** The department of the data pack that handles complaints. */
const DEPARTMENT = 'SPOD';

export function claimId(course: Course, index: number): string {
  return course.id(`claim-${String(index + 1)}`);
}

/** The intake by the registry, or at the caseworker's own desk, with all that the department needs. */
export function receive(course: Course, received: Received): Family {
  const people = family(course.caseId, course.random, yearOf(course.arrived));
  const command = intakeOf(course, received, people);
  course.register(registrar(command.channel), command);
  return people;
}

export function intakeOf(course: Course, received: Received, people: Family): RegisterComplaint {
  const { random } = course;
  const channel = received.channel ?? random.of(['databox', 'databox', 'post', 'post', 'email', 'desk'] as const);
  const year = String(yearOf(course.arrived));
  const anonymous = received.anonymous === true;
  return {
    type: 'registerComplaint', channel, arrival: arrivalBy(channel, course), departmentId: packDepartmentId(DEPARTMENT),
    fileNumber: `OSV ${String(random.between(20, 940))}/${year}`, documentNumber: `KU ${String(random.between(1_200, 68_000))}/${year}`,
    anonymous, confidential: random.upTo(8) === 0, wantsMeasures: !anonymous && random.upTo(3) > 0, childAtRisk: false,
    ...(channel === 'email' ? { emailSignatureRecognised: true } : {}),
    ...(channel === 'oral' ? { oral: oralRecord(course) } : {}),
    parties: anonymous ? [] : [people.complainant, people.other], children: received.against === 'town' ? [people.child] : [],
    complainedOf: received.against === 'town' ? [workerOf(people.officeId, course.caseId, random)] : [],
    claims: (received.claims ?? []).map(({ claim }, index) => ({ id: claimId(course, index), text: { claim } })), attachments: [],
    text: { subject: received.subject, body: received.body }, ...received.change,
  };
}

/** Handed over by the registry where it took the submission in, then assigned by the manager. */
export function assign(course: Course, owner: DemoLogin, by: DemoLogin = 'vedouci'): void {
  handOver(course);
  course.do(by, () => ({ type: 'assign', ownerId: course.frame.people[owner].personId }));
}

export function handOver(course: Course): void {
  if (course.moves[0]?.by !== 'podatelna') return;
  course.do('podatelna', (day) => ({ type: 'handOverToDepartment', departmentId: packDepartmentId(DEPARTMENT), day }));
}

function registrar(channel: Channel): DemoLogin {
  return channel === 'oral' || channel === 'telephone' || channel === 'desk' ? 'referentka' : 'podatelna';
}

function arrivalBy(channel: Channel, { arrived, today }: Course): RegisterComplaint['arrival'] {
  switch (channel) {
    case 'databox': return { databoxDelivered: arrived, registryStamped: today };
    case 'email': return { firstReceived: arrived, registryStamped: today };
    case 'post': return { registryStamped: today };
    case 'desk': return { registryStamped: today };
    case 'telephone':
    case 'oral': return { firstReceived: today };
  }
}

function oralRecord({ today }: Course): RegisterComplaint['oral'] {
  return {
    kind: 'record', takenAt: new Date(pragueInstant(today, 8)).toISOString(), signed: 'both', readBack: true, copyHandedOver: true,
    text: { place: 'kancelář oddělení, přízemí', words: 'Stěžuji si na to, co jsem uvedla výše. Záznam mi byl přečten a souhlasím s ním.' },
  };
}
