import { packDepartmentId } from '../../../../libs/casework/index.ts';
import type { OpenSeries } from '../../../../libs/domain/index.ts';
import type { DemoPeople } from '../people.ts';

const COMMON = {
  type: 'openSeries', frequency: 'as-called', from: '09:00', to: '14:00', daysOnEnd: 1, inviteDaysBefore: 21, answerWorkingDays: 5, agendaWorkingDays: 8, avoidWeekdays: [1, 3], preparers: [],
} as const;
const THEME = [{ id: 't1', daysMin: null, daysMax: null }] as const;
const PLACE = 'Krajský úřad, Žižkova 57, Jihlava';

/** Settings that every series of the demo office shares, and whose it is. */
function common({ metodicka, vedouci }: DemoPeople): Omit<OpenSeries, 'seriesKind' | 'themes' | 'audience' | 'text'> {
  return { ...COMMON, departmentId: packDepartmentId('SPOD'), ownerId: metodicka.personId, leaderId: vedouci.personId };
}

export function methodicalSeries(people: DemoPeople): OpenSeries {
  return {
    ...common(people), seriesKind: 'methodological', frequency: 'quarterly', inviteDaysBefore: 30, agendaWorkingDays: 10, preparers: [people.metodik.personId],
    themes: [{ id: 't1', daysMin: 2, daysMax: 2 }, { id: 't2', daysMin: 2, daysMax: 3 }],
    audience: [{ kind: 'all-orp', seats: 2 }, { kind: 'person', personId: people.metodik.personId }],
    text: {
      title: 'Metodická porada OSPOD ORP', themes: { t1: 'náhradní rodinná péče', t2: 'další agenda SPOD' }, place: `${PLACE}, sál B`,
      note: 'Oběd je v jídelně úřadu; parkovat lze ve dvoře.',
    },
  };
}

export function workingGroupSeries(people: DemoPeople, groupId: string): OpenSeries {
  return {
    ...common(people), seriesKind: 'working-group', themes: THEME, audience: [{ kind: 'group', groupId }], to: '12:00',
    text: { title: 'SPRSS: služby pro rodiny s dětmi a mládež', themes: { t1: 'jednání pracovní skupiny' }, place: `${PLACE}, zasedací místnost 2` },
  };
}

export function steeringSeries(people: DemoPeople, groupId: string): OpenSeries {
  return {
    ...common(people), seriesKind: 'steering-group', themes: THEME, audience: [{ kind: 'group', groupId }], leaderId: people['vedouci.odboru'].personId, to: '11:00',
    text: { title: 'Řídící skupina SPRSS', themes: { t1: 'jednání řídící skupiny' }, place: `${PLACE}, zasedací místnost rady` },
  };
}

export function platformSeries(people: DemoPeople, groupId: string): OpenSeries {
  return {
    ...common(people), seriesKind: 'platform', themes: THEME, audience: [{ kind: 'group', groupId }], from: '09:30', to: '13:00',
    text: { title: 'Platforma prevence rizikového chování', themes: { t1: 'jednání platformy' }, place: `${PLACE}, sál A`, link: 'https://porady.kraj.example/platforma' },
  };
}

export function consultationSeries(people: DemoPeople): OpenSeries {
  return {
    ...common(people), seriesKind: 'consultation-day', frequency: 'yearly', themes: [{ id: 't1', daysMin: 1, daysMax: null }],
    audience: [{ kind: 'person', personId: people.metodik.personId }, { kind: 'person', personId: people.referentka.personId }], to: '15:00',
    text: { title: 'Konzultační den k náhradní rodinné péči', themes: { t1: 'poradenství pro pěstouny a žadatele' }, place: 'Kulturní dům, Humpolec', note: 'S programem pro děti.' },
  };
}

export function lectureSeries(people: DemoPeople): OpenSeries {
  return {
    ...common(people), seriesKind: 'lecture', themes: THEME, audience: [{ kind: 'all-orp', seats: 3 }], to: '12:30',
    text: { title: 'Přednášky, semináře a konference', themes: { t1: 'seminář pro pracovníky OSPOD' }, place: `${PLACE}, kongresový sál` },
  };
}
