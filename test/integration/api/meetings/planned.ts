import type { z } from 'zod';
import { Door } from '../../../../libs/casework/index.ts';
import type { meetingDetail, publicInvitation, seriesDetail } from '../../../../libs/contracts/index.ts';
import { signInvitationLink } from '../../../../libs/notify/index.ts';
import { inject } from '../../../support/api.ts';
import type { Answer, TestApi } from '../../../support/api.ts';
import { Matter } from '../support/matter.ts';
import { addMember, openOffice } from '../support/office.ts';
import type { Member, TestOffice } from '../support/office.ts';

export type MeetingDetail = z.output<typeof meetingDetail>;
export type SeriesDetail = z.output<typeof seriesDetail>;
export type PublicInvitation = z.output<typeof publicInvitation>;

const SECRET = 'tajemství jen pro zkoušky, delší než 32 znaků';

export type PlanningOffice = TestOffice & { readonly methodologist: Member };

export async function openPlanningOffice(): Promise<PlanningOffice> {
  const office = await openOffice();
  return { ...office, methodologist: await addMember(office.api, 'Marta Metodická', ['methodologist'], office.department) };
}

export function seriesBody({ department, methodologist, manager }: PlanningOffice): Record<string, unknown> {
  return {
    seriesKind: 'methodological', themes: [{ id: 't1', daysMin: 2, daysMax: null }, { id: 't2', daysMin: 2, daysMax: 3 }], frequency: 'quarterly', audience: [{ kind: 'all-orp', seats: 2 }],
    from: '09:00', to: '15:00', daysOnEnd: 1, inviteDaysBefore: 30, answerWorkingDays: 5, agendaWorkingDays: 10, avoidWeekdays: [1, 3], leaderId: manager.id, preparers: [],
    departmentId: department, ownerId: methodologist.id,
    text: { title: 'Metodická porada OSPOD ORP', themes: { t1: 'Náhradní rodinná péče', t2: 'Ostatní agenda SPOD' }, place: 'Žižkova 57, Jihlava' },
  };
}

export type Planned = { readonly series: Matter; readonly meetings: readonly { readonly caseId: string; readonly registerNumber: string; readonly day: string }[] };

/** A series with its meetings of a year: what was proposed, confirmed. */
export async function planYear(office: PlanningOffice, year = 2027): Promise<Planned> {
  const { methodologist } = office;
  const series = await Matter.open(methodologist, seriesBody(office), 'series');
  await series.step(methodologist, 'propose-dates', { year });
  const { slots } = await series.read<SeriesDetail>(methodologist);
  const { meetings = [] } = await series.step(methodologist, 'confirm-dates', { dates: slots.map(({ slotId }) => ({ slotId })) });
  return { series, meetings };
}

/** A meeting as somebody sees it now; `step` then sends what they saw. */
export async function seen(by: Member, meetingId: string): Promise<{ readonly detail: MeetingDetail; readonly matter: Matter }> {
  const answer = await by.send('GET', `/api/v1/meetings/${meetingId}`);
  if (answer.status !== 200) throw new Error(`the meeting answered ${String(answer.status)}: ${answer.text}`);
  const detail: MeetingDetail = answer.body;
  return { detail, matter: new Matter({ caseId: meetingId, version: detail.version, registerNumber: detail.registerNumber, phase: detail.phase, deadlines: [], tasks: [], nextStep: null }, 'meetings') };
}

/** What time brings to a meeting, as its process would. */
export async function moment(api: TestApi, meetingId: string, key: string, at: string): Promise<void> {
  api.clock.time = Date.parse(at);
  await api.app.get(Door).process(meetingId, { type: 'meetMoment', key }, { now: api.clock.time });
}

export function tokenOf(meetingId: string, { id, linkNo }: MeetingDetail['invitees'][number]): string {
  return signInvitationLink({ meetingId, inviteeId: id, linkNo }, SECRET);
}

export function byLink(api: TestApi, method: 'GET' | 'POST', token: string, more: { readonly path?: string; readonly body?: object } = {}): Promise<Answer> {
  return inject(api, { method, url: `/api/v1/invitations/${token}${more.path ?? ''}`, ...(more.body === undefined ? {} : { payload: more.body }) });
}
