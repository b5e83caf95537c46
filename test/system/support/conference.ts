import { randomUUID } from 'node:crypto';
import type { Day } from '../../../libs/law/index.ts';
import type { PersistentClient, Receipt } from './persistent-client.ts';
import { DEPARTMENT } from './staff.ts';
import type { Staff } from './staff.ts';

type Opened = Receipt & { readonly meetings?: readonly { readonly caseId: string }[] };

export type Conference = { readonly caseId: string; readonly addresses: readonly string[] };

/** A conference on that day, with so many guests from elsewhere whose invitations are due at once. */
export async function planConference(client: PersistentClient, { metodicka }: Staff, on: Day, guests: number): Promise<Conference> {
  const send = (agenda: 'series' | 'meetings', path: string, body: unknown, version?: number): Promise<Opened> =>
    client.send({ token: metodicka.token, agenda, path, body, ...(version === undefined ? {} : { version }) });
  const series = await send('series', '', {
    seriesKind: 'lecture', themes: [{ id: 't1', daysMin: null, daysMax: null }], frequency: 'as-called', audience: [{ kind: 'role', role: 'methodologist' }], from: '09:00', to: '15:00',
    daysOnEnd: 1, inviteDaysBefore: 60, answerWorkingDays: 5, agendaWorkingDays: 10, avoidWeekdays: [], leaderId: metodicka.id, preparers: [], departmentId: DEPARTMENT, ownerId: metodicka.id,
    text: { title: 'Krajská konference', themes: { t1: 'Náhradní rodinná péče' } },
  });
  const { version } = await send('series', `/${series.caseId}/add-date`, { slotId: 'k1', themeId: 't1', day: on }, series.version);
  const { meetings: [meeting] = [] } = await send('series', `/${series.caseId}/confirm-dates`, { dates: [{ slotId: 'k1' }] }, version);
  if (meeting === undefined) throw new Error('no meeting was opened');
  const addresses = Array.from({ length: guests }, (_, n) => `host${String(n)}@partner.example`);
  await send('meetings', `/${meeting.caseId}/invite`, {
    invitees: addresses.map((email, n) => ({ id: randomUUID(), kind: 'guest', seats: 1, text: { name: `Host ${String(n)}`, email } })),
  }, 1);
  return { caseId: meeting.caseId, addresses };
}
