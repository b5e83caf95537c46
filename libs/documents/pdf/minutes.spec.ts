import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../law/index.ts';
import { minutesDocx, minutesPdf, type MinutesDoc } from '../index.ts';
import { docxText, pdfText, readPdf, unpacked } from '../../../test/support/read-documents.ts';
import { group, head, mark, minutesDoc, OFFICES, person, SECOND, TWO_DAYS } from '../spec-support.ts';

const papers = [
  { paper: 'PDF', read: async (doc: MinutesDoc): Promise<string> => pdfText(await minutesPdf(doc)) },
  { paper: 'DOCX', read: async (doc: MinutesDoc): Promise<string> => docxText(await minutesDocx(doc)) },
];

const full = minutesDoc({
  meeting: head({ days: TWO_DAYS }),
  recordedBy: 'Bc. Alena Metodiková',
  groups: [
    group('Městský úřad Žďár nad Sázavou', [person('Eva Šťastná', [mark('present', { lateAt: '10:15' }), mark('excused', { day: SECOND })])]),
    group('Městský úřad Telč', [person('Jan Ďuriš', [mark('deputy'), mark('present', { day: SECOND })]), person('Ota Úlehla', [mark('excused'), mark('excused', { day: SECOND })])]),
    group('Městský úřad Pacov', []),
    group(null, [person('JUDr. Hana Hostující', [mark('guest')], 'lektorka')]),
  ],
  opening: 'Jednání zahájil vedoucí oddělení.\n\nProgram byl schválen.',
  points: [
    { title: 'Novinky v zákoně', proposedBy: null, text: 'Příliš žluťoučký kůň\núpěl ďábelské ódy.' },
    { title: 'Sdílení praxe', proposedBy: 'Městský úřad Telč', text: null },
  ],
  closing: 'Další porada bude v červnu.',
  newTasks: [
    { kind: 'conclusion', text: 'Postup je jednotný.', whose: null, dueDay: null, agreedOn: '2027-03-04' as Day },
    { kind: 'recommendation', text: 'Doplnit standard č. 7.', whose: 'Městský úřad Telč', dueDay: '2027-06-30' as Day, agreedOn: '2027-03-04' as Day },
  ],
  carriedTasks: [{ kind: 'task', text: 'Rozeslat vzor.', whose: 'Jana Dvořáková', dueDay: '2027-01-31' as Day, agreedOn: '2026-12-03' as Day }],
});

describe.each(papers)('the minutes as $paper', ({ read }) => {
  it('say who was there by office and day, who came late, and which office sent nobody', async () => {
    const text = await read(full);
    expect(text).toContain('Účast: 3 osoby z 2 úřadů nebo organizací. Omluveno: 1 osoba.');
    expect(text).toMatch(/Městský úřad Pacov nikdo – –/u);
    expect(text).toMatch(/Městský úřad Telč Jan Ďuriš sociální pracovnice zástup přítomen/u);
    expect(text).toMatch(/Eva Šťastná sociální pracovnice přítomen, příchod 10:15 omluven/u);
    expect(text).toMatch(/– JUDr\. Hana Hostující lektorka host –/u);
    expect(text.indexOf('Pacov nikdo')).toBeLessThan(text.indexOf('Jan Ďuriš'));
  });

  it('go through the agenda in order, with what was said, and leave no point out', async () => {
    const text = await read(full);
    const order = ['Jednání zahájil', 'Program byl schválen.', '1. Novinky v zákoně', 'úpěl ďábelské ódy.', '2. Sdílení praxe', 'Navrhl(a): Městský úřad Telč', 'Bez záznamu.', 'Další porada bude'];
    const places = order.map((each) => text.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('tell what was agreed, whose it is and until when, and what stays open', async () => {
    const text = await read(full);
    expect(text).toMatch(/1\. závěr Postup je jednotný\. – bez termínu/u);
    expect(text).toMatch(/2\. doporučení Doplnit standard č\. 7\. Městský úřad Telč 30\. 6\. 2027/u);
    expect(text).toMatch(/1\. úkol z porady Rozeslat vzor\. Jana Dvořáková 31\. 1\. 2027 3\. 12\. 2026/u);
  });

  it('name the revision and who approved it, and are never called zápis or č. j.', async () => {
    const text = await read(full);
    expect(text).toContain('Záznam z jednání Porada k náhradní rodinné péči');
    expect(text).toContain('Evidenční číslo PO-2027-0003');
    expect(text).toContain('2. znění schválil(a) Mgr. Petr Vedoucí dne 12. 3. 2027.');
    expect(await read({ ...full, approved: { by: '', on: '2027-03-12' as Day } })).toContain('2. znění bylo schváleno dne 12. 3. 2027.');
    expect(text).not.toMatch(/koncept/iu);
    expect(text).not.toMatch(/zápis|č\. ?j\./iu);
  });

  it('say that they are a draft while nobody has approved them', async () => {
    const text = await read({ ...full, approved: null });
    expect(text).toContain('Koncept: záznam zatím nebyl schválen.');
    expect(text).toContain('2. znění čeká na schválení.');
    expect(text).not.toContain('schválil(a)');
  });

  it('are made of nothing too', async () => {
    const text = await read(minutesDoc());
    for (const remark of ['Nikdo nebyl zapsán.', 'Program neměl žádné body.', 'Žádné nebyly dohodnuty.', 'Nic nezůstává otevřené.']) expect(text).toContain(remark);
  });

  it('bear what somebody pasted: control characters, turned writing, a text of many pages in one cell', async () => {
    const text = await read(minutesDoc({
      points: [{ title: 'Bod\u0000 jedna\u202E', proposedBy: null, text: `A\u0008B\uFFFF\r\nC <w:p> &amp; ${'Ú'.repeat(3000)}` }],
      newTasks: ['věta za větou. '.repeat(1500), 'řádek\n'.repeat(300)].map((each) => ({ kind: 'task', text: each, whose: 'X'.repeat(300), dueDay: null, agreedOn: '2027-03-04' as Day })),
    }));
    expect(text).toContain('1. Bod jedna');
    expect(text).toMatch(/AB ?C <w:p> &amp;/u);
    expect(text.match(/větou\./gu)).toHaveLength(1500);
    expect(text.match(/řádek/gu)).toHaveLength(300);
  });
});

describe('the minutes', () => {
  it('bear the mark of a draft on every page', async () => {
    const pages = await readPdf(await minutesPdf({ ...full, approved: null, opening: 'Věta o ničem. '.repeat(600) }));
    expect(pages.length).toBeGreaterThan(2);
    for (const { text } of pages) expect(text).toContain('KONCEPT');
    expect(unpacked(await minutesDocx({ ...full, approved: null }))('word/header1.xml')).toContain('KONCEPT');
  });

  it('stay on their paper with 300 participants, whose table begins anew on every page', async () => {
    const people = Array.from({ length: 300 }, (_, index) => person(`Zdeňka ${'Ž'.repeat(index % 60)} ${index}`, [mark('present')]));
    const doc = minutesDoc({ groups: OFFICES.map((office, index) => group(office, people.slice(index * 20, index * 20 + 20))) });
    const pages = await readPdf(await minutesPdf(doc));
    for (const { pieces, width } of pages) for (const { to } of pieces) expect(to).toBeLessThanOrEqual(width - 39);
    expect(pages.filter(({ text }) => text.includes('Úřad / organizace')).length).toBeGreaterThanOrEqual(pages.length - 1);
    expect(unpacked(await minutesDocx(doc))('word/document.xml').match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  });

  it('leave no heading alone at the foot of a page', async () => {
    for (let lines = 26; lines < 36; lines += 1) {
      const pages = await readPdf(await minutesPdf(minutesDoc({ opening: 'řádek\n'.repeat(lines), points: [{ title: 'Nadpis', proposedBy: 'Telč', text: 'Pod nadpisem.' }] })));
      const [before, after] = [pages.filter(({ text }) => text.includes('Nadpis')), pages.filter(({ text }) => text.includes('Pod nadpisem.'))];
      expect(after).toHaveLength(1);
      expect(before).toEqual(after);
    }
  });

  it('are the same bytes for the same view', async () => {
    for (const make of [minutesPdf, minutesDocx]) {
      const once = await make(full);
      expect((await make(full)).equals(once)).toBe(true);
    }
  });
});
