import { EXAMPLE_IDS } from '../complaint/examples.ts';
import type { SeriesCommandType } from './body.ts';

const settings = {
  seriesKind: 'methodological',
  themes: [{ id: 't1', daysMin: 2, daysMax: null }, { id: 't2', daysMin: 2, daysMax: 3 }],
  frequency: 'quarterly',
  audience: [{ kind: 'all-orp', seats: 2 }],
  from: '09:00',
  to: '15:00',
  daysOnEnd: 1,
  inviteDaysBefore: 30,
  answerWorkingDays: 5,
  agendaWorkingDays: 10,
  avoidWeekdays: [1, 3],
  leaderId: null,
  preparers: [],
  text: { title: 'Metodická porada OSPOD ORP', themes: { t1: 'Náhradní rodinná péče', t2: 'Ostatní agenda SPOD' }, place: 'Žižkova 57, Jihlava, sál B' },
};

export const SERIES_EXAMPLES: { readonly [T in SeriesCommandType]: unknown } = {
  openSeries: { ...settings, departmentId: EXAMPLE_IDS.department, ownerId: EXAMPLE_IDS.owner },
  assign: { ownerId: EXAMPLE_IDS.owner },
  changeSeries: { ...settings, avoidWeekdays: [1, 3, 5] },
  proposeDates: { year: 2027 },
  addDate: { slotId: 's9', themeId: 't1', day: '2027-11-09' },
  moveDate: { slotId: 'slot-7-1', day: '2027-03-18' },
  dropDate: { slotId: 'slot-7-2' },
  confirmDates: { dates: [{ slotId: 'slot-7-1' }, { slotId: 'slot-7-3', days: [{ day: '2027-09-14', from: '09:00', to: '16:00' }, { day: '2027-09-15', from: '09:00', to: '12:00' }] }] },
  agreeTask: { taskId: 'u1', meetingId: EXAMPLE_IDS.meeting, taskKind: 'recommendation', officeId: EXAMPLE_IDS.office, dueDay: '2027-06-15', text: { task: 'Zveřejnit termíny příprav pěstounů na webu města.' } },
  moveTask: { taskId: 'u1', dueDay: '2027-09-14', text: { reason: 'Web města se předělává.' } },
  closeTask: { taskId: 'u1', day: '2027-06-10', done: true, text: { result: 'Zveřejněno.' } },
  addNote: { text: { note: 'Na podzim pozvat i zástupce soudu.' } },
  close: { reason: 'ended', day: '2027-12-31' },
};
