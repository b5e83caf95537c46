import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openBusyOffice } from './support/busy-office.ts';
import { DESKTOP, FINE, look, PHONE, Screens, ZOOMED } from './support/screens.ts';

describe('the board of deadlines', () => {
  const screens = Screens.forSuite();
  let cases: Awaited<ReturnType<typeof openBusyOffice>>;
  beforeAll(async () => {
    cases = await openBusyOffice(screens.office);
  });

  const rowsOf = (page: Page, section: 'nase' | 'cekame') => page.locator(`#${section} tbody tr`);
  const tile = (page: Page, text: string) => page.getByRole('navigation', { name: 'Souhrn lhůt' }).getByRole('link', { name: text });
  const countOf = async (page: Page, text: string): Promise<number> => Number(await tile(page, text).locator('.tile__count', { hasText: /\d/ }).textContent());

  it.each([DESKTOP, PHONE, ZOOMED])('is readable at %o: ours late on top with word and icon, what others owe apart', async (size) => {
    const page = await screens.as(screens.office.manager, '/lhuty', size);
    await rowsOf(page, 'nase').first().waitFor();
    const first = rowsOf(page, 'nase').first();
    expect(await first.getByText('po lhůtě', { exact: true }).count()).toBe(1);
    await first.locator('.gov-tag svg').waitFor();
    expect(await first.getByText('SZ 04100/2026 OSV').count()).toBe(1);
    await rowsOf(page, 'cekame').getByText('čekáme na OSPOD ORP').waitFor();
    expect(await rowsOf(page, 'nase').getByText('čekáme na').count()).toBe(0);
    expect(await look(page, 'board')).toEqual(FINE);
  });

  it('keeps a number in one line', async () => {
    const page = await screens.as(screens.office.manager, '/lhuty', { width: 800, height: 900 });
    await rowsOf(page, 'nase').first().waitFor();
    const numbers = rowsOf(page, 'nase').getByText(/^ev\. č\. /);
    const heights = await Promise.all((await numbers.all()).map(async (number) => (await number.boundingBox())?.height ?? 0));
    expect(heights.length).toBeGreaterThan(0);
    expect(heights.filter((height) => height > 30)).toEqual([]);
  });

  it('says that it loads while its part of the application is still on the way', async () => {
    const page = await screens.as(screens.office.manager, '/ucet');
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => { arrive = resolve; });
    await page.route('**/assets/board-screen*.js', async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto('/lhuty', { waitUntil: 'commit' });
    await page.getByText('Načítám…').waitFor();
    arrive();
    await rowsOf(page, 'nase').first().waitFor();
  });

  it('a phone folds the filters away until they are wanted, and shows them where one is chosen', async () => {
    const page = await screens.as(screens.office.manager, '/lhuty', PHONE);
    await rowsOf(page, 'nase').first().waitFor();
    expect(await page.getByLabel('Vyřizuje', { exact: true }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Další filtry' }).click();
    await page.getByLabel('Vyřizuje', { exact: true }).selectOption('me');
    await page.waitForURL(/person=me/);
    await page.reload();
    await page.getByLabel('Vyřizuje', { exact: true }).waitFor();
    expect(await look(page, 'board-filters')).toEqual(FINE);
  });

  it('never calls a target of our own late', async () => {
    const page = await screens.as(screens.office.manager, '/lhuty?show=passed');
    await rowsOf(page, 'nase').first().waitFor();
    expect(await rowsOf(page, 'nase').count()).toBe(await countOf(page, 'po interním termínu'));
    expect(await rowsOf(page, 'nase').getByText('po lhůtě', { exact: true }).count()).toBe(0);
    expect(await rowsOf(page, 'nase').getByText('po interním termínu').count()).toBe(await rowsOf(page, 'nase').count());
  });

  it('what others owe is said to have passed, not to be late; our own targets are left out where only the law is asked for', async () => {
    const page = await screens.as(screens.office.manager, '/lhuty');
    await rowsOf(page, 'cekame').getByText('termín uplynul').waitFor();
    expect(await rowsOf(page, 'cekame').getByText('po lhůtě').count()).toBe(0);
    await rowsOf(page, 'nase').getByText('interní termín').first().waitFor();
    await page.getByLabel('Povaha').selectOption('law');
    await page.waitForURL(/effect=law/);
    await rowsOf(page, 'nase').getByText('interní termín').first().waitFor({ state: 'detached' });
    expect(await rowsOf(page, 'nase').count()).toBeGreaterThan(0);
    expect(await rowsOf(page, 'nase').getByText('zákonná lhůta').count()).toBe(await rowsOf(page, 'nase').count());
  });

  it('each tile shows as many rows as it counts, and the address keeps it over a reload', async () => {
    const page = await screens.as(screens.office.manager, '/lhuty');
    for (const [show, text] of [['late', 'po lhůtě'], ['near', 'blíží se'], ['open', 'běží'], ['done', 'splněno a zrušeno']] as const) {
      await tile(page, text).click();
      await page.waitForURL(new RegExp(`show=${show}`));
      const count = await countOf(page, text);
      expect(count).toBeGreaterThan(0);
      await page.reload();
      await page.getByRole('heading', { name: new RegExp(`\\(${String(count)}\\)$`) }).waitFor();
      await rowsOf(page, 'nase').first().waitFor();
      expect([text, await rowsOf(page, 'nase').count()]).toEqual([text, count]);
      expect(await tile(page, text).getAttribute('aria-current')).toBe('true');
    }
    await tile(page, 'čekáme na jiné').click();
    await page.getByLabel('Na koho čekáme').selectOption('orp');
    await page.waitForURL(/show=waiting&bound=orp/);
    await rowsOf(page, 'cekame').first().waitFor();
    expect(await rowsOf(page, 'nase').count()).toBe(0);
    expect(await look(page, 'board-waiting')).toEqual(FINE);
  });

  it('is filtered by person, office and number; what nothing answers to says so and is undone by one button', async () => {
    const page = await screens.as(screens.office.manager, '/lhuty');
    await rowsOf(page, 'nase').filter({ hasText: 'Karel Kolega' }).first().waitFor();
    await page.getByLabel('Vyřizuje', { exact: true }).selectOption('none');
    await page.waitForURL(/person=none/);
    await rowsOf(page, 'nase').filter({ hasText: 'Karel Kolega' }).first().waitFor({ state: 'detached' });
    expect(new Set(await page.locator('#nase tbody td[data-label="Vyřizuje"]').allTextContents())).toEqual(new Set(['nepřiděleno']));
    await page.getByLabel('Vyřizuje', { exact: true }).selectOption(screens.office.colleague.id);
    await page.locator('#nase').getByText('SZ 04555/2026 OSV').first().waitFor();
    await page.getByRole('button', { name: 'Zrušit filtr' }).click();
    await page.waitForURL((url) => url.search === '');
    await page.locator('#nase').getByText('SZ 04100/2026 OSV').first().waitFor();
    await page.getByLabel('Hledat věc').fill('04211');
    await page.waitForURL(/q=04211/);
    await page.locator('#nase').getByText('SZ 04100/2026 OSV').first().waitFor({ state: 'detached' });
    expect(new Set(await page.locator('#nase tbody th a').allTextContents())).toEqual(new Set(['SZ 04211/2026 OSV']));
    await page.getByLabel('Hledat věc').fill('nic takového');
    await page.getByText('Filtru neodpovídá žádná lhůta').waitFor();
    expect(await look(page, 'board-empty')).toEqual(FINE);
    await page.locator('.empty').getByRole('button', { name: 'Zrušit filtr' }).click();
    await rowsOf(page, 'nase').first().waitFor();
  });

  it('explains each date in its row, to those who may read the case step by step', async () => {
    const page = await screens.as(screens.office.manager, '/lhuty?show=late');
    const why = rowsOf(page, 'nase').first().getByRole('button', { name: /Proč toto datum/ });
    await why.focus();
    await page.keyboard.press('Enter');
    await page.locator('.table__details').getByText(/Den 0/).waitFor();
    await page.locator('.table__details').getByText('§ 175 odst. 5').first().waitFor();
    expect(await look(page, 'board-why')).toEqual(FINE);
    const control = await screens.as(screens.office.control, '/lhuty?show=late', PHONE);
    await rowsOf(control, 'nase').first().getByRole('button', { name: /Proč toto datum/ }).click();
    await control.getByText('Jednotlivé kroky výpočtu vidí jen ten').waitFor();
    expect(await rowsOf(control, 'nase').first().getByRole('link').count()).toBe(0);
    expect(await look(control, 'board-control')).toEqual(FINE);
  });

  it('arrows lead from row to row, Enter opens the case', async () => {
    const page = await screens.as(screens.office.manager, '/lhuty');
    await rowsOf(page, 'nase').first().waitFor();
    const focused = (): Promise<string | null> => page.locator(':focus').getAttribute('href');
    const links = page.locator('#nase a[data-row]');
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(await links.nth(1).getAttribute('href'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/pripady/${cases.late.id}`));
  });

  it('shows at once what somebody else has done meanwhile', async () => {
    const page = await screens.as(screens.office.manager, '/lhuty?person=none');
    await page.locator('#nase').getByText('nepřiděleno').first().waitFor();
    await cases.unassigned.step(screens.office.manager, 'assign', { ownerId: screens.office.worker.id });
    await page.getByText('Filtru neodpovídá žádná lhůta').waitFor();
  });

  it('hands the manager what is filtered as a table for a spreadsheet, and nobody else', async () => {
    const page = await screens.as(screens.office.manager, '/lhuty');
    await rowsOf(page, 'nase').first().waitFor();
    await rowsOf(page, 'cekame').first().waitFor();
    const shown = await rowsOf(page, 'nase').count() + await rowsOf(page, 'cekame').count();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Stáhnout CSV' }).click()]);
    expect(file.suggestedFilename()).toBe('lhuty-2026-11-23.csv');
    const text = readFileSync(await file.path(), 'utf8');
    const lines = text.trimEnd().split('\r\n');
    expect(text.startsWith('\uFEFFStav;Poslední den;')).toBe(true);
    expect(lines.length - 1).toBe(shown);
    expect(lines[1]).toMatch(/^po lhůtě;9\.11\.2026;/);
    expect(text).not.toMatch(/Ďuriš|Příkladný|Jihlava, Úzká/);
    const worker = await screens.as(screens.office.worker, '/lhuty');
    await rowsOf(worker, 'nase').first().waitFor();
    expect(await worker.getByRole('button', { name: 'Stáhnout CSV' }).count()).toBe(0);
  });

  it('is printed as a list with its filter and the time of printing, without what is for clicking', async () => {
    const page = await screens.as(screens.office.manager, '/lhuty?person=none&q=ST');
    await page.getByLabel('Vyřizuje', { exact: true }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Filtr: Vyřizuje: nepřiděleno; Hledat věc: ST').waitFor();
    await page.getByText(/^Vytištěno 23\. 11\. 2026/).waitFor();
    expect(await page.getByLabel('Vyřizuje', { exact: true }).isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: 'Souhrn lhůt' }).isVisible()).toBe(false);
    await page.goto('/lhuty');
    await rowsOf(page, 'cekame').first().waitFor();
    // A4 between its margins.
    await page.setViewportSize({ width: 680, height: 990 });
    expect((await look(page, 'board-print')).overflow).toBe(0);
    expect(await page.getByRole('columnheader', { name: 'Poslední den' }).first().isVisible()).toBe(true);
    const inks = await page.evaluate<string[]>('[...document.querySelectorAll("tbody .gov-tag, tbody .gov-tag *")].map((part) => getComputedStyle(part).color)');
    expect(new Set(inks)).toEqual(new Set(['rgb(0, 0, 0)']));
  });

  it('a service that is away is said, with a way to try again', async () => {
    const page = await screens.as(screens.office.manager, '/ucet', PHONE);
    await page.route('**/api/v1/deadlines?**', (route) => route.abort());
    await page.goto('/lhuty');
    const again = page.locator('#nase').getByRole('button', { name: 'Zkusit znovu' });
    await again.waitFor();
    expect(await look(page, 'board-away')).toEqual(FINE);
    await page.unrouteAll();
    await again.click();
    await rowsOf(page, 'nase').first().waitFor();
    screens.complaints.length = 0;
  });
});
