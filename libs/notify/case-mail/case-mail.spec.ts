import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../law/index.ts';
import type { MailedDeadline, MailItem } from '../../domain/index.ts';
import { composeCaseMail } from './case-mail.ts';

const CONTEXT = { publicUrl: 'https://lhutnik.example.cz/', today: '2026-12-28' };
const DEADLINE: MailedDeadline = {
  title: 'vyřízení stížnosti',
  citation: '§ 175 odst. 5 zákona č. 500/2004 Sb.',
  effect: 'statutory',
  binds: 'us',
  nominalEnd: '2027-01-02' as Day,
  legalEnd: '2027-01-04' as Day,
  standing: 'running',
  workingDays: 5,
  advice: null,
};
const ITEM: MailItem = {
  caseId: '0f8b5a52-6a0c-4b7e-9f0e-2b6f0a1c9d11', registerNumber: 'ST-2026-0042', caseKind: 'complaint', purpose: 'reminder', why: 'owner', deadline: DEADLINE,
};

function item(change: Partial<MailItem>, deadline: Partial<MailedDeadline> = {}): MailItem {
  return { ...ITEM, deadline: { ...DEADLINE, ...deadline }, ...change };
}

describe('a mail about one case', () => {
  it('says which case, of what kind, by when, why, what to do, by which law and where to look', () => {
    const mail = composeCaseMail([ITEM], CONTEXT);
    expect(mail.subject).toBe('ST-2026-0042 (stížnost): upozornění, konec lhůty 2. 1. 2027');
    expect(mail.text).toContain('Do posledního dne zbývá 5 pracovních dní.');
    expect(mail.text).toContain('Konec lhůty: 2. 1. 2027 (sobota)\nPoslední den lhůty: 4. 1. 2027 (pondělí)');
    expect(mail.text).toContain('Povaha lhůty: zákonná');
    expect(mail.text).toContain('Právní základ: § 175 odst. 5 zákona č. 500/2004 Sb.');
    expect(mail.text).toContain('Co udělat: Otevřete věc a udělejte další krok, který ukazuje.');
    expect(mail.text).toContain('Tuto zprávu dostáváte, protože věc vyřizujete (oprávněná úřední osoba).');
    expect(mail.text).toContain('https://lhutnik.example.cz/pripady/0f8b5a52-6a0c-4b7e-9f0e-2b6f0a1c9d11');
  });

  it('says the same in HTML, in Czech, with a link that names its case', () => {
    const { html, subject } = composeCaseMail([ITEM], CONTEXT);
    expect(html).toContain('<html lang="cs">');
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html).toContain('<a href="https://lhutnik.example.cz/pripady/0f8b5a52-6a0c-4b7e-9f0e-2b6f0a1c9d11">Otevřít věc ST-2026-0042</a>');
    expect(html).not.toMatch(/<img|<script|<link|src=/);
  });

  it.each([[1, 'zbývá 1 pracovní den'], [3, 'zbývají 3 pracovní dny'], [14, 'zbývá 14 pracovních dní']])('counts %d working days in Czech', (workingDays, words) => {
    expect(composeCaseMail([item({}, { workingDays })], CONTEXT).text).toContain(`Do posledního dne ${words}.`);
  });

  it.each([[1, 'uplynul 1 pracovní den'], [2, 'uplynuly 2 pracovní dny'], [10, 'uplynulo 10 pracovních dní']])('counts %d working days past it', (workingDays, words) => {
    expect(composeCaseMail([item({}, { workingDays, standing: 'over' })], CONTEXT).text).toContain(`Od posledního dne ${words}.`);
  });

  it('names the last day on that day', () => {
    const mail = composeCaseMail([item({}, { standing: 'last-day', workingDays: 0 })], { ...CONTEXT, today: '2027-01-04' });
    expect(mail.subject).toBe('ST-2026-0042 (stížnost): upozornění, dnes, 4. 1. 2027, je poslední den lhůty');
  });

  it('plans by the end of the deadline and falls back on its last day in between', () => {
    expect(composeCaseMail([ITEM], { ...CONTEXT, today: '2027-01-03' }).subject).toContain('poslední den lhůty 4. 1. 2027');
  });

  it('calls an overrun of a statutory deadline an overrun, that of an analogous or internal one never', () => {
    const over = (effect: MailedDeadline['effect']): string => {
      const mail = composeCaseMail([item({}, { effect, standing: 'over' })], CONTEXT);
      return mail.subject + mail.text;
    };
    expect(over('statutory')).toContain('překročení lhůty');
    expect(over('set')).toContain('překročení lhůty');
    expect(over('analogous')).not.toMatch(/překročení/i);
    expect(over('analogous')).toContain('orientační');
    expect(over('internal')).not.toMatch(/překročení/i);
    expect(over('statutory')).not.toMatch(/prodloužen|eskalac|supervi/i);
  });

  it('says whom we wait for when the deadline binds another', () => {
    const mail = composeCaseMail([item({ purpose: 'others-overdue' }, { binds: 'orp', standing: 'over' })], CONTEXT);
    expect(mail.subject).toContain('čekáme na OSPOD ORP, lhůta skončila 4. 1. 2027');
    expect(mail.subject).not.toContain('překročení');
  });

  it('adds the advice of the rule\'s own version to that of the message', () => {
    const advice = 'Oznamte stěžovateli důvod před 60. dnem.';
    expect(composeCaseMail([item({}, { advice })], CONTEXT).text).toContain(`který ukazuje. ${advice}`);
  });

  it('tells a superior that the message goes upwards, the owner of the same rung not', () => {
    expect(composeCaseMail([item({ purpose: 'escalation', why: 'manager' })], CONTEXT).subject).toContain('upozornění nadřízenému');
    expect(composeCaseMail([item({ purpose: 'escalation', why: 'owner' })], CONTEXT).subject).not.toContain('nadřízenému');
  });

  it.each(['child-at-risk', 'assigned', 'bias-to-decide', 'to-approve', 'to-sign'] as const)('cites the law and gives an advice for %s, deadline or not', (purpose) => {
    const { text } = composeCaseMail([{ ...ITEM, purpose, deadline: null }], CONTEXT);
    expect(text).toMatch(/Právní základ: § \d+/);
    expect(text).toMatch(/Co udělat: \S+/);
    expect(text).toContain('28. 12. 2026');
  });

  it('cannot be made to carry a second header or a tag by an odd register number', () => {
    const mail = composeCaseMail([{ ...ITEM, registerNumber: 'ST\r\nBcc: x@y.cz\u2028=?utf-8?q?a?= <b>&"' }], CONTEXT);
    expect(mail.subject).not.toMatch(/[\r\n\u2028]|=\?/);
    expect(mail.html).not.toContain('<b>');
    expect(mail.html).toContain('&lt;b&gt;&amp;&quot;');
  });

  it('leads to the page of what it is about', () => {
    expect(composeCaseMail([{ ...ITEM, caseKind: 'meeting', purpose: 'minutes-to-approve', deadline: null }], CONTEXT).text).toContain('https://lhutnik.example.cz/porady/0f8b5a52-6a0c-4b7e-9f0e-2b6f0a1c9d11\n');
    expect(composeCaseMail([{ ...ITEM, caseKind: 'series' }], CONTEXT).text).toContain('https://lhutnik.example.cz/porady/rady/0f8b5a52-6a0c-4b7e-9f0e-2b6f0a1c9d11\n');
  });

  it('refuses to write about nothing', () => {
    expect(() => composeCaseMail([], CONTEXT)).toThrow(RangeError);
  });
});

describe('a digest', () => {
  const late = (n: number): MailItem => item({ caseId: `late-${String(n)}`, registerNumber: `ST-2026-1${String(n).padStart(3, '0')}` }, { standing: 'over', workingDays: 2, legalEnd: '2026-12-23' as Day });
  const running = (n: number): MailItem => item({ caseId: `case-${String(n)}`, registerNumber: `ST-2026-0${String(n).padStart(3, '0')}` });

  it.each([
    [[running(1), running(2)], 'Lhůtník: 2 věci, 28. 12. 2026'],
    [[running(1), running(2), running(3), running(4), running(5)], 'Lhůtník: 5 věcí, 28. 12. 2026'],
    [[running(1), late(1), late(2)], 'Lhůtník: 3 věci, z toho 2 po lhůtě, 28. 12. 2026'],
    [[running(1), item({ caseId: 'case-1', registerNumber: 'ST-2026-0001', purpose: 'to-sign' })], 'Lhůtník: 1 věc, 28. 12. 2026'],
  ])('counts cases, not messages (%#)', (items, subject) => {
    expect(composeCaseMail(items, CONTEXT).subject).toBe(subject);
  });

  it('lists what is late first and names the law once for all cases under it', () => {
    const { text, html } = composeCaseMail([running(2), late(1), running(1)], CONTEXT);
    expect(text.indexOf('ST-2026-1001')).toBeLessThan(text.indexOf('ST-2026-0001'));
    expect(text.indexOf('ST-2026-0001')).toBeLessThan(text.indexOf('ST-2026-0002'));
    expect(text.match(/Lhůta běží \(2\)/g)).toHaveLength(1);
    expect(text.match(/§ 175 odst. 5/g)).toHaveLength(2);
    expect(html.match(/<li>/g)).toHaveLength(3);
    for (const id of ['late-1', 'case-1', 'case-2']) expect(text).toContain(`https://lhutnik.example.cz/pripady/${id}`);
  });

  it('does not count what binds another or only us by analogy as late', () => {
    const items = [running(1), item({ caseId: 'a' }, { standing: 'over', binds: 'orp' }), item({ caseId: 'b' }, { standing: 'over', effect: 'analogous' })];
    expect(composeCaseMail(items, CONTEXT).subject).toBe('Lhůtník: 3 věci, 28. 12. 2026');
  });
});
