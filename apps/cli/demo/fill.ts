import type { DataSource } from 'typeorm';
import { Door, inTransaction, loadOfficeState, Notifier, OfficeStates, pool } from '../../../libs/casework/index.ts';
import { Absences } from '../../../libs/identity/index.ts';
import { addDays, pragueDay, startOfDay } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { messageIds } from '../../../libs/notify/index.ts';
import type { Frame } from './course.ts';
import { diariesOf } from './meetings/diaries.ts';
import { changeAddress, enterRegisters, UNREACHABLE, UNREACHABLE_DAYS } from './meetings/registers.ts';
import { playDiaries } from './meetings/scene.ts';
import { pastCourses } from './past.ts';
import { demoPeople } from './people.ts';
import type { DemoPeople } from './people.ts';
import { play } from './player.ts';
import { presentCourses } from './present.ts';

const SEED = 2026;

export type Filled =
  | { readonly outcome: 'filled'; readonly cases: number; readonly meetings: number }
  /** By an earlier run; nothing was changed. */
  | { readonly outcome: 'filled-already' }
  /** There are cases that are not ours. */
  | { readonly outcome: 'refused-in-use' }
  | { readonly outcome: 'refused-other-people' };

/**
 * Fills an installation that has no cases with three years of an invented office, up to `now` (epoch ms). The same day
 * gives the same office. All of it goes through the door, with the time at which each thing happened; the cases and
 * meetings are there whole, or not at all.
 */
export async function fillOffice(dataSource: DataSource, publicUrl: string, now: number): Promise<Filled> {
  const people = await demoPeople(dataSource);
  if (people === null) return { outcome: 'refused-other-people' };
  const office = await loadOfficeState(pool(dataSource));
  const frame: Frame = { today: pragueDay(now), now, calendar: office.calendar, seed: SEED, people };
  const present = await presence(dataSource, people);
  if (present !== 'empty') return { outcome: present };
  await enterAbsences(dataSource, people, frame.today, now);
  await changeAddress(dataSource, people.vedouci, now);
  return playAll(dataSource, frame, publicUrl);
}

async function playAll(dataSource: DataSource, frame: Frame, publicUrl: string): Promise<Filled> {
  const { people, today, now } = frame;
  const courses = [...pastCourses(frame), ...presentCourses(frame)];
  const door = new Door(dataSource, new OfficeStates(), new Notifier(dataSource));
  const stage = { door, people, office: await loadOfficeState(pool(dataSource)), writer: messageIds({ publicUrl }) };
  const unreachable = { officeId: UNREACHABLE, since: startOfDay(addDays(today, -UNREACHABLE_DAYS)) };
  return inTransaction(dataSource, async (tx) => {
    await play(tx, courses, stage, now);
    const groups = await enterRegisters(tx, dataSource, frame);
    const meetings = await playDiaries(tx, diariesOf(frame, groups), { ...stage, unreachable }, now);
    return { outcome: 'filled', cases: courses.length, meetings };
  });
}

/** The demo office is known by cases that came about years before the accounts that registered them. */
async function presence(dataSource: DataSource, { podatelna }: DemoPeople): Promise<'empty' | 'filled-already' | 'refused-in-use'> {
  const [found] = await pool(dataSource).query<{ cases: number; before: number }>(
    `select count(*)::int as cases, (count(*) filter (where c.registered_at < p.created_at - interval '300 days'))::int as before
     from cases c cross join people p where p.id = $1`,
    [podatelna.personId],
  );
  if (found === undefined || found.cases === 0) return 'empty';
  return found.before > 0 ? 'filled-already' : 'refused-in-use';
}

/** One who is away with a deputy, and a summer that is over. */
async function enterAbsences(dataSource: DataSource, { vedouci, referentka2, referent, metodik }: DemoPeople, today: Day, now: number): Promise<void> {
  const absences = new Absences(dataSource);
  const by = { principal: { ...vedouci, proof: NO_PROOF }, doer: { personId: vedouci.personId, kind: 'person', requestId: null } } as const;
  const away = [
    { person: referentka2, from: today, to: addDays(today, 9), deputyId: referent.personId },
    { person: metodik, from: addDays(today, -130), to: addDays(today, -117), deputyId: referentka2.personId },
  ];
  await dataSource.transaction(async (on) => {
    for (const { person, ...terms } of away) {
      const entered = (await absences.list({ personId: person.personId, from: terms.from, to: terms.to })).length > 0;
      if (!entered) await absences.enter(on, by, person.personId, terms, now);
    }
  });
}

/** The demo is filled in by whoever holds the database, in the manager's name. */
const NO_PROOF = { by: 'token', tokenId: 'demo', scopes: [] } as const;
