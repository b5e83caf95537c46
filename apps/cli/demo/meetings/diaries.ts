import { idOf, packOfficeId } from '../../../../libs/casework/index.ts';
import type { Answer, MeetingCommand } from '../../../../libs/domain/index.ts';
import { addDays } from '../../../../libs/law/index.ts';
import type { Day } from '../../../../libs/law/index.ts';
import type { Frame } from '../course.ts';
import { Diary } from './diary.ts';
import { answerOf, held, inviteesOf, programme } from './held.ts';
import { STEERING_GROUP, WORKING_GROUP } from './registers.ts';
import type { DemoGroups } from './registers.ts';
import { methodicalDays } from './methodical-days.ts';
import type { ThemedDay } from './methodical-days.ts';
import type { DemoPeople } from '../people.ts';
import { consultationSeries, lectureSeries, methodicalSeries, platformSeries, steeringSeries, workingGroupSeries } from './series.ts';
import { afterOctober, proposalWaits, settle } from './settle.ts';
import { CONSULTATION_DAY, GROUP_MEETING, METHODICAL, PLATFORM_MEETING, SEMINAR, STEERING_MEETING } from './texts.ts';
import type { MeetingText } from './texts.ts';

const OWNER = 'metodicka';

/** What the demo office meets for: the quarterly meeting with the ORP, and a series of each other kind. */
export function diariesOf(frame: Frame, { platform, names }: DemoGroups): readonly Diary[] {
  const diary = (key: string): Diary => new Diary(key, frame, names);
  const { people } = frame;
  return [
    methodical(diary('methodical'), people),
    workingGroup(diary('working group').ago(190).open(OWNER, workingGroupSeries(people, WORKING_GROUP))),
    steering(diary('steering group').ago(120).open(OWNER, steeringSeries(people, STEERING_GROUP))),
    platformOf(diary('platform').ago(260).open(OWNER, platformSeries(people, platform))),
    consultation(diary('consultation').ago(200).open(OWNER, consultationSeries(people))),
    lectures(diary('lectures').ago(150).open(OWNER, lectureSeries(people))),
  ];
}

function methodical(diary: Diary, people: DemoPeople): Diary {
  const { past, invited, planned } = methodicalDays(diary);
  const first = past[0]?.ago ?? 0;
  diary.ago(first + 60).open(OWNER, methodicalSeries(people));
  settle(diary.ago(first + 40), past.slice(0, -2).map(dateOf));
  settle(diary.ago(afterOctober(diary, { from: Math.min(350, first + 35), to: 100 }, 170)), [...past.slice(-2), invited, planned].map(dateOf));
  for (const [index, { day, text }] of past.entries()) held(diary, { day, text, until: index === past.length - 1 ? 'saved' : 'sent', leader: 'vedouci' });
  answersComeIn(diary, invited.day);
  return proposalWaits(diary);
}

function dateOf({ day, themeId }: ThemedDay): ThemedDay {
  return { day, themeId };
}

const ANSWERS: readonly { readonly town: string; readonly as: Answer; readonly ago: number; readonly people?: number; readonly note?: string }[] = [
  { town: 'Jihlava', as: 'yes', ago: 10 },
  { town: 'Bystřice nad Pernštejnem', as: 'yes', ago: 10 },
  { town: 'Chotěboř', as: 'yes', ago: 9 },
  { town: 'Náměšť nad Oslavou', as: 'no', ago: 8, note: 'V ten den máme soudní jednání ve třech věcech, omlouváme se.' },
  { town: 'Telč', as: 'deputy', ago: 7, people: 1, note: 'Místo vedoucí přijede zástupkyně.' },
  { town: 'Havlíčkův Brod', as: 'yes', ago: 6, people: 1 },
  { town: 'Třebíč', as: 'yes', ago: 4, note: 'Prosíme o bezbariérový přístup.' },
  { town: 'Moravské Budějovice', as: 'yes', ago: 2, people: 1 },
];

/** Yes, no, somebody else by name; the rest has not answered, and one was not reached. */
function answersComeIn(diary: Diary, day: Day): void {
  programme(diary.on(addDays(day, -30)), day, METHODICAL.at(-1) as MeetingText);
  diary.ago(11).meeting(day, OWNER, () => [{
    type: 'invite', invitees: [{
      id: diary.id(`guest ${day}`), kind: 'guest', seats: 1,
      text: { name: 'JUDr. Markéta Hrubá', email: 'hruba@soud.example', organisation: 'okresní soud' },
    }],
  }]);
  for (const { town, ago, ...answer } of ANSWERS) {
    diary.ago(ago).meeting(day, 'invitee', (state) => inviteesOf(state, packOfficeId('orp', town)).map((invitee) => answerOf(invitee, { diary, day, ...answer })));
  }
}

/** One whose minutes wait to be sent, and one that was moved after some had answered. */
function workingGroup(diary: Diary): Diary {
  const [past, last, next] = [diary.meetingDay(-130), diary.meetingDay(-30), diary.meetingDay(6)];
  settle(diary.ago(180), [past, last, next].map((day) => ({ day, themeId: 't1' })));
  held(diary, { day: past, text: GROUP_MEETING, until: 'sent', leader: 'vedouci' });
  held(diary, { day: last, text: { ...GROUP_MEETING, agreed: [] }, until: 'approved', leader: 'vedouci' });
  diary.ago(8).meeting(next, 'invitee', ({ invitees }) => invitees.slice(0, 4).map((invitee) => answerOf(invitee, { diary, day: next, as: 'yes' })));
  return diary.ago(3).meeting(next, OWNER, () => [{
    type: 'moveMeeting', days: [{ day: diary.meetingDay(13), from: '09:00', to: '12:00' }], text: { reason: 'Zasedací místnost je v původním termínu obsazena.' },
  }]);
}

function steering(diary: Diary): Diary {
  const day = diary.meetingDay(-50);
  settle(diary.ago(110), [{ day, themeId: 't1' }]);
  return held(diary, { day, text: STEERING_MEETING, until: 'sent', leader: 'vedouci.odboru' });
}

/** One whose minutes wait to be approved, and one that is planned. */
function platformOf(diary: Diary): Diary {
  const [past, last, next] = [diary.meetingDay(-210), diary.meetingDay(-12), diary.meetingDay(55)];
  settle(diary.ago(250), [past, last, next].map((day) => ({ day, themeId: 't1' })));
  held(diary, { day: past, text: PLATFORM_MEETING, until: 'sent', leader: 'vedouci' });
  return held(diary, { day: last, text: { ...PLATFORM_MEETING, agreed: [] }, until: 'submitted', leader: 'vedouci' });
}

/** Of a day for foster parents the attendance list is the evidence; no minutes are written. */
function consultation(diary: Diary): Diary {
  const [past, next] = [diary.meetingDay(-100), diary.meetingDay(60)];
  settle(diary.ago(190), [{ day: past, themeId: 't1' }]);
  diary.ago(160).meeting(past, OWNER, () => [{ type: 'invite', invitees: guests(diary, past) }]);
  held(diary, { day: past, text: CONSULTATION_DAY, until: 'attendance', leader: 'vedouci' });
  const closedOn = diary.on(addDays(past, 3)).today;
  diary.meeting(past, OWNER, () => [{ type: 'close', reason: 'no-minutes', day: closedOn, text: { note: 'Dokladem je prezenční listina.' } }]);
  return settle(diary.ago(afterOctober(diary, { from: 95, to: 85 }, 90)), [{ day: next, themeId: 't1' }]);
}

type Guests = Extract<MeetingCommand, { type: 'invite' }>['invitees'];

function guests(diary: Diary, day: Day): Guests {
  const named = [
    ['Doprovázení Hvězda, o. p. s.', 'Mgr. Dana Procházková', 'prochazkova@doprovazeni-hvezda.example'],
    ['Rodinná poradna Kompas, z. ú.', 'Mgr. Jitka Ambrožová', 'ambrozova@poradna-kompas.example'],
    ['sdružení pěstounů', 'Ladislav Koubek', 'koubek@pestouni.example'],
  ] as const;
  return named.map(([organisation, name, email]) => ({ id: idOf('demo-guest', `${diary.seriesId} ${day} ${email}`), kind: 'guest', seats: 4, text: { name, email, organisation } }));
}

/** One that was held, and one that was cancelled after the invitations had gone. */
function lectures(diary: Diary): Diary {
  const [past, next] = [diary.meetingDay(-75), diary.meetingDay(12)];
  settle(diary.ago(140), [past, next].map((day) => ({ day, themeId: 't1' })));
  held(diary, { day: past, text: SEMINAR, until: 'sent', leader: 'vedouci' });
  diary.ago(6).meeting(next, 'invitee', ({ invitees }) => invitees.slice(0, 3).map((invitee) => answerOf(invitee, { diary, day: next, as: 'yes', people: 2 })));
  const cancelledOn = diary.ago(2).today;
  return diary.meeting(next, OWNER, () => [{ type: 'cancelMeeting', day: cancelledOn, text: { reason: 'Nemoc přednášející; náhradní termín oznámíme.' } }]);
}
