import { beforeAll, describe, expect, it } from '@jest/globals';
import { openBusyOffice } from './support/busy-office.ts';
import { DESKTOP, FINE, look, PHONE, Screens, ZOOMED } from './support/screens.ts';

describe('the list of cases', () => {
  const screens = Screens.forSuite();
  let cases: Awaited<ReturnType<typeof openBusyOffice>>;
  beforeAll(async () => {
    cases = await openBusyOffice(screens.office);
    const { worker } = screens.office;
    await cases.forwarded.step(worker, 'record-forward-result', { day: '2026-11-20', finding: 'justified', documentNumber: 'MMJ 1/2026', text: { result: 'Vyřízeno.' } });
    await cases.forwarded.step(worker, 'close', { day: '2026-11-20', reason: 'forwarded-result-known' });
  });

  it.each([DESKTOP, PHONE, ZOOMED])('is readable at %o: numbers first, the nearest deadline with its state', async (size) => {
    const page = await screens.as(screens.office.manager, '/pripady', size);
    const late = page.locator('tbody tr', { hasText: 'SZ 04100/2026 OSV' });
    await late.waitFor();
    expect(await late.getByText('po lhůtě', { exact: true }).count()).toBe(1);
    expect(await late.getByRole('link', { name: 'SZ 04100/2026 OSV' }).getAttribute('href')).toBe(`/pripady/${cases.late.id}`);
    expect(await look(page, 'cases')).toEqual(FINE);
  });

  it('offers a new submission to whom the service lets enter one', async () => {
    const { manager, worker, registry } = screens.office;
    for (const [member, offered] of [[manager, 0], [worker, 1], [registry, 1]] as const) {
      const page = await screens.as(member, '/pripady');
      await page.getByRole('button', { name: 'Vytisknout' }).waitFor();
      expect(await page.getByRole('main').getByRole('link', { name: 'Nové podání' }).count()).toBe(offered);
    }
  });

  it('tiles count what they show, and the address keeps the filter', async () => {
    const page = await screens.as(screens.office.manager, '/pripady');
    for (const [show, text] of [['open', 'otevřené'], ['unassigned', 'nepřidělené'], ['closed', 'uzavřené']] as const) {
      const tile = page.getByRole('navigation', { name: 'Souhrn věcí' }).getByRole('link', { name: text });
      await tile.click();
      await page.waitForURL(new RegExp(`show=${show}`));
      await page.reload();
      await page.getByRole('heading', { level: 2, name: new RegExp(text, 'i') }).waitFor();
      await page.locator('tbody tr').first().waitFor();
      expect([show, await page.locator('tbody tr').count()]).toEqual([show, Number(await tile.locator('.tile__count', { hasText: /\d/ }).textContent())]);
    }
    expect(await page.locator('tbody').getByText(/^uzavřeno 23\.\s11\.\s2026$/).count()).toBe(1);
  });

  it('finds a case by any of its numbers, filters by phase and owner, and says when nothing answers', async () => {
    const page = await screens.as(screens.office.manager, '/pripady');
    await page.locator('tbody tr', { hasText: 'SZ 04100/2026' }).waitFor();
    await page.getByLabel('Hledat').fill('sz 04211');
    await page.waitForURL(/q=sz/);
    await page.locator('tbody tr', { hasText: 'SZ 04100/2026' }).waitFor({ state: 'detached' });
    expect(await page.locator('tbody th a').allTextContents()).toEqual(['SZ 04211/2026 OSV']);
    await page.getByRole('button', { name: 'Zrušit filtr' }).click();
    await page.locator('tbody tr', { hasText: 'SZ 04100/2026' }).waitFor();
    await page.getByLabel('Fáze').selectOption('classification');
    await page.locator('tbody tr', { hasText: 'SZ 04211/2026' }).waitFor({ state: 'detached' });
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.getByLabel('Vyřizuje').selectOption('me');
    await page.getByText('Filtru neodpovídá žádná věc').waitFor();
    expect(await look(page, 'cases-empty')).toEqual(FINE);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Filtr: zařazení; Vyřizuje: Věra Vedoucí').waitFor();
  });

  it('what one may not see is said, row by row, and leads nowhere', async () => {
    const administrator = await screens.as(screens.office.administrator, '/pripady');
    await administrator.locator('tbody tr').first().waitFor();
    expect(await administrator.locator('tbody').getByText('jen evidenční číslo a dny').count()).toBe(await administrator.locator('tbody tr').count());
    expect(await administrator.locator('tbody').getByRole('link').count()).toBe(0);
    expect(await administrator.locator('tbody').getByText('SZ 0').count()).toBe(0);
    expect(await look(administrator, 'cases-administrator')).toEqual(FINE);
    const control = await screens.as(screens.office.control, '/pripady', PHONE);
    await control.locator('tbody').getByText('bez obsahu').first().waitFor();
    expect(await look(control, 'cases-control')).toEqual(FINE);
    const colleague = await screens.as(screens.office.colleague, '/pripady?show=unassigned');
    await colleague.locator('tbody').getByText('bez jmen účastníků').first().waitFor();
  });
});
