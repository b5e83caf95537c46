import type { Page } from 'playwright-core';

/** By the form that stands on the page, until somebody is signed in. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Přihlašovací jméno').fill(login);
  await page.getByLabel('Heslo', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Odhlásit se' }).or(page.getByRole('button', { name: 'Nabídka' })).first().waitFor();
}
