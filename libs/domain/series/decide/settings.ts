import type { DecideContext } from '../../case/decide-context.ts';
import { personOf } from '../../case/directory.ts';
import type { Content } from '../../case/fact.ts';
import { conflict, Problems } from '../../case/problems.ts';
import type { OpenSeries, SeriesSettings, SeriesText } from '../commands.ts';
import type { SeriesState } from '../state.ts';
import { checkAudience } from './audience.ts';
import { checkPerson, content, today, type CommandOf, type Deciders, type PersonFact } from './decider.ts';
import { checkTimes } from './times.ts';

const MOST_DAYS = 60;

type Given = SeriesSettings & { readonly text: SeriesText };

export function openSeries(command: OpenSeries, ctx: DecideContext): PersonFact {
  const { departmentId, ownerId } = command;
  const problems = new Problems();
  problems.id('departmentId', departmentId);
  if (ownerId !== null) checkPerson(problems, 'ownerId', ownerId, ctx);
  checkSettings(problems, command, ctx);
  problems.throwIfAny();
  return { type: 'seriesOpened', day: today(ctx), data: { caseId: ctx.caseId, departmentId, ownerId, ...settingsOf(command) }, content: words(command) };
}

export const settingsDeciders = {
  assign: (state, { ownerId }, ctx) => {
    const problems = new Problems();
    checkPerson(problems, 'ownerId', ownerId, ctx);
    const person = personOf(ctx.directory, ownerId);
    problems.check(person === null || person.departmentId === state.departmentId, 'ownerId', 'assign.otherDepartment',
      'Tato osoba není z odboru, který řadu vede; vyberte jinou.');
    problems.throwIfAny();
    if (state.ownerId === ownerId) throw conflict('assign.same', 'Řadu už tato osoba vede.');
    return { type: 'assigned', day: today(ctx), data: { ownerId } };
  },

  changeSeries: (state, command, ctx) => {
    const problems = new Problems();
    checkSettings(problems, command, ctx);
    checkThemesKept(problems, state, command);
    problems.throwIfAny();
    return { type: 'seriesChanged', day: today(ctx), data: settingsOf(command), content: words(command) };
  },
} satisfies Partial<Deciders>;

function checkSettings(problems: Problems, given: Given, ctx: DecideContext): void {
  problems.text('text.title', given.text.title, 'Doplňte název řady porad.');
  const { link } = given.text;
  problems.check(link === undefined || isWebAddress(link), 'text.link', 'link.invalid', 'Zadejte celou adresu začínající https://.');
  checkThemes(problems, given);
  checkTimes(problems, given);
  checkAudience(problems, given.audience, ctx);
  if (given.leaderId !== null) checkPerson(problems, 'leaderId', given.leaderId, ctx);
  given.preparers.forEach((personId, index) => { checkPerson(problems, `preparers.${index}`, personId, ctx); });
  problems.check(new Set(given.preparers).size === given.preparers.length, 'preparers', 'id.repeated', 'Táž osoba je uvedena dvakrát; jednu odstraňte.');
}

function checkThemes(problems: Problems, { themes, text }: Given): void {
  problems.check(themes.length > 0, 'themes', 'themes.required', 'Uveďte alespoň jedno téma.');
  problems.ids('themes', themes.map(({ id }) => id));
  themes.forEach(({ id, daysMin, daysMax }, index) => {
    problems.text(`text.themes.${id}`, text.themes[id], 'Doplňte název tématu.');
    const field = `themes.${index}`;
    problems.check(isNumberOfDays(daysMin), `${field}.daysMin`, 'days.range', `Zadejte celé číslo od 0 do ${MOST_DAYS}, nebo nechte prázdné.`);
    problems.check(isNumberOfDays(daysMax), `${field}.daysMax`, 'days.range', `Zadejte celé číslo od 0 do ${MOST_DAYS}, nebo nechte prázdné.`);
    problems.check(daysMax === null || daysMax >= (daysMin ?? 0), `${field}.daysMax`, 'days.maxBelowMin', 'Nejvyšší počet dnů nesmí být menší než nejnižší.');
  });
}

function isNumberOfDays(value: number | null): boolean {
  return value === null || (Number.isInteger(value) && value >= 0 && value <= MOST_DAYS);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/.test(text);
}

/** What meetings stand under keeps its name: the evidence of past years rests on it. */
function checkThemesKept(problems: Problems, { slots, occurrences }: SeriesState, { themes }: CommandOf<'changeSeries'>): void {
  const kept = new Set(themes.map(({ id }) => id));
  problems.check(slots.every(({ themeId }) => kept.has(themeId)), 'themes', 'themes.haveDates',
    'Odebírané téma má navržené termíny; nejprve je potvrďte, nebo zrušte.');
  problems.check(occurrences.every(({ themeId, standing }) => standing === 'cancelled' || kept.has(themeId)), 'themes', 'themes.haveMeetings',
    'Odebírané téma už má porady; ponechte je a vymažte u něj jen počet dnů za rok.');
}

function settingsOf(given: Given): SeriesSettings {
  const { seriesKind, themes, frequency, audience, from, to, daysOnEnd, inviteDaysBefore, answerWorkingDays, agendaWorkingDays, avoidWeekdays, leaderId, preparers } = given;
  return {
    seriesKind, frequency, from, to, daysOnEnd, inviteDaysBefore, answerWorkingDays, agendaWorkingDays, leaderId, preparers,
    themes: themes.map(({ id, daysMin, daysMax }) => ({ id, daysMin, daysMax })), audience, avoidWeekdays: avoidWeekdays.toSorted((a, b) => a - b),
  };
}

function words({ text }: Given): Content {
  return content({ ...text });
}
