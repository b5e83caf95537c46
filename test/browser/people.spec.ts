import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { FINE, look, PHONE, Screens } from './support/screens.ts';

const FIRST_PASSWORD = 'tichá voda břehy mele';

describe('people and roles', () => {
  const screens = Screens.forSuite();

  it('the list says who is here in what role, finds by name without diacritics, and its address keeps the filter', async () => {
    const page = await screens.as(screens.office.administrator, '/lide');
    await page.getByRole('rowheader', { name: 'Věra Vedoucí' }).waitFor();
    expect(await look(page, 'people')).toEqual(FINE);
    await page.getByLabel('Jméno', { exact: true }).fill('vedouci');
    await page.getByText('1 člověk').waitFor();
    await page.waitForURL(/q=vedouci/);
    await page.getByLabel('Role', { exact: true }).selectOption('registry');
    await page.getByText('Nikdo takový tu není').waitFor();
    expect(await look(page, 'people-empty')).toEqual(FINE);
  });

  it('is readable on a phone', async () => {
    const page = await screens.as(screens.office.administrator, '/lide', PHONE);
    await page.getByRole('link', { name: 'Věra Vedoucí' }).waitFor();
    expect(await look(page, 'people')).toEqual(FINE);
    await page.getByRole('link', { name: 'Věra Vedoucí' }).click();
    await page.getByRole('heading', { name: 'Věra Vedoucí' }).waitFor();
    expect(await look(page, 'person')).toEqual(FINE);
  });

  it('who does not manage people sees colleagues without their accounts', async () => {
    const page = await screens.as(screens.office.worker, '/lide');
    await page.getByRole('rowheader', { name: 'Věra Vedoucí' }).waitFor();
    expect(await page.getByText('Přihlašovací jméno').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Přidat člověka' }).count()).toBe(0);
  });

  it('a new person gets an account, a role and a code, sets a password by it, and is in', async () => {
    const page = await screens.as(screens.office.administrator, '/lide/novy');
    await page.getByLabel('Jméno a příjmení').fill('Nová Posila');
    await page.getByRole('button', { name: 'Založit účet' }).click();
    await page.getByText('Přihlašovací jméno má 2 až 100 znaků').waitFor();
    expect(await page.getByLabel('Jméno a příjmení').inputValue()).toBe('Nová Posila');
    expect(await look(page, 'person-new-refused')).toEqual(FINE);
    await page.getByLabel('Přihlašovací jméno').fill('nova.posila');
    await page.getByLabel('Odbor').selectOption({ label: 'Odbor sociálních věcí' });
    await page.getByLabel('referent', { exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Založit účet' }).click();
    await page.getByRole('heading', { name: 'Nová Posila' }).waitFor();
    await page.getByRole('button', { name: 'Vydat kód pro nové heslo' }).click();
    const code = await page.locator('.code').innerText();
    expect(await look(page, 'person-code')).toEqual(FINE);

    const own = await screens.window();
    await own.goto('/nove-heslo');
    await own.getByLabel('Jednorázový kód').fill(code);
    await own.getByRole('textbox', { name: 'Nové heslo', exact: true }).fill(FIRST_PASSWORD);
    await own.getByLabel('Nové heslo znovu').fill(FIRST_PASSWORD);
    await own.keyboard.press('Enter');
    await own.getByRole('link', { name: 'Přihlásit se' }).click();
    await own.getByLabel('Přihlašovací jméno').fill('nova.posila');
    await own.getByLabel('Heslo', { exact: true }).fill(FIRST_PASSWORD);
    await own.keyboard.press('Enter');
    await own.getByRole('link', { name: 'Můj účet: Nová Posila' }).waitFor();
  });

  it.each([undefined, PHONE])('of somebody who is not there the page says so, and leads back to the list', async (size) => {
    const page = await screens.as(screens.office.administrator, `/lide/${randomUUID()}`, size);
    await page.getByRole('alert').getByText('Takový člověk tu není').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await look(page, 'person-missing')).toEqual(FINE);
    await page.getByRole('link', { name: 'Zpět na seznam lidí' }).click();
    await page.getByRole('link', { name: 'Věra Vedoucí' }).waitFor();
    await page.goto('/lide/neco-jineho');
    await page.getByRole('alert').getByText('Takový záznam tu není').waitFor();
  });

  it('a change by another meanwhile is not overwritten, and an account is ended only after asking', async () => {
    const page = await screens.as(screens.office.administrator, `/lide/${screens.office.stranger.id}`);
    await page.getByLabel('Funkce').fill('referent školství');
    await screens.office.api.dataSource.query(`update people set version = version + 1, position = 'metodik' where id = $1`, [screens.office.stranger.id]);
    await page.getByRole('button', { name: 'Uložit změny' }).click();
    await page.getByText('Účet mezitím změnil někdo jiný').first().waitFor();
    expect(await page.getByLabel('Funkce').inputValue()).toBe('referent školství');
    await page.getByRole('button', { name: 'Načíst znovu' }).click();
    await page.getByText('Účet mezitím změnil někdo jiný').first().waitFor({ state: 'detached' });
    expect(await page.getByLabel('Funkce').inputValue()).toBe('metodik');
    await page.getByRole('button', { name: 'Zneplatnit účet' }).click();
    await page.getByRole('button', { name: 'Ano, zneplatnit' }).click();
    await page.getByText('zneplatněný', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Obnovit platnost účtu' }).click();
    await page.getByRole('button', { name: 'Zneplatnit účet' }).waitFor();
  });

  it('a change by another is not overwritten by a form that was filled before it, though the page has read it since', async () => {
    const { administrator, colleague, api } = screens.office;
    const page = await screens.as(administrator, `/lide/${colleague.id}`);
    await page.getByLabel('Funkce').fill('referent SPOD');
    await api.dataSource.query(`update people set version = version + 1, name = 'Karel Kolega ml.' where id = $1`, [colleague.id]);
    await page.getByRole('button', { name: 'Zneplatnit účet' }).click();
    await page.getByRole('button', { name: 'Ano, zneplatnit' }).click();
    await page.getByRole('heading', { name: 'Karel Kolega ml.' }).waitFor();
    await page.getByRole('button', { name: 'Uložit změny' }).click();
    await page.getByRole('button', { name: 'Načíst znovu' }).click();
    await page.getByText('Účet mezitím změnil někdo jiný').first().waitFor({ state: 'detached' });
    expect(await page.getByLabel('Jméno a příjmení').inputValue()).toBe('Karel Kolega ml.');
    await page.getByLabel('Funkce').fill('referent SPOD');
    await page.getByRole('button', { name: 'Uložit změny' }).click();
    await page.getByText('Změny jsou uložené.').waitFor();
    const rows = await api.dataSource.query<unknown[]>('select name, position from people where id = $1', [colleague.id]);
    expect(rows).toEqual([{ name: 'Karel Kolega ml.', position: 'referent SPOD' }]);
  });
});
