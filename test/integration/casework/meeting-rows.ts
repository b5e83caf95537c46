import { inTransaction, newId } from '../../../libs/casework/index.ts';
import type { WrittenFact } from '../../../libs/casework/index.ts';
import { projectMeetings } from '../../../libs/casework/projection/meetings/index.ts';
import type { AnyCase, CaseId, MeetingState, SeriesSettings, SeriesState } from '../../../libs/domain/index.ts';
import { day } from '../../../libs/law/index.ts';
import { NOW } from './office.ts';
import type { Office } from './office.ts';

type Invitee = MeetingState['invitees'][number];

const BASE = {
  no: 1, version: 1, registerNumber: null, registered: { fact: 1, day: day('2026-11-23'), by: null }, ownerId: null, attachments: [], deadlines: [], planned: [], sent: [], closed: null, met: [],
} as const;

export const SETTINGS: SeriesSettings = {
  seriesKind: 'methodological', themes: [{ id: 'nrp', daysMin: 2, daysMax: 2 }, { id: 'spod', daysMin: 2, daysMax: 3 }], frequency: 'quarterly', audience: [{ kind: 'all-orp', seats: 2 }],
  from: '09:00', to: '14:00', daysOnEnd: 1, inviteDaysBefore: 30, answerWorkingDays: 5, agendaWorkingDays: 10, avoidWeekdays: [1, 3], leaderId: null, preparers: [],
};

export function seriesState(office: Office, more: Partial<SeriesState> = {}): SeriesState {
  return {
    ...BASE, kind: 'series', caseId: newId(NOW), departmentId: office.ids.department, phase: 'running', settings: SETTINGS, year: 2027, slots: [], proposedYears: [], occurrences: [], tasks: [],
    warned: [], ...more,
  };
}

export function meetingState(office: Office, seriesId: CaseId, on: string, more: Partial<MeetingState> = {}): MeetingState {
  return {
    ...BASE, kind: 'meeting', caseId: newId(NOW), departmentId: office.ids.department, phase: 'planning', seriesId, themeId: 'nrp', leaderId: null,
    days: [{ day: day(on), from: '09:00', to: '14:00' }], sequence: 0, inviteDaysBefore: 30, answerWorkingDays: 5, agendaWorkingDays: 10, replaces: null, replacedBy: null, cancelled: null, moved: null,
    invitationsOut: null, invitees: [], attendees: [], attendanceClosed: null, agenda: [], minutes: null, ...more,
  };
}

export function invitee(more: Partial<Invitee> & Pick<Invitee, 'kind'>): Invitee {
  return { id: newId(NOW), officeId: null, groupId: null, memberId: null, personId: null, seats: 1, removed: false, linkNo: 1, toldSequence: null, answer: null, ...more };
}

export function fact(type: string, content: WrittenFact['content'], data: unknown = {}): WrittenFact {
  return { no: 1, type, day: day('2026-11-23'), enteredAt: NOW, enteredBy: null, origin: 'person', data, content };
}

/** The rows of a case as the door would write them; the case's own row first, where it is not there yet. */
export async function write(office: Office, state: AnyCase, facts: readonly WrittenFact[], before: AnyCase | null = null): Promise<void> {
  await inTransaction(office.dataSource, async (tx) => {
    if (before === null) {
      await tx.change(
        `insert into cases (id, kind, phase, channel, registered_at, department_id, owner_id, version, last_no, news_no) values ($1, $2, $3, 'own', $4, $5, $6, 1, 1, 1) on conflict do nothing`,
        [state.caseId, state.kind, state.phase, new Date(NOW), state.departmentId, state.ownerId]);
    } else {
      await tx.change('update cases set phase = $2, owner_id = $3 where id = $1', [state.caseId, state.phase, state.ownerId]);
    }
    await projectMeetings(tx, { caseId: state.caseId, before, state, facts });
  });
}
