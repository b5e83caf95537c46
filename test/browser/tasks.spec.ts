import { beforeAll, describe, expect, it } from '@jest/globals';
import { complaint, Matter } from '../integration/api/support/matter.ts';
import { openBusyOffice } from './support/busy-office.ts';
import { DESKTOP, FINE, look, PHONE, Screens, ZOOMED } from './support/screens.ts';

describe('my tasks', () => {
  const screens = Screens.forSuite();
  let cases: Awaited<ReturnType<typeof openBusyOffice>>;
  let atRisk: Matter;
  beforeAll(async () => {
    cases = await openBusyOffice(screens.office);
    const { worker, manager } = screens.office;
    atRisk = await Matter.open(worker, complaint(screens.office, { arrival: { databoxDelivered: '2026-11-20' } }));
    await atRisk.step(manager, 'assign', { ownerId: worker.id });
    await atRisk.step(worker, 'report-child-at-risk', { day: '2026-11-23', crimeSuspected: false, text: { grounds: 'Dítě bez dozoru.' } });
  });

  it.each([DESKTOP, PHONE, ZOOMED])('a child at risk stands on top, in words, at %o; the rest by the day it is due', async (size) => {
    const page = await screens.as(screens.office.worker, '/ukoly', size);
    await page.getByRole('heading', { name: /^Neodkladné/ }).waitFor();
    const first = page.locator('tbody tr').first();
    expect(await first.getByText('ohrožené dítě', { exact: true }).count()).toBe(1);
    expect(await first.getByRole('link', { name: /^Předat ohrožené dítě/ }).getAttribute('href')).toBe(`/pripady/${atRisk.id}/take-over-child-risk`);
    const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(headings.map((text) => text.replace(/ \(.*/, ''))).toEqual(['Neodkladné', 'Dnes a po termínu', 'Tento týden', 'Bez termínu'].filter((name) => headings.some((text) => text.startsWith(name))));
    expect(headings[1]).toMatch(/^Dnes a po termínu \(\d+\)$/);
    expect(await look(page, 'tasks')).toEqual(FINE);
  });

  it('leads to the form of the step, and by its thing to the right claim', async () => {
    const page = await screens.as(screens.office.worker, '/ukoly');
    const claim = page.getByRole('link', { name: /^Vyhodnotit bod stížnosti/ }).first();
    await claim.waitFor();
    expect(await claim.getAttribute('href')).toMatch(/^\/pripady\/[0-9a-f-]+\/evaluate-claim\?of=b1$/);
    await claim.click();
    await page.waitForURL(/evaluate-claim\?of=b1$/);
  });

  it('mine and those of my role are told apart, and the address keeps which', async () => {
    const page = await screens.as(screens.office.manager, '/ukoly');
    await page.getByRole('link', { name: 'Pro mou roli' }).click();
    await page.waitForURL(/of=role/);
    await page.getByRole('link', { name: /^Přidělit věc/ }).first().waitFor();
    expect(await page.getByText('pro roli: vedoucí').count()).toBeGreaterThan(0);
    await page.reload();
    await page.getByRole('link', { name: /^Přidělit věc/ }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Pro mou roli' }).getAttribute('aria-current')).toBe('true');
    expect(await look(page, 'tasks-role')).toEqual(FINE);
    await page.getByRole('link', { name: 'Přidělené mně' }).click();
    await page.getByText('Nic na Vás nečeká').waitFor();
    expect(await look(page, 'tasks-empty')).toEqual(FINE);
  });

  it('a task that somebody has done goes away by itself', async () => {
    const page = await screens.as(screens.office.manager, '/ukoly?of=role');
    await page.getByRole('link', { name: /^Přidělit věc/ }).first().waitFor();
    await cases.unassigned.step(screens.office.manager, 'assign', { ownerId: screens.office.colleague.id });
    await page.getByRole('link', { name: /^Přidělit věc/ }).first().waitFor({ state: 'detached' });
  });
});
