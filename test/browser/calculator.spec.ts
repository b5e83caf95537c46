import { describe, expect, it } from '@jest/globals';
import { DESKTOP, FINE, look, PHONE, Screens, ZOOMED } from './support/screens.ts';

describe('the public calculator', () => {
  const screens = Screens.forSuite();

  it.each([DESKTOP, PHONE, ZOOMED])('counts by a length and by a rule at %o, without signing in', async (size) => {
    const page = await screens.window(size);
    await page.goto('/kalkulacka?from=2026-11-02&amount=60&unit=D');
    await page.getByRole('definition').getByText(/pondělí 4.\s1.\s2027/).waitFor();
    expect(await look(page, 'calculator-length')).toEqual(FINE);
    await page.getByLabel('podle právního předpisu').check();
    await page.getByText('vyberte lhůtu').waitFor();
    await page.getByRole('combobox', { name: 'Lhůta' }).click();
    await page.keyboard.type('vyrizeni stiznosti');
    await page.getByRole('option', { name: /Vyřízení stížnosti a vyrozumění/ }).first().waitFor();
    expect(await look(page, 'calculator-choosing')).toEqual(FINE);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/rule=complaint-60d/);
    await page.getByRole('definition').getByText(/pondělí 4.\s1.\s2027/).waitFor();
    await page.getByText('§ 175 odst. 5').first().waitFor();
    expect(await look(page, 'calculator-rule')).toEqual(FINE);
  });

  it('opens from a link with the same question, and asks for the day where the office sets it', async () => {
    const page = await screens.window();
    await page.goto('/kalkulacka?from=2026-11-02&rule=supplement-set');
    await page.getByLabel('Určený den', { exact: true }).fill('16. 11. 2026');
    await page.waitForURL(/due=2026-11-16/);
    await page.getByRole('definition').getByText(/16.\s11.\s2026/).waitFor();
    expect(await look(page, 'calculator-due')).toEqual(FINE);
  });

  it('says beside the field what cannot be counted, and what it says cannot be counted at all', async () => {
    const page = await screens.window();
    await page.goto('/kalkulacka');
    await page.getByLabel('Kolik', { exact: true }).fill('0');
    await page.getByLabel('Den 0', { exact: true }).fill('31. 2. 2026');
    await page.getByLabel('Čeho', { exact: true }).focus();
    await page.getByText('Zadejte celé číslo od 1 do 9999.').waitFor();
    await page.getByText('Takový den v kalendáři není.').waitFor();
    expect(await look(page, 'calculator-refused')).toEqual(FINE);
    await page.goto('/kalkulacka?from=1900-01-01&rule=complaint-60d');
    await page.getByRole('alert').waitFor();
    expect(await look(page, 'calculator-too-early')).toEqual(FINE);
  });
});
