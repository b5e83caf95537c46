import type { PlanningMail } from '../../domain/index.ts';
import type { Detail } from '../case-mail/details.ts';
import { caseAddress, FOOTER, GREETING, sentence } from '../case-mail/frame.ts';
import type { CaseMail } from '../case-mail/types.ts';
import { WHY } from '../case-mail/words.ts';
import { czechDay, czechDayWithName, plural } from '../czech.ts';
import { headerText } from '../header-text.ts';
import { mailOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { MISSING_DAYS, PROPOSED_DATES, QUOTA_DAYS } from './words.ts';

/** A mail to our people about the planning of a series: the proposal for a year, a quota in danger. */
export function composePlanningMail(item: PlanningMail, publicUrl: string): CaseMail {
  const number = headerText(item.registerNumber);
  const headline = headlineOf(item);
  return mailOf(`${number} (řada porad): ${headline}`, [
    { kind: 'text', text: GREETING },
    { kind: 'text', text: sentence(headline), strong: true },
    { kind: 'details', details: [{ label: 'Řada', value: `${number}, ${item.title}` }, ...numbers(item), { label: 'Co udělat', value: action(item) }] },
    ...proposed(item),
    { kind: 'links', links: [{ text: `Otevřít řadu ${number}`, address: caseAddress(publicUrl, { caseId: item.seriesId, caseKind: 'series' }) }] },
    { kind: 'text', text: `Tuto zprávu dostáváte, protože ${WHY[item.why]}.` },
  ], FOOTER);
}

function headlineOf({ news, year }: PlanningMail): string {
  if (news.kind === 'dates-proposed') return `návrh termínů na rok ${String(year)}`;
  const missing = plural(news.missing, MISSING_DAYS).replace('#', String(news.missing));
  return news.stillPossible ? `kvóta dnů na rok ${String(year)} je v ohrožení, ${missing}` : `kvótu dnů na rok ${String(year)} už nelze splnit, ${missing}`;
}

function numbers({ news }: PlanningMail): readonly Detail[] {
  if (news.kind === 'dates-proposed') return [];
  return [
    { label: 'Téma', value: news.theme },
    { label: 'Roční kvóta', value: days(news.required) },
    { label: 'Uskutečněno', value: days(news.held) },
    { label: 'Naplánováno', value: days(news.planned) },
    { label: 'Chybí', value: days(news.missing) },
    ...(news.lastCallDay === null ? [] : [{ label: 'Poslední den ke svolání', value: czechDayWithName(news.lastCallDay) }]),
  ];
}

function action({ news }: PlanningMail): string {
  if (news.kind === 'dates-proposed') {
    const count = plural(news.dates.length, PROPOSED_DATES).replace('#', String(news.dates.length));
    return `Potvrďte nebo přesuňte ${count}. Dokud termín nepotvrdíte, porada se nezaloží a nikdo není pozván.`;
  }
  if (!news.stillPossible) return 'Zapište k řadě, proč kvóta nebude splněna; chybějící dny uveďte v ročním přehledu.';
  return news.lastCallDay === null ? 'Přidejte k řadě další termín.' : `Přidejte k řadě další termín a potvrďte jej nejpozději ${czechDay(news.lastCallDay)}, aby pozvánky odešly včas.`;
}

function proposed({ news }: PlanningMail): readonly Block[] {
  return news.kind === 'dates-proposed' ? [{ kind: 'list', title: 'Navržené termíny', items: news.dates.map(czechDayWithName) }] : [];
}

function days(count: number): string {
  return plural(count, QUOTA_DAYS).replace('#', String(count));
}
