import { addDays, previousWorkingDay } from '../../../libs/law/index.ts';
import { Course } from './course.ts';
import type { Frame } from './course.ts';
import { CASEWORKERS } from './people.ts';
import { biased, exceeded, goneOnExOfficio, joined, refuted, registeredByMistake, settledAtOnce, withdrawn } from './plots/endings.ts';
import { forwarded, sentOn } from './plots/forwarding.ts';
import { handled } from './plots/handling.ts';
import { settledByHand } from './plots/others.ts';
import { reviewed } from './plots/reviews.ts';
import { Random } from './random.ts';
import { OF_TOWNS } from './texts/of-towns.ts';
import { NOT_OURS, OTHERS } from './texts/others.ts';
import { OUR_OWN } from './texts/our-own.ts';
import type { Topic } from './texts/topic.ts';

type Plot = (course: Course) => Course | readonly Course[];

/** Days ago at which the first and the last of a stretch came, and how many in it: two full years, then the rest of the third. */
const STRETCHES = [{ from: 1_085, to: 372, share: 0.9 }, { from: 362, to: 112, share: 0.1 }] as const;

/** Three years of cases that are over, evenly through the years, kinds mixed. */
export function pastCourses(frame: Frame): readonly Course[] {
  const random = new Random(frame.seed);
  const { complaints, others } = plotsOf();
  const plots = evenly(shuffled(complaints, random), shuffled(others, random));
  const split = Math.round(plots.length * STRETCHES[0].share);
  return [plots.slice(0, split), plots.slice(split)].flatMap((part, stretch) => {
    const { from, to } = STRETCHES[stretch] ?? STRETCHES[0];
    return part.flatMap((plot, index) => {
      const ago = Math.round(from - ((from - to) * index) / part.length) - random.between(0, 4);
      const arrived = previousWorkingDay(frame.calendar, addDays(frame.today, -ago));
      return plot(new Course(`past ${String(stretch)} ${String(index)}`, arrived, frame));
    });
  });
}

function plotsOf(): { readonly complaints: readonly Plot[]; readonly others: readonly Plot[] } {
  let turn = 0;
  const owner = (): (typeof CASEWORKERS)[number] => CASEWORKERS[(turn += 1) % CASEWORKERS.length] ?? 'referent';
  const topic = (index: number): Topic => OUR_OWN[index % OUR_OWN.length] as Topic;
  const handling = Array.from({ length: 21 }, (_, index): Plot => {
    const by = owner();
    return (course) => handled(course, { topic: topic(index), owner: by, until: 'closed', draft: course.random.between(18, 38) });
  });
  const ofTowns = OF_TOWNS.map((about, index): Plot => {
    const by = owner();
    return index < 2
      ? (course) => handled(course, { topic: about, owner: by, as: 'complaint-council-rules', until: 'closed', draft: course.random.between(24, 36) })
      : (course) => forwarded(course, { topic: about, owner: by, until: 'closed', result: course.random.between(38, 62) });
  });
  const others = OTHERS.map((about): Plot => {
    const by = owner();
    return (course) => settledByHand(course, { topic: about, owner: by, until: 'closed' });
  });
  const reviews = (['proper', 'improper'] as const).map((result): Plot => {
    const by = owner();
    return (course) => reviewed(course, { owner: by, until: 'closed', result, dispatched: course.random.between(34, 52) });
  });
  const notOurs = NOT_OURS.map((about): Plot => {
    const by = owner();
    return (course) => sentOn(course, { topic: about, owner: by });
  });
  return { complaints: [...handling, ...ofTowns, ...endings()], others: [...others, ...reviews, ...notOurs] };
}

function endings(): readonly Plot[] {
  const [first, second, third, fourth, fifth] = OUR_OWN as readonly [Topic, Topic, Topic, Topic, Topic];
  return [
    settledAtOnce,
    settledAtOnce,
    registeredByMistake,
    (course) => withdrawn(course, { topic: second, owner: 'referent' }, true),
    (course) => goneOnExOfficio(course, { topic: first, owner: 'referentka' }),
    (course) => exceeded(course, { topic: third, owner: 'metodik' }, 'closed'),
    // Too late: a breach that stays.
    (course) => handled(course, { topic: fourth, owner: 'referentka2', until: 'closed', draft: 55, dispatch: 66 }),
    (course) => refuted(course, { topic: second, owner: 'referentka' }),
    (course) => biased(course, { topic: fifth, owner: 'referentka2' }, 'referent'),
    (course) => joined(course, { topic: first, owner: 'metodik' }),
  ];
}

/** Both rows in their order, mixed so that every stretch has its share of each. */
function evenly<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  const placed = [one, other].flatMap((row) => row.map((item, index) => ({ item, place: (index + 0.5) / row.length })));
  return placed.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const left = [...items];
  return items.map(() => left.splice(random.upTo(left.length), 1)[0] as T);
}

