import { describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../support/api.ts';
import { DESKTOP, FINE, look, PHONE, Screens } from './support/screens.ts';

describe('signing in', () => {
  const screens = Screens.forSuite();

  it.each([DESKTOP, PHONE])('the form, and what it refuses, are readable at %o', async (size) => {
    const page = await screens.window(size);
    await page.goto('/pripady');
    await page.getByRole('heading', { name: 'Přihlášení' }).waitFor();
    expect(await look(page, 'sign-in')).toEqual(FINE);
    await page.getByLabel('Přihlašovací jméno').fill('nikdo');
    await page.getByLabel('Heslo', { exact: true }).fill('spatne');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Přihlášení se nezdařilo').first().waitFor();
    expect(await page.getByLabel('Přihlašovací jméno').inputValue()).toBe('nikdo');
    expect(await look(page, 'sign-in-refused')).toEqual(FINE);
  });

  it('leads to the address that was asked for, and signing out ends it everywhere', async () => {
    const page = await screens.as(screens.office.worker, '/ucet');
    await page.getByRole('heading', { name: 'Můj účet' }).waitFor();
    expect(await look(page, 'account')).toEqual(FINE);
    await page.getByRole('button', { name: 'Odhlásit se' }).click();
    await page.getByRole('heading', { name: 'Přihlášení' }).waitFor();
    await page.goto('/ucet');
    await page.getByRole('heading', { name: 'Přihlášení' }).waitFor();
  });

  it('a session that ends while somebody works keeps what was typed', async () => {
    const page = await screens.as(screens.office.worker, '/ucet');
    await page.getByLabel('Nové heslo', { exact: true }).fill('rozepsané nové heslo');
    await screens.office.api.dataSource.query('delete from sessions');
    await page.getByLabel('Dosavadní heslo').fill('x');
    await page.getByLabel('Nové heslo znovu').fill('rozepsané nové heslo');
    await page.getByRole('button', { name: 'Změnit heslo' }).click();
    await page.getByText('Přihlášení skončilo. Přihlaste se znovu; rozepsané').waitFor();
    await page.getByLabel('Přihlašovací jméno').fill(await screens.loginOf(screens.office.worker));
    await page.getByLabel('Heslo', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Můj účet' }).waitFor();
    expect(await page.getByLabel('Nové heslo', { exact: true }).inputValue()).toBe('rozepsané nové heslo');
  });

  it('the calculator needs no signing in, and says why its date is what it is', async () => {
    const page = await screens.window();
    await page.goto('/kalkulacka?from=2026-11-02&amount=60&unit=D');
    await page.getByRole('definition').getByText(/pondělí 4.\s1.\s2027/).waitFor();
    expect(await look(page, 'calculator')).toEqual(FINE);
    await page.getByLabel('Den 0', { exact: true }).fill('3. 11. 2026');
    await page.waitForURL(/from=2026-11-03/);
  });
});
