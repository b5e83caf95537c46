import type { MailItem } from '../../domain/index.ts';
import { czechDay, plural } from '../czech.ts';
import { headerText } from '../header-text.ts';
import type { CaseMail, CaseMailContext } from './types.ts';
import { dayDetails, lawDetails, personDetails } from './details.ts';
import type { Detail } from './details.ts';
import { caseAddress, FOOTER, GREETING } from './frame.ts';
import { escapeHtml, htmlDetails, htmlDocument, htmlLink } from './html.ts';
import { headline } from './sentences.ts';
import { KIND, MATTERS } from './words.ts';

/** Items of which the law and the advice say the same, so that it need be read but once. */
type Group = { readonly title: string; readonly details: readonly Detail[]; readonly items: readonly MailItem[] };

/** One mail that lists many messages: what is late first, then what ends soonest. */
export function digestMail(items: readonly MailItem[], context: CaseMailContext): CaseMail {
  const subject = headerText(`Lhůtník: ${counted(items)}, ${czechDay(context.today)}`);
  const opening = `Lhůtník Vás upozorňuje na ${counted(items)}.`;
  const groups = grouped([...items].sort(byUrgency));
  return {
    subject,
    text: `${[GREETING, opening, ...groups.map((group) => textGroup(group, context)), `-- \n${FOOTER}`].join('\n\n')}\n`,
    html: htmlDocument(subject, [
      `<p>${GREETING}</p>`,
      `<p>${escapeHtml(opening)}</p>`,
      ...groups.map((group) => htmlGroup(group, context)),
      `<p>${FOOTER}</p>`,
    ].join('\n')),
  };
}

function counted(items: readonly MailItem[]): string {
  const cases = new Set(items.map(({ caseId }) => caseId)).size;
  const late = new Set(items.filter(isOurDelay).map(({ caseId }) => caseId)).size;
  const number = plural(cases, MATTERS).replace('#', String(cases));
  return late === 0 ? number : `${number}, z toho ${String(late)} po lhůtě`;
}

function isOurDelay({ deadline }: MailItem): boolean {
  return deadline !== null && deadline.standing === 'over' && deadline.binds === 'us' && (deadline.effect === 'statutory' || deadline.effect === 'set');
}

function byUrgency(a: MailItem, b: MailItem): number {
  const rank = (item: MailItem): string => `${isOurDelay(item) ? '0' : '1'} ${item.deadline?.legalEnd ?? '9999-12-31'} ${item.registerNumber} ${item.purpose}`;
  const [first, second] = [rank(a), rank(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function grouped(items: readonly MailItem[]): readonly Group[] {
  const groups = new Map<string, { title: string; details: readonly Detail[]; items: MailItem[] }>();
  for (const item of items) {
    const details = [...lawDetails(item), ...personDetails(item)];
    const title = groupTitle(item);
    const key = JSON.stringify([title, details]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { title, details, items: [item] });
    else group.items.push(item);
  }
  return [...groups.values()];
}

function groupTitle({ purpose, deadline }: MailItem): string {
  switch (purpose) {
    case 'child-at-risk': return 'Dítě může být v ohrožení';
    case 'assigned': return 'Přidělené věci';
    case 'bias-to-decide': return 'Podjatost k rozhodnutí';
    case 'to-approve': return 'Ke schválení';
    case 'to-sign': return 'K podpisu';
    case 'internal-target': return 'Interní termín';
    case 'others-overdue': return 'Čekáme na jiné';
    case 'dates-proposed': return 'Termíny porad k potvrzení';
    case 'quota-warning': return 'Ohrožený počet dnů porad';
    case 'minutes-to-approve': return 'Záznamy z jednání ke schválení';
    default:
      if (deadline === null || deadline.standing === 'running') return 'Lhůta běží';
      if (deadline.standing === 'last-day') return 'Dnes je poslední den lhůty';
      return deadline.effect === 'analogous' ? 'Po orientační lhůtě' : 'Překročení lhůty';
  }
}

function line(item: MailItem, context: CaseMailContext): string {
  const days = dayDetails(item).map(({ label, value }) => `${label.toLocaleLowerCase('cs')} ${value}`).join(', ');
  return [`${KIND[item.caseKind]}: ${headline(item, context.today)}`, days].filter((part) => part !== '').join('; ');
}

function textGroup(group: Group, context: CaseMailContext): string {
  const rows = group.items.map((item) =>
    `- ${headerText(item.registerNumber)}, ${line(item, context)}\n  ${caseAddress(context.publicUrl, item)}`);
  return [`${group.title} (${String(group.items.length)})`, ...group.details.map(({ label, value }) => `${label}: ${value}`), ...rows].join('\n');
}

function htmlGroup(group: Group, context: CaseMailContext): string {
  const rows = group.items.map((item) =>
    `<li>${htmlLink(caseAddress(context.publicUrl, item), headerText(item.registerNumber))}, ${escapeHtml(line(item, context))}.</li>`);
  return `<h2 style="font-size: 1.2em">${escapeHtml(group.title)} (${String(group.items.length)})</h2>\n${htmlDetails(group.details)}\n<ul>\n${rows.join('\n')}\n</ul>`;
}
