import type { SeriesDetail } from '../../api/planning.ts';
import type { Values } from '../steps/step-form-type.ts';

export type Theme = { readonly id: string; readonly daysMin: string; readonly daysMax: string };
export type Audience = { readonly kind: SeriesDetail['settings']['audience'][number]['kind']; readonly seats: string; readonly officeId: string; readonly groupId: string; readonly role: string; readonly personId: string };

/** The settings as they stand in the form: as in the body, but everything typed is a text. */
export type SettingsValues = {
  readonly seriesKind: string;
  readonly frequency: string;
  readonly themes: readonly Theme[];
  readonly audience: readonly Audience[];
  readonly from: string;
  readonly to: string;
  readonly daysOnEnd: string;
  readonly inviteDaysBefore: string;
  readonly answerWorkingDays: string;
  readonly agendaWorkingDays: string;
  readonly avoidWeekdays: readonly string[];
  readonly leaderId: string;
  readonly preparers: readonly string[];
  readonly text: { readonly title: string; readonly themes: Readonly<Record<string, string>>; readonly place: string; readonly link: string; readonly note: string };
};

export const NOBODY_INVITED: Audience = { kind: 'all-orp', seats: '2', officeId: '', groupId: '', role: '', personId: '' };

/** As offices do it (office-practice I.32): not on Monday or Wednesday, invited a month before. */
export const FRESH: SettingsValues = {
  seriesKind: '', frequency: '', themes: [{ id: 't1', daysMin: '', daysMax: '' }], audience: [NOBODY_INVITED], from: '9:00', to: '15:00', daysOnEnd: '1', inviteDaysBefore: '30', answerWorkingDays: '5',
  agendaWorkingDays: '10', avoidWeekdays: ['1', '3'], leaderId: '', preparers: [], text: { title: '', themes: { t1: '' }, place: '', link: '', note: '' },
};

export function settingsOf({ seriesKind, frequency, settings, title, place, link, note }: SeriesDetail): SettingsValues {
  const { themes, audience, from, to, daysOnEnd, inviteDaysBefore, answerWorkingDays, agendaWorkingDays, avoidWeekdays, leader, preparers } = settings;
  return {
    seriesKind, frequency, from, to, daysOnEnd: String(daysOnEnd), inviteDaysBefore: String(inviteDaysBefore), answerWorkingDays: String(answerWorkingDays), agendaWorkingDays: String(agendaWorkingDays),
    themes: themes.map(({ id, daysMin, daysMax }) => ({ id, daysMin: numberText(daysMin), daysMax: numberText(daysMax) })),
    audience: audience.map(audienceOf), avoidWeekdays: avoidWeekdays.map(String), leaderId: leader?.id ?? '', preparers: preparers.map(({ id }) => id),
    text: { title: title ?? '', themes: Object.fromEntries(themes.map((theme) => [theme.id, theme.title ?? ''])), place: place ?? '', link: link ?? '', note: note ?? '' },
  };
}

function audienceOf(entry: SeriesDetail['settings']['audience'][number]): Audience {
  const { kind } = entry;
  switch (entry.kind) {
    case 'office': return { ...NOBODY_INVITED, kind, officeId: entry.office.id, seats: String(entry.seats) };
    case 'all-orp': return { ...NOBODY_INVITED, kind, seats: String(entry.seats) };
    case 'group': return { ...NOBODY_INVITED, kind, groupId: entry.group.id };
    case 'role': return { ...NOBODY_INVITED, kind, role: entry.role };
    case 'person': return { ...NOBODY_INVITED, kind, personId: entry.person.id };
  }
}

/** The body of the settings. What is empty and may be is left out afterwards. */
export function settingsBody(values: SettingsValues): Values {
  const { themes, audience, from, to, daysOnEnd, inviteDaysBefore, answerWorkingDays, agendaWorkingDays, avoidWeekdays, leaderId, text, ...same } = values;
  return {
    ...same, from: clock(from), to: clock(to), daysOnEnd: number(daysOnEnd), inviteDaysBefore: number(inviteDaysBefore), answerWorkingDays: number(answerWorkingDays), agendaWorkingDays: number(agendaWorkingDays),
    themes: themes.map(({ id, daysMin, daysMax }) => ({ id, daysMin: numberOrNull(daysMin), daysMax: numberOrNull(daysMax) })),
    audience: audience.map(audienceBody), avoidWeekdays: avoidWeekdays.map(Number), leaderId: leaderId === '' ? null : leaderId,
    text: { ...text, themes: Object.fromEntries(themes.map(({ id }) => [id, text.themes[id] ?? ''])) },
  };
}

function audienceBody({ kind, seats, officeId, groupId, role, personId }: Audience): Values {
  switch (kind) {
    case 'office': return { kind, officeId, seats: number(seats) };
    case 'all-orp': return { kind, seats: number(seats) };
    case 'group': return { kind, groupId };
    case 'role': return { kind, role };
    case 'person': return { kind, personId };
  }
}

/** '9.00' and '9:00' are 09:00; what is no time stays as it was typed, and is refused. */
function clock(text: string): string {
  const match = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim());
  return match === null ? text : `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}`;
}

function number(text: string): number | string {
  return /^\d+$/.test(text.trim()) ? Number(text) : text;
}

function numberOrNull(text: string): number | string | null {
  return text.trim() === '' ? null : number(text);
}

function numberText(value: number | null): string {
  return value === null ? '' : String(value);
}
