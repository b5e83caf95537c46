import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnswersMail, InvitationMail, PlanningMail } from '../../domain/index.ts';
import { composeAnswersMail } from './answers.ts';
import { composeInvitationMail } from './invitation.ts';
import { composePlanningMail } from './planning.ts';
import { shortDays } from './when.ts';

const MEETING = { title: 'Metodická porada OSPOD ORP', days: [{ day: '2027-03-12', from: '09:00', to: '15:00' }], place: 'Jihlava, Žižkova 57', link: null };
const ITEM: InvitationMail = {
  purpose: 'invitation', meetingId: 'm1', inviteeId: 'i1', linkNo: 1, sequence: 0, stamp: 0, seriesKind: 'methodological', meeting: MEETING, was: null, stillHeld: false, reason: null, addressee: { kind: 'office', name: 'Městský úřad Třebíč', address: 'ospod@trebic.example' }, seats: 2, answer: null,
  answerUntil: '2027-03-05', agendaUntil: '2027-03-01', agenda: [{ title: 'Pěstounská péče na přechodnou dobu', minutes: 45 }, { title: 'Různé', minutes: null }], workingDays: 14,
  organizer: { department: 'Odbor sociálních věcí', person: 'Jana Metodická', email: 'jana@urad.example' },
};
const CONTEXT = { authority: 'Krajský úřad Kraje Vysočina', address: 'https://lhutnik.example.cz/pozvanka/abc' };
const mail = (change: Partial<InvitationMail> = {}, context = CONTEXT) => composeInvitationMail({ ...ITEM, ...change }, context);
const MOVED = { purpose: 'invitation-changed', was: { ...MEETING, days: [{ day: '2027-03-05', from: '10:00', to: '14:00' }] }, reason: 'nemoc lektora' } as const;

describe('an invitation', () => {
  it('says to whom, what, when, where, what about, by when to answer and how', () => {
    const { subject, text } = mail();
    expect(subject).toBe('Pozvánka: Metodická porada OSPOD ORP – 12. 3. 2027');
    expect(text).toContain('Určeno: Městský úřad Třebíč\n\nDobrý den!\n\nZveme Váš úřad na metodickou poradu.');
    expect(text).toContain('Název: Metodická porada OSPOD ORP\nKdy: 12. 3. 2027 (pátek) 9:00–15:00\nKde: Jihlava, Žižkova 57\nOrganizátor: Jana Metodická, Odbor sociálních věcí, Krajský úřad Kraje Vysočina, jana@urad.example');
    expect(text).toContain('Program:\n1. Pěstounská péče na přechodnou dobu (45 min)\n2. Různé');
    expect(text).toContain('Odpovězte prosím do 5. 3. 2027 některým z odkazů');
    expect(text).toContain([
      'Přijdeme: https://lhutnik.example.cz/pozvanka/abc?odpoved=ano', 'Nepřijdeme: https://lhutnik.example.cz/pozvanka/abc?odpoved=ne',
      'Pošleme zástup: https://lhutnik.example.cz/pozvanka/abc?odpoved=zastup',
    ].join('\n'));
    expect(text).toContain('Bod do programu můžete navrhnout na téže stránce do 1. 3. 2027.');
    expect(text).toContain('Odpověď odeslaná z kalendáře k nám nedojde');
    expect(text).toContain('Zprávu dostáváte, protože je pozván Váš úřad. Nemáte-li pozvánky dostávat, nebo je má dostávat někdo jiný, napište organizátorovi (Jana Metodická, jana@urad.example).');
    expect(text).toContain('-- \nZprávu poslal Lhůtník (Odbor sociálních věcí, Krajský úřad Kraje Vysočina); neodpovídejte na ni.');
  });

  it('says the same in HTML, in Czech', () => {
    const { subject, html } = mail();
    expect(html).toContain('<html lang="cs">');
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html).toContain('<li><a href="https://lhutnik.example.cz/pozvanka/abc?odpoved=zastup">Pošleme zástup</a></li>');
    expect(html).toContain('<li>Pěstounská péče na přechodnou dobu (45 min)</li>');
    expect(html).not.toMatch(/<img|<script|<link|src=/);
  });

  it.each([[1, 'Přijít může 1 člověk; jmenujte ho'], [3, 'Přijít mohou 3 lidé; jmenujte je'], [5, 'Přijít může 5 lidí; jmenujte je']])('counts %d seats in Czech', (seats, words) => {
    expect(mail({ seats }).text).toContain(words);
  });

  it('speaks to one person as to one', () => {
    const { text } = mail({ addressee: { kind: 'guest', name: 'Jan Host', address: 'jan@host.example' }, seats: 1 });
    expect(text).toContain('Zveme Vás na metodickou poradu.');
    expect(text).toMatch(/^Přijdu: /m);
    expect(text).not.toContain('Přijít může');
    expect(text).toContain('protože Vás pozval organizátor');
  });

  it('leaves out what there is not', () => {
    const { text } = mail({
      meeting: { ...MEETING, place: null, link: 'https://meet.example/x' }, agenda: [], answerUntil: null, agendaUntil: null,
      organizer: { department: null, person: null, email: null }, addressee: { kind: 'office', name: null, address: 'a@b.example' },
    });
    expect(text).not.toMatch(/Kde:|Program|Určeno|Bod do programu|null|undefined|\(\)/);
    expect(text).toContain('Připojení: https://meet.example/x');
    expect(text).toContain('Odpovězte prosím některým z odkazů');
  });
});

describe('what comes after an invitation', () => {
  it('tells of a move what was, what is, why, and that the answer given may not hold any more', () => {
    const { subject, text } = mail({ ...MOVED, answer: 'yes' });
    expect(subject).toBe('Změna: Metodická porada OSPOD ORP – 12. 3. 2027');
    expect(text).toContain('Termín se přesouvá na 12. 3. 2027.');
    expect(text).toContain('Původní termín: 5. 3. 2027 (pátek) 10:00–14:00\nDůvod: nemoc lektora\nNázev: Metodická porada OSPOD ORP\nKdy: 12. 3. 2027 (pátek) 9:00–15:00');
    expect(text).toContain('Odpověděli jste: přijdeme. Pokud to po změně neplatí, odpovězte prosím znovu.');
    expect(text).toContain('?odpoved=ne');
  });

  it('tells of another place alone', () => {
    const { text } = mail({ purpose: 'invitation-changed', was: { ...MEETING, place: null, title: 'Porada' } });
    expect(text).toContain('Místo nebo jiné údaje se změnily, termín zůstává.');
    expect(text).toContain('Původní název: Porada\nPůvodní místo: neuvedeno');
    expect(text).not.toContain('Původní termín');
  });

  it('cancels with the reason, and asks nothing', () => {
    const { subject, text } = mail({ purpose: 'invitation-cancelled', reason: 'nemoc' });
    expect(subject).toBe('Zrušeno: Metodická porada OSPOD ORP – 12. 3. 2027');
    expect(text).toContain('Termín 12. 3. 2027 je zrušen. Z kalendáře jej vyřadí přiložený záznam.');
    expect(text).toContain('Důvod: nemoc');
    expect(text).not.toMatch(/odpoved=|Program|Odpovězte/);
  });

  it('tells whoever is not invited any more that the meeting is held without them', () => {
    const { text } = mail({ purpose: 'invitation-cancelled', stillHeld: true });
    expect(text).toContain('Pozvánka je zrušena, s Vaší účastí se již nepočítá.');
    expect(text).not.toContain('je zrušen.');
  });

  it.each([[1, 'zbývá 1 pracovní den'], [3, 'zbývají 3 pracovní dny'], [14, 'zbývá 14 pracovních dní']])('reminds %d working days ahead, in Czech', (workingDays, words) => {
    const { subject, text } = mail({ purpose: 'meeting-reminder', workingDays, answer: 'deputy' });
    expect(subject).toBe('Připomínka: Metodická porada OSPOD ORP – 12. 3. 2027');
    expect(text).toContain(`Do začátku ${words}.`);
    expect(text).toContain('Odpověděli jste: pošleme zástup. Změnit to můžete na stránce pozvánky.');
    expect(text).toContain('Otevřít pozvánku: https://lhutnik.example.cz/pozvanka/abc');
    expect(text).not.toContain('?odpoved=');
  });

  it('asks whoever has not answered, also when it reminds', () => {
    expect(mail({ purpose: 'meeting-reminder', workingDays: 3 }).text).toContain('?odpoved=ano');
    const { subject, text } = mail({ purpose: 'answer-missing' });
    expect(subject).toBe('Prosíme o odpověď: Metodická porada OSPOD ORP – 12. 3. 2027');
    expect(text).toContain('Zatím nemáme Vaši odpověď na pozvánku.');
    expect(text).toContain('?odpoved=ano');
    expect(text).not.toContain('kalendář');
  });

  it('sends the minutes as a link', () => {
    const { subject, text } = mail({ purpose: 'minutes-sent' });
    expect(subject).toBe('Záznam z jednání: Metodická porada OSPOD ORP – 12. 3. 2027');
    expect(text).toContain('Otevřít záznam z jednání: https://lhutnik.example.cz/pozvanka/abc');
    expect(text).not.toMatch(/odpoved=|Program/);
  });
});

describe('days in a subject', () => {
  const on = (...days: readonly string[]): string => shortDays(days.map((day) => ({ day, from: '09:00', to: '15:00' })));
  it.each([
    [['2027-03-12'], '12. 3. 2027'], [['2027-03-12', '2027-03-13'], '12. a 13. 3. 2027'], [['2027-03-31', '2027-04-01'], '31. 3. a 1. 4. 2027'],
    [['2027-12-31', '2028-01-03'], '31. 12. 2027 a 3. 1. 2028'],
  ])('are named once: %j', (days, words) => {
    expect(on(...days)).toBe(words);
  });
});

describe('whatever the organizers type', () => {
  it('makes no header, no line and no tag of its own', () => {
    const hostile = fc.oneof(fc.constantFrom('x\r\nBcc: evil@example.org', '<script>alert(1)</script>', '=?utf-8?q?x?=', '\u2028Bcc: x', '"><img src=x>', '-- \nPodpis'), fc.string({ unit: 'binary', minLength: 1 }));
    fc.assert(fc.property(hostile, hostile, hostile, (title, place, name) => {
      const { subject, text, html } = mail({ meeting: { ...MEETING, title, place }, addressee: { kind: 'office', name, address: 'a@b.example' }, agenda: [{ title, minutes: 5 }], reason: place, purpose: 'invitation-changed' });
      expect(subject).not.toMatch(/[\r\n\u2028\u2029\0]|=\?/);
      expect(html).not.toMatch(/<script|<img/);
      expect(text.match(/^-- $/gm)).toHaveLength(1);
      expect(text).not.toMatch(/^Bcc:/m);
    }), { numRuns: 150 });
  });
});

const PLANNING: PlanningMail = {
  seriesId: '0197a1b2-0000-7000-8000-000000000001', registerNumber: 'RP-2026-003', title: 'Metodická porada OSPOD ORP', year: 2027, why: 'owner',
  news: { kind: 'dates-proposed', dates: ['2027-03-12', '2027-06-11'] },
};

describe('to our people', () => {
  it('shows the dates proposed for a year and says that nothing happens without them', () => {
    const { subject, text, html } = composePlanningMail(PLANNING, 'https://lhutnik.example.cz/');
    expect(subject).toBe('RP-2026-003 (řada porad): návrh termínů na rok 2027');
    expect(text).toContain('Navržené termíny:\n1. 12. 3. 2027 (pátek)\n2. 11. 6. 2027 (pátek)');
    expect(text).toContain('Potvrďte nebo přesuňte 2 termíny. Dokud termín nepotvrdíte, porada se nezaloží a nikdo není pozván.');
    expect(text).toContain('Tuto zprávu dostáváte, protože věc vyřizujete');
    expect(html).toContain('href="https://lhutnik.example.cz/porady/rady/0197a1b2-0000-7000-8000-000000000001"');
  });

  it('warns of a quota in numbers while it can be helped, and says so when it cannot', () => {
    const news = { kind: 'quota-warning', theme: 'náhradní rodinná péče', required: 2, held: 1, planned: 0, missing: 1, stillPossible: true, lastCallDay: '2027-11-16' } as const;
    const { subject, text } = composePlanningMail({ ...PLANNING, news }, 'https://x.example');
    expect(subject).toBe('RP-2026-003 (řada porad): kvóta dnů na rok 2027 je v ohrožení, chybí 1 den');
    expect(text).toContain('Téma: náhradní rodinná péče\nRoční kvóta: 2 dny\nUskutečněno: 1 den\nNaplánováno: 0 dní\nChybí: 1 den\nPoslední den ke svolání: 16. 11. 2027 (úterý)');
    expect(text).toContain('potvrďte jej nejpozději 16. 11. 2027');
    const late = composePlanningMail({ ...PLANNING, news: { ...news, missing: 2, stillPossible: false, lastCallDay: null } }, 'https://x.example');
    expect(late.subject).toContain('už nelze splnit, chybějí 2 dny');
    expect(late.text).not.toMatch(/Poslední den|Přidejte/);
  });
});

const ANSWERS: AnswersMail = {
  meetingId: '0197a1b2-0000-7000-8000-000000000002', registerNumber: 'PO-2027-0001', meeting: MEETING, why: 'owner', answerBy: '2027-03-05',
  counts: { invited: 15, yes: 9, deputy: 1, no: 2, unanswered: 3, people: 17, meals: 12, beds: 2, access: 1 },
  unanswered: [{ name: 'Městský úřad Telč', unreached: false }, { name: 'Městský úřad Pacov', unreached: true }, { name: null, unreached: false }],
};

describe('to whoever prepares and leads the meeting', () => {
  it('sums the answers up in numbers, and names who has not answered and whom our mail did not reach', () => {
    const { subject, text, html } = composeAnswersMail(ANSWERS, 'https://lhutnik.example.cz/');
    expect(subject).toBe('PO-2027-0001 (porada): souhrn odpovědí, porada 12. 3. 2027');
    expect(text).toContain('Odpovědi pozvaných se čekaly do 5. 3. 2027. 3 pozvaní neodpověděli.');
    expect(text).toContain([
      'Porada: PO-2027-0001, Metodická porada OSPOD ORP', 'Kdy: 12. 3. 2027 (pátek) 9:00–15:00', 'Pozváno: 15', 'Přijde: 9', 'Pošle zástup: 1', 'Nepřijde: 2', 'Bez odpovědi: 3',
      'Ohlášeno jménem: 17', 'Jídlo: 12', 'Nocleh: 2', 'Potřeby kvůli přístupnosti: 1',
    ].join('\n'));
    expect(text).toContain('Neodpověděli:\n1. Městský úřad Telč\n2. Městský úřad Pacov (pošta k nim nedošla, zavolejte)\n3. jméno není uvedeno\n');
    expect(text).toContain('Otevřít poradu PO-2027-0001: https://lhutnik.example.cz/porady/0197a1b2-0000-7000-8000-000000000002');
    expect(text).toContain('Tuto zprávu dostáváte, protože poradu připravujete.');
    expect(html).toContain('<li>Městský úřad Telč</li>');
  });

  it('asks for no list where everybody answered, and counts in Czech', () => {
    const { counts } = ANSWERS;
    const all = composeAnswersMail({ ...ANSWERS, why: 'role', counts: { ...counts, unanswered: 0 }, unanswered: [] }, 'https://x.example').text;
    expect(all).toContain('Odpověděli všichni.');
    expect(all).toContain('protože poradu vedete.');
    expect(all).not.toContain('Neodpověděli');
    const many = composeAnswersMail({ ...ANSWERS, counts: { ...counts, unanswered: 45 }, unanswered: Array.from({ length: 45 }, (_, n) => ({ name: `Úřad ${String(n)}`, unreached: false })) }, 'https://x.example').text;
    expect(many).toContain('45 pozvaných neodpovědělo.');
    expect(many).toContain('40. Úřad 39\n');
    expect(many).toContain('A ještě 5 dalších; všechny najdete na stránce porady.');
    expect(composeAnswersMail({ ...ANSWERS, counts: { ...counts, unanswered: 1 } }, 'https://x.example').text).toContain('1 pozvaný neodpověděl.');
  });
});
