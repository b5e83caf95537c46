import type { Day } from '../law/index.ts';
import type { Mark } from '../domain/meeting/state.ts';
import type { Presence } from '../domain/meeting/vocabulary.ts';
import type { MeetingHead, MinutesDoc, Participant, ParticipantGroup } from './views.ts';

export const ALPHABET = 'áčďéěíňóřšťúůýž ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ';
export const FIRST = '2027-03-04' as Day;
export const SECOND = '2027-03-05' as Day;

export const OFFICES = [
  'Bystřice nad Pernštejnem', 'Havlíčkův Brod', 'Humpolec', 'Chotěboř', 'Jihlava', 'Moravské Budějovice', 'Náměšť nad Oslavou', 'Nové Město na Moravě',
  'Pacov', 'Pelhřimov', 'Světlá nad Sázavou', 'Telč', 'Třebíč', 'Velké Meziříčí', 'Žďár nad Sázavou',
].map((town) => `Městský úřad ${town}`);

export function head(changes: Partial<MeetingHead> = {}): MeetingHead {
  return {
    authority: 'Krajský úřad Kraje Vysočina', department: 'odbor sociálních věcí', registerNumber: 'PO-2027-0003', seriesTitle: 'Metodická porada OSPOD ORP',
    theme: 'Náhradní rodinná péče', title: 'Porada k náhradní rodinné péči', days: [{ day: FIRST, from: '09:00', to: '15:30' }], place: 'Jihlava, Žižkova 57', link: null, ...changes,
  };
}

export const TWO_DAYS: MeetingHead['days'] = [{ day: FIRST, from: '09:00', to: '15:30' }, { day: SECOND, from: '08:30', to: '12:00' }];

export function mark(presence: Presence, { day = FIRST, lateAt = null }: { readonly day?: Day; readonly lateAt?: string | null } = {}): Mark {
  return { day, presence, lateAt };
}

export function person(name: string, marks: readonly Mark[] = [], position: string | null = 'sociální pracovnice'): Participant {
  return { name, position, marks };
}

export function group(organisation: string | null, people: readonly Participant[], seats = people.length): ParticipantGroup {
  return { organisation, seats, people };
}

export function minutesDoc(changes: Partial<MinutesDoc> = {}): MinutesDoc {
  return {
    meeting: head(), preparedOn: '2027-03-12' as Day, revision: 2, approved: { by: 'Mgr. Petr Vedoucí', on: '2027-03-12' as Day }, leader: 'Mgr. Petr Vedoucí', recordedBy: null,
    groups: [], opening: null, points: [], closing: null, newTasks: [], carriedTasks: [], ...changes,
  };
}
