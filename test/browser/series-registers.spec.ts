import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { planYear, seriesBody } from '../integration/api/meetings/planned.ts';
import { moveTo } from '../integration/api/support/clock.ts';
import { Matter } from '../integration/api/support/matter.ts';
import type { PlanningOffice } from '../integration/api/meetings/planned.ts';
import { addMember } from '../integration/api/support/office.ts';
import { FINE, look, PHONE, Screens } from './support/screens.ts';

describe('registers of meetings', () => {
  const screens = Screens.forSuite();
  let office: PlanningOffice;

  beforeAll(async () => {
    office = { ...screens.office, methodologist: await addMember(screens.office.api, 'Marta Metodická', ['methodologist'], screens.office.department) };
    moveTo(office.api, '2026-11-23T09:00+01:00');
  });

  it('busy times are empty at first and say what that means; one is entered, changed, shown in the year, removed', async () => {
    const page = await screens.as(office.methodologist, '/porady/obsazene-terminy?rok=2027');
    await page.getByText('Na rok 2027 nikdo nic nezadal').waitFor();
    expect(await look(page, 'busy-empty')).toEqual(FINE);
    await page.getByRole('button', { name: 'Zadat obsazený termín' }).click();
    await page.getByLabel('Od', { exact: true }).fill('8. 2. 2027');
    await page.getByRole('button', { name: 'Uložit' }).click();
    await page.getByText('Takový den v kalendáři není.').or(page.getByText('Vyplňte prosím tento údaj.')).first().waitFor();
    await page.getByLabel('Do', { exact: true }).fill('12. 2. 2027');
    await page.getByLabel(/^Koho se týká/).selectOption({ label: 'Jihlava – Magistrát města Jihlavy' });
    await page.getByLabel('Proč', { exact: true }).selectOption({ label: 'školní prázdniny' });
    // Where the button stands is known when the last of the messages above it is gone.
    await page.getByText('Vyplňte prosím tento údaj.', { exact: true }).or(page.getByText(/^Nepovolená hodnota/)).first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Uložit' }).click();
    await page.getByText('Uloženo. Další návrhy').waitFor();
    await page.getByRole('rowheader', { name: /8\.\s2\.\s2027 – 12\.\s2\.\s2027/ }).waitFor();
    expect(await look(page, 'busy')).toEqual(FINE);
    await page.getByRole('button', { name: /^Změnit: / }).click();
    await page.getByLabel('Do', { exact: true }).fill('14. 2. 2027');
    await page.getByRole('button', { name: 'Uložit' }).click();
    await page.getByRole('rowheader', { name: /14\.\s2\.\s2027/ }).waitFor();
    await planYear(office);
    await page.goto('/porady?rok=2027');
    await page.getByText('obsazeno: školní prázdniny – Jihlava').first().waitFor();
    await page.goto('/porady/obsazene-terminy?rok=2027');
    await page.getByRole('button', { name: /^Odebrat: / }).click();
    await page.getByRole('button', { name: 'Ano, odebrat' }).click();
    await page.getByText('Na rok 2027 nikdo nic nezadal').waitFor();
  });

  it('on a phone one filter alone is not folded, and none is promised behind it', async () => {
    const page = await screens.as(office.methodologist, '/porady/obsazene-terminy?rok=2027', PHONE);
    await page.getByText('Na rok 2027 nikdo nic nezadal').waitFor();
    expect(await page.getByRole('button', { name: 'Další filtry' }).count()).toBe(0);
    await page.goto('/pripady');
    await page.getByRole('button', { name: 'Další filtry' }).waitFor();
  });

  it('what was begun is kept for later and gone once it is written; begun on an entry that others changed since, it is not taken up again', async () => {
    const page = await screens.as(office.methodologist, '/porady/obsazene-terminy?rok=2028');
    const begin = async (): Promise<void> => { await page.getByRole('button', { name: 'Zadat obsazený termín' }).click(); };
    await begin();
    await page.getByLabel('Od', { exact: true }).fill('7. 2. 2028');
    await page.getByLabel('Poznámka').fill('Jarní prázdniny podle vyhlášky');
    await page.getByRole('link', { name: 'Porady a roční kalendář' }).click();
    await page.getByRole('dialog', { name: 'Krok ještě není zapsán' }).waitFor();
    expect(await look(page, 'busy-leave')).toEqual(FINE);
    await page.getByRole('button', { name: 'Odejít a ponechat rozepsané' }).click();
    await page.getByRole('heading', { name: /^Porady 20/, level: 1 }).waitFor();
    await page.goBack();
    await begin();
    await page.getByText('Obnovili jsme, co jste tu měli rozepsáno.').waitFor();
    expect(await page.getByLabel('Poznámka').inputValue()).toBe('Jarní prázdniny podle vyhlášky');
    expect(await look(page, 'busy-restored')).toEqual(FINE);
    await page.getByLabel('Do', { exact: true }).fill('11. 2. 2028');
    await page.getByLabel('Proč', { exact: true }).selectOption({ label: 'školní prázdniny' });
    await page.getByRole('button', { name: 'Uložit' }).click();
    await page.getByText('Uloženo. Další návrhy').waitFor();
    await begin();
    expect(await page.getByLabel('Poznámka').inputValue()).toBe('');
    expect(await page.getByText('Obnovili jsme').count()).toBe(0);
    await page.getByRole('button', { name: 'Zpět bez uložení' }).click();

    await page.getByRole('button', { name: /^Změnit: / }).click();
    await page.getByLabel('Poznámka').fill('Moje nedopsaná změna');
    await page.getByRole('button', { name: 'Zpět bez uložení' }).click();
    await office.api.dataSource.query("update busy_times set note = 'Opravil kolega', version = version + 1");
    await page.reload();
    await page.getByRole('button', { name: /^Změnit: / }).click();
    expect(await page.getByLabel('Poznámka').inputValue()).toBe('Opravil kolega');
    await page.getByRole('button', { name: 'Zpět bez uložení' }).click();
    await page.getByRole('button', { name: /^Odebrat: / }).click();
    await page.getByRole('button', { name: 'Ano, odebrat' }).click();
    await page.getByText('Uloženo. Další návrhy').waitFor();
  });

  it('an entry that others changed while its form stood open is not overwritten, though the page has read it since', async () => {
    const { methodologist } = office;
    await methodologist.send('POST', '/api/v1/busy-times', { from: '2029-03-05', to: '2029-03-09', officeId: null, kind: 'closed', note: 'Stěhování' }, { 'idempotency-key': randomUUID() });
    const page = await screens.as(methodologist, '/porady/obsazene-terminy?rok=2029');
    await page.getByRole('button', { name: /^Změnit: / }).click();
    await page.getByLabel('Poznámka').fill('Moje změna');
    await office.api.dataSource.query("update busy_times set note = 'Opravil kolega', version = version + 1");
    await Matter.open(methodologist, seriesBody(office), 'series');
    await page.locator('tbody').getByText('Opravil kolega').waitFor();
    await page.getByRole('button', { name: 'Uložit' }).click();
    await page.getByText('Záznam mezitím změnil někdo jiný').waitFor();
    expect(await page.getByLabel('Poznámka').inputValue()).toBe('Moje změna');
    await page.getByRole('button', { name: 'Uložit' }).click();
    await page.locator('tbody').getByText('Moje změna').waitFor();
  });

  it('a platform with its roster: a role nobody holds is said, a member gets a mandate, its end leaves a gap behind', async () => {
    const page = await screens.as(office.methodologist, '/porady/skupiny');
    await page.getByRole('button', { name: 'Nová skupina' }).click();
    await page.getByLabel('Název').fill('Krajská platforma prevence');
    await page.getByRole('group', { name: 'Nová skupina' }).getByLabel('Druh').selectOption({ label: 'platforma' });
    await page.getByRole('button', { name: 'Uložit' }).click();
    await page.getByText('Uloženo.', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Krajská platforma prevence' }).click();
    await page.getByRole('button', { name: 'Přidat roli' }).click();
    await page.getByLabel('Název role').fill('krajský školský koordinátor prevence');
    await page.getByRole('button', { name: 'Uložit' }).click();
    await page.getByText('neobsazená').waitFor();
    for (const [name, from, to] of [['Jana Příkladná', '1. 1. 2025', '30. 6. 2026'], ['Karel Vzorný', '1. 9. 2026', '']] as const) {
      await page.getByRole('button', { name: 'Přidat člena' }).click();
      const form = page.getByRole('group', { name: 'Přidat člena' });
      await form.getByLabel('Jméno').fill(name);
      await form.getByLabel(/^Role ve skupině/).selectOption({ label: 'krajský školský koordinátor prevence' });
      await form.getByLabel('První den mandátu', { exact: true }).fill(from);
      await form.getByLabel(/^Poslední den mandátu/).first().fill(to);
      await form.getByRole('button', { name: 'Uložit' }).click();
      await form.waitFor({ state: 'detached' });
    }
    await page.getByText(/Nikdo od 1\.\s7\.\s2026 do 31\.\s8\.\s2026\./).waitFor();
    expect(await page.getByText('neobsazená').count()).toBe(0);
    expect(await look(page, 'group')).toEqual(FINE);
    await page.setViewportSize(PHONE);
    expect(await look(page, 'group')).toEqual(FINE);
    await page.goto('/porady/skupiny');
    await page.getByText('1 role, obsazena').waitFor();
    expect(await look(page, 'groups')).toEqual(FINE);
    const reader = await screens.as(office.worker, '/porady/skupiny');
    await reader.getByRole('link', { name: 'Krajská platforma prevence' }).waitFor();
    expect(await reader.getByRole('button', { name: 'Nová skupina' }).count()).toBe(0);
  });
});
