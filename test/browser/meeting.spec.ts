import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { PlanningOffice } from '../integration/api/meetings/planned.ts';
import { addMember } from '../integration/api/support/office.ts';
import { Keyboard } from './support/keyboard.ts';
import { MeetingStory } from './support/meeting-story.ts';
import { DESKTOP, FINE, look, PHONE, Screens } from './support/screens.ts';

const TABS = ['Pozvaní', 'Program', 'Prezence', 'Záznam z jednání', 'Úkoly', 'Historie'] as const;

describe('the page of a meeting', () => {
  const screens = Screens.forSuite();
  let office: PlanningOffice;

  beforeAll(async () => {
    office = { ...screens.office, methodologist: await addMember(screens.office.api, 'Marta Metodická', ['methodologist'], screens.office.department) };
    await office.api.dataSource.query(`update offices set contact_email = 'ospod' || substr(id::text, 1, 8) || '@mesto.example', contacts = '[]' where kind = 'orp'`);
  });

  async function take(page: Page, open: string, submit: string): Promise<void> {
    await page.getByRole('button', { name: open, exact: true }).click();
    await page.getByRole('button', { name: submit, exact: true }).click();
  }

  it('answers that come by the link appear with their counts while one looks, also those of a guest invited just now', async () => {
    const story = await MeetingStory.invited(office);
    const page = await screens.as(office.methodologist, `/porady/${story.id}`);
    await page.getByText('Pozváno: 2. Přijde: 0,').waitFor();
    await page.evaluate('window.neverReloaded = true');
    await story.answers('Jihlavy', ['Jana Příkladná', 'Karel Vzorný']);
    await page.getByText('Přijde: 1, zástup: 0, nepřijde: 0, bez odpovědi: 1. Jmenovitě ohlášeno: 2, jídlo: 2, nocleh: 0.').waitFor();
    await page.getByText('Karel Vzorný, jídlo').waitFor();

    await page.getByRole('button', { name: 'Pozvat další' }).click();
    await page.getByLabel('hosta').check({ force: true });
    await page.getByLabel('Jméno', { exact: true }).fill('Soudkyně Rozvážná');
    await page.getByLabel('E-mail', { exact: true }).fill('soud@justice.example');
    await page.getByLabel('Odkud').fill('Okresní soud v Jihlavě');
    await page.getByRole('button', { name: 'Pozvat', exact: true }).click();
    await page.getByText('Pozváno: 3. Přijde: 1,').waitFor();
    await story.answers('Soudkyně', ['Soudkyně Rozvážná']);
    await page.getByText('Přijde: 2, zástup: 0, nepřijde: 0, bez odpovědi: 1. Jmenovitě ohlášeno: 3,').waitFor();
    await story.answers('Třebíč', []);
    await page.getByText('Přijde: 2, zástup: 0, nepřijde: 1, bez odpovědi: 0.').waitFor();
    expect(await page.evaluate('window.neverReloaded')).toBe(true);
  });

  it('says when the invitations went, whatever day the meeting was moved to; it and the one that replaces it lead to each other', async () => {
    const story = await MeetingStory.invited(office);
    const { detail: { inviteOn }, matter } = await story.detail();
    const [year = '', month = '', day = ''] = inviteOn.split('-');
    await matter.step(office.methodologist, 'move-meeting', { days: [{ day: '2027-04-15', from: '09:00', to: '12:00' }], text: { reason: 'Nemoc.' } });
    const page = await screens.as(office.methodologist, `/porady/${story.id}`);
    await page.getByText(new RegExp(`Pozvánky odešly ${String(Number(day))}\\.\\s${String(Number(month))}\\.\\s${year},`)).waitFor();
    await page.locator('dl.facts').getByText(/čtvrtek 15\.\s4\.\s2027 9:00–12:00/).waitFor();
    await (await story.detail()).matter.step(office.methodologist, 'replace-meeting', { days: [{ day: '2027-04-22', from: '09:00', to: '12:00' }], text: { reason: 'Sněhová kalamita.' } });
    await page.getByRole('link', { name: 'Náhradní porada' }).click();
    await page.locator('dl.facts').getByText(/čtvrtek 22\.\s4\.\s2027/).waitFor();
    await page.getByText(/Pozvánky odejdou/).waitFor();
    await page.getByRole('link', { name: 'Původní porada' }).click();
    await page.getByText('Důvod poslední změny: Sněhová kalamita.').waitFor();
    await page.getByRole('heading', { name: 'Pozvaní', level: 2 }).waitFor();
    expect(await page.locator('dl.facts').getByText(/Pozvánky ode/).count()).toBe(0);
  });

  it('what is not there is a page, too: a title and a way back', async () => {
    const page = await screens.as(office.methodologist, '/porady');
    for (const path of ['', 'rady/', 'skupiny/']) {
      await page.goto(`/porady/${path}${randomUUID()}`);
      await page.getByRole('heading', { level: 1, name: 'Nic takového tu není' }).waitFor();
      await page.getByText('Nenalezeno').waitFor();
      expect(await page.getByRole('main').getByRole('link', { name: /^(Porady a roční kalendář|Skupiny a platformy)$/ }).count()).toBe(1);
      expect(await look(page, 'meeting-missing')).toEqual(FINE);
    }
  });

  it('whoever was forgotten is invited after the fact: an office, a member of a group, one of ours; all of them stand in the table for a spreadsheet', async () => {
    const story = await MeetingStory.invited(office);
    const page = await screens.as(office.methodologist, `/porady/${story.id}`);
    const group = await office.methodologist.send('POST', '/api/v1/groups', { name: `Tým pro sanaci ${story.day}`, kind: 'team', departmentId: office.department, note: null, active: true }, { 'idempotency-key': randomUUID() });
    await office.methodologist.send('POST', `/api/v1/groups/${(group.body as { id: string }).id}/members`, { roleId: null, name: 'Člen Týmový', email: 'clen@tym.example', organisation: 'Poradna', nominatedBy: null, personId: null, officeId: null, from: '2026-01-01', to: null }, { 'idempotency-key': randomUUID() });

    await take(page, 'Odvolat pozvání: Městský úřad Třebíč', 'Odvolat');
    await page.getByText('Odvoláno 1 pozvání').waitFor();
    const invite = async (kind: string, choose: () => Promise<unknown>): Promise<void> => {
      await page.getByRole('button', { name: 'Pozvat další' }).click();
      await page.getByLabel(kind).check({ force: true });
      await choose();
      await page.getByRole('button', { name: 'Pozvat', exact: true }).click();
      await page.getByText('Pozvaní jsou doplněni.').waitFor();
    };
    await invite('úřady', () => page.getByRole('checkbox', { name: 'Městský úřad Třebíč' }).check({ force: true }));
    await invite('členy skupiny', async () => {
      await page.getByLabel('Která skupina').selectOption({ label: `Tým pro sanaci ${story.day}` });
      await page.getByRole('checkbox', { name: 'Člen Týmový, Poradna' }).check({ force: true });
    });
    await invite('naše lidi', async () => {
      await page.getByLabel('Jen s rolí').selectOption({ label: 'referent' });
      await page.getByRole('checkbox', { name: /^Karel Kolega/ }).check({ force: true });
      expect(await page.getByRole('checkbox', { name: /^Petr Podepisující/ }).count()).toBe(0);
    });
    await page.getByText('Pozváno: 4.').waitFor();
    expect((await story.detail()).detail.invitees.filter(({ removed }) => !removed).map(({ kind, seats }) => [kind, seats])).toEqual([['office', 2], ['office', 2], ['member', 1], ['person', 1]]);

    await story.answers('Jihlavy', ['Jana Příkladná', 'Karel Vzorný']);
    await page.getByText('Jana Příkladná').waitFor();
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    const lines = (await readFile(await csv.path(), 'utf8')).replace('\uFEFF', '').trim().split(/\r?\n/);
    expect(csv.suggestedFilename()).toMatch(/^pozvani-PO-2026-\d{4}\.csv$/);
    expect(lines.map((line) => [line.split(';')[0], line.split(';')[10]])).toEqual([
      ['Pozvaný', 'Kdo přijde'], ['Magistrát města Jihlavy', 'Jana Příkladná'], ['Magistrát města Jihlavy', 'Karel Vzorný'],
      ['Městský úřad Třebíč', ''], ['Člen Týmový', ''], ['Karel Kolega', ''],
    ]);
  });

  it('one of many invited is found by a part of the name without diacritics, or by the answer; the rest is a click away', async () => {
    const story = await MeetingStory.invited(office);
    await (await story.detail()).matter.step(office.methodologist, 'invite', {
      invitees: Array.from({ length: 58 }, (_, n) => ({ id: randomUUID(), kind: 'guest', seats: 1, text: { name: `Řečník ${String(n)}.`, email: `host${String(n)}@partner.example` } })),
    });
    await story.answers('Řečník 57.', []);
    const page = await screens.as(office.methodologist, `/porady/${story.id}`);
    const rows = page.locator('#pozvani .slots > li');
    await page.getByText('Zobrazeno 50, celkem 60 řádků').waitFor();
    await page.getByRole('button', { name: 'Zobrazit všech 60 řádků' }).click();
    await page.getByText('Zobrazeno 60 řádků').waitFor();
    expect(await rows.count()).toBe(60);
    await page.getByRole('searchbox', { name: 'Najít pozvaného' }).fill('57. recnik');
    await page.getByText('Zobrazen 1 řádek').waitFor();
    expect(await rows.locator('strong').allTextContents()).toEqual(['Řečník 57.']);
    await page.getByRole('button', { name: 'Zrušit filtr' }).click();
    await page.getByLabel('Odpověď', { exact: true }).selectOption({ label: 'nepřijde' });
    await page.getByText('Zobrazen 1 řádek').waitFor();
    expect(await rows.locator('strong').allTextContents()).toEqual(['Řečník 57.']);
    expect(await look(page, 'meeting-many')).toEqual(FINE);
    await page.setViewportSize(PHONE);
    expect(await look(page, 'meeting-many-phone')).toEqual(FINE);
  });

  it('the place, the link and the note are erased where their field was emptied, and nothing else', async () => {
    const story = await MeetingStory.planned(office);
    await (await story.detail()).matter.step(office.methodologist, 'change-meeting', { text: { title: 'Porada k dohodám', link: 'https://video.example/porada', note: 'Parkujte na dvoře.' } });
    const page = await screens.as(office.methodologist, `/porady/${story.id}`);
    await page.getByText('Parkujte na dvoře.').waitFor();
    await page.getByRole('button', { name: 'Upravit poradu' }).click();
    for (const label of [/^Místo/, /^Odkaz pro připojení/, /^Poznámka/]) await page.getByLabel(label).fill('');
    await page.getByRole('button', { name: 'Uložit', exact: true }).click();
    await page.getByText('Uloženo. Kdo už byl pozván').waitFor();
    await page.getByText('Parkujte na dvoře.').waitFor({ state: 'detached' });
    expect((await story.detail()).detail).toMatchObject({ title: 'Porada k dohodám', place: null, link: null, note: null, leader: { id: office.manager.id } });
  });

  it('material added to a point is read by the link once the point is released after the check for children\'s data, not before', async () => {
    const story = await MeetingStory.invited(office);
    const page = await screens.as(office.methodologist, `/porady/${story.id}?karta=program`);
    await page.getByRole('button', { name: 'Přidat bod' }).click();
    await page.getByLabel('Bod', { exact: true }).fill('Metodika dohod');
    await page.getByLabel('Kolik minut').fill('40');
    await page.locator('input[type=file]').setInputFiles({ name: 'metodika.txt', mimeType: 'text/plain', buffer: Buffer.from('Dohoda se uzavírá písemně.') });
    await page.getByText('metodika.txt').waitFor();
    await page.getByText('nahráno').waitFor();
    expect(await look(page, 'meeting-point')).toEqual(FINE);
    await page.getByRole('button', { name: 'Přidat bod', exact: true }).click();
    await page.getByText('Bod je v programu.').waitFor();
    await page.getByText('pozvaní zatím nevidí').waitFor();
    const invited = await screens.window(PHONE);
    await invited.goto(await story.link('Jihlavy'));
    await invited.getByText('Program').first().waitFor();
    expect(await invited.getByText('Metodika dohod').count()).toBe(0);

    await page.getByRole('button', { name: 'Uvolnit pozvaným: Metodika dohod' }).click();
    await page.getByRole('button', { name: 'Uvolnit', exact: true }).click();
    await page.getByText('Nejprve zkontrolujte, že bod ani jeho přílohy neobsahují údaje o dětech').first().waitFor();
    await page.getByLabel('Potvrzuji, že text neobsahuje údaje o dětech.').check({ force: true });
    await page.getByRole('button', { name: 'Uvolnit', exact: true }).click();
    await page.getByText('Bod vidí pozvaní.').waitFor();
    await invited.reload();
    const [file] = await Promise.all([invited.waitForEvent('download'), invited.getByRole('link', { name: 'metodika.txt' }).click()]);
    expect(await readFile(await file.path(), 'utf8')).toBe('Dohoda se uzavírá písemně.');

    await page.getByRole('button', { name: 'Upravit: Metodika dohod' }).click();
    await page.locator('input[type=file]').setInputFiles({ name: 'jmena.txt', mimeType: 'text/plain', buffer: Buffer.from('Neprohlédnuto.') });
    await page.getByRole('list', { name: 'Podklady', exact: true }).getByText('nahráno').nth(1).waitFor();
    await page.getByRole('button', { name: 'Uložit', exact: true }).click();
    await page.getByText('Bod je upraven.').waitFor();
    await invited.reload();
    await invited.getByText('Program').first().waitFor();
    expect(await invited.getByText('jmena.txt').count()).toBe(0);
  });

  it('its history tells in Czech who did what and when, what came by the link apart, page by page; whoever changed something meanwhile is told in the same words', async () => {
    const story = await MeetingStory.held(office);
    const page = await screens.as(office.methodologist, `/porady/${story.id}?karta=historie`);
    const entry = (text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text }).first();
    await entry('Porada založena').getByText(/\d\.\s\d\.\s2027 9:00–15:00/).waitFor();
    await entry('Přišel čas: rozeslat pozvánky').waitFor();
    await page.getByLabel('co přišlo odkazem').check({ force: true });
    await entry('Porada založena').waitFor({ state: 'detached' });
    const answered = entry('Odpověď na pozvánku: Magistrát města Jihlavy, přijde');
    await answered.getByText(/^odkazem z pozvánky \d/).waitFor();
    await answered.getByText('Jana Příkladná, Karel Vzorný').waitFor();
    expect(await answered.getByText('systém').count()).toBe(0);
    expect(await page.getByRole('list').locator('[data-origin]').count()).toBe(1);
    expect(await look(page, 'meeting-history-invited')).toEqual(FINE);
    await page.getByLabel('co zapsali lidé').check({ force: true });
    await entry('Přidán bod programu: Termíny příprav').getByText(/zapsal\(a\) Marta Metodická/).waitFor();

    await page.getByRole('button', { name: 'Zapsat poznámku' }).click();
    await page.getByLabel('Poznámka', { exact: true }).fill('Klíče u vrátného.');
    await (await story.detail()).matter.step(office.manager, 'close-attendance', {});
    await page.getByRole('button', { name: 'Zapsat', exact: true }).click();
    await page.getByText(/Prezence uzavřena ke dni .* zapsal\(a\) Věra Vedoucí/).waitFor();
    await page.getByRole('button', { name: 'Zapsat', exact: true }).click();
    await entry('Poznámka: Klíče u vrátného.').waitFor();
  });

  it('nothing is found by axe on any tab, wide or narrow, and nothing is wider than the window; all is reached by the keyboard', async () => {
    const story = await MeetingStory.held(office);
    const page = await screens.as(office.methodologist, `/porady/${story.id}`);
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      for (const tab of TABS) {
        await page.getByRole('navigation', { name: 'Části porady' }).getByRole('link', { name: tab }).click();
        await page.getByRole('heading', { name: tab, level: 2 }).waitFor();
        expect({ tab, ...(await look(page, `meeting-${tab}`)) }).toEqual({ tab, ...FINE });
      }
    }
    await page.goto(`/porady/${story.id}/prezence`);
    await page.getByRole('heading', { name: /^Prezence: / }).waitFor();
    expect(await look(page, 'tablet')).toEqual(FINE);

    await page.setViewportSize(DESKTOP);
    await page.goto(`/porady/${story.id}?karta=pozvani`);
    const keyboard = new Keyboard(page);
    await keyboard.follow(page.getByRole('region', { name: 'Další krok' }).getByRole('link', { name: 'Přejít k tomu na stránce' }));
    await page.getByRole('heading', { name: 'Prezence', level: 2 }).waitFor();
    await keyboard.reach(page.getByRole('group', { name: 'Jana Příkladná' }).getByRole('button', { name: 'přítomen', exact: true }));
    await page.keyboard.press('Space');
    await page.getByText('Přišlo: 1').waitFor();
    await keyboard.follow(page.getByRole('navigation', { name: 'Části porady' }).getByRole('link', { name: 'Záznam z jednání' }));
    await keyboard.follow(page.getByRole('button', { name: 'Psát záznam' }));
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.insertText('Zahájeno v devět.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Znění je uloženo.').waitFor();
    expect((await story.detail()).detail).toMatchObject({ presence: { present: 1 }, minutes: { opening: 'Zahájeno v devět.' } });
  });
});
