import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventuallyPasses } from '../support/wait.ts';
import { DESKTOP, FINE, look, PHONE, Screens, ZOOMED } from './support/screens.ts';

const SAVE = { name: 'Zapsat podání' } as const;

describe('entering a submission', () => {
  const screens = Screens.forSuite();

  async function open(size: { readonly width: number; readonly height: number } = DESKTOP, member = screens.office.worker): Promise<Page> {
    const page = await screens.as(member, '/pripady/nova', size);
    await page.getByRole('heading', { name: 'Nové podání', level: 1 }).waitFor();
    return page;
  }

  async function fillLeast(page: Page, subject = 'Stížnost na postup úřadu'): Promise<void> {
    await page.getByLabel('datovou schránkou').check();
    await page.getByLabel('Dodáno do datové schránky', { exact: true }).fill('20. 11. 2026');
    await page.getByLabel('Předmět').fill(subject);
    await page.getByRole('group', { name: '1. osoba' }).getByLabel('Jméno').fill('Alena Vzorová');
    await page.getByRole('group', { name: 'Nasvědčuje podání' }).getByLabel('ne', { exact: true }).check();
  }

  it.each([DESKTOP, PHONE, ZOOMED])('is readable at %o, empty and filled in', async (size) => {
    const page = await open(size);
    expect(await look(page, 'intake-empty')).toEqual(FINE);
    await page.getByLabel('e-mailem').check();
    await page.getByLabel('Poprvé přijato', { exact: true }).fill('21. 11. 2026');
    await page.getByText(/středa 20.\s1.\s2027/).first().waitFor();
    await page.getByRole('button', { name: /Proč toto datum/ }).click();
    await page.getByText('Další dny').click();
    await page.getByRole('button', { name: 'Přidat dítě' }).click();
    await page.getByRole('button', { name: 'Přidat osobu' }).click();
    await page.getByRole('group', { name: '2. osoba' }).getByLabel('Postavení').selectOption('zmocněnec');
    await page.getByRole('button', { name: 'Přidat, na koho' }).click();
    await page.getByLabel('Kdo z nás s dítětem pracoval (nepovinné)').selectOption('Karel Kolega');
    await page.getByRole('group', { name: 'Nasvědčuje podání' }).getByLabel('ano', { exact: true }).check();
    await page.getByLabel('Je podezření na trestný čin').check();
    expect(await look(page, 'intake-filled')).toEqual(FINE);
  });

  it('shows the last day and which day it runs from while the days are typed, and warns when they contradict each other', async () => {
    const page = await open();
    const live = page.getByRole('region', { name: 'Lhůta' });
    await live.getByText('Zvolte, jak podání došlo').waitFor();
    await page.getByLabel('datovou schránkou').check();
    await live.getByText('Doplňte den, kdy podání došlo').waitFor();
    await page.getByLabel('Došlo na podatelnu (razítko) (nepovinné)', { exact: true }).fill('23. 11. 2026');
    await live.getByText(/^pátek 22.\s1.\s2027$/).waitFor();
    await page.getByLabel('Dodáno do datové schránky', { exact: true }).fill('20. 11. 2026');
    await live.getByText(/^úterý 19.\s1.\s2027$/).waitFor();
    await live.getByText('Lhůta běží ode dne dodání do datové schránky').waitFor();
    await live.getByText('zbývá 57 dní').waitFor();
    await page.getByLabel('Došlo na podatelnu (razítko) (nepovinné)', { exact: true }).fill('19. 11. 2026');
    await live.getByText('dříve, než bylo dodáno').waitFor();
    await page.getByLabel('Dodáno do datové schránky', { exact: true }).fill('24. 11. 2026');
    await live.getByText('teprve nastane').waitFor();
    await page.getByLabel('Došlo na podatelnu (razítko) (nepovinné)', { exact: true }).fill('');
    await page.getByLabel('Dodáno do datové schránky', { exact: true }).fill('1. 9. 2026');
    await live.getByText('Lhůta už uplynula').waitFor();
    expect(await look(page, 'intake-passed')).toEqual(FINE);
  });

  it('says at once all that is missing; each line leads to its field, and nothing typed is lost', async () => {
    const page = await open(PHONE);
    await page.getByLabel('Obsah podání').fill('Rozepsaný text.');
    await page.evaluate('window.requestAnimationFrame = () => 0');
    await page.getByRole('button', SAVE).click();
    const summary = page.getByRole('group', { name: 'Opravte prosím' });
    await page.locator('.intake__summary:focus').waitFor();
    expect(await summary.getByRole('link').allTextContents()).toEqual(['Podání došlo', 'Předmět', '1. osoba – Jméno', expect.stringContaining('Nasvědčuje podání')]);
    expect(await look(page, 'intake-refused')).toEqual(FINE);
    await summary.getByRole('link', { name: 'Předmět' }).click();
    await page.locator('[name="text.subject"]:focus').waitFor();
    await page.keyboard.type('Stížnost');
    await summary.getByRole('link', { name: 'Předmět' }).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Obsah podání').inputValue()).toBe('Rozepsaný text.');
  });

  it('shows beside its field what only the service can refuse', async () => {
    const page = await open();
    await fillLeast(page);
    await page.getByLabel('Dodáno do datové schránky', { exact: true }).fill('30. 12. 2005');
    await page.getByRole('button', { name: 'Přidat osobu' }).click();
    await page.getByRole('group', { name: '2. osoba' }).getByLabel('Jméno').fill('Bořek Zmocněnec');
    await page.getByRole('group', { name: '2. osoba' }).getByLabel('Postavení').selectOption('zmocněnec');
    await page.getByRole('button', SAVE).click();
    await page.getByRole('group', { name: 'Koho zastupuje' }).getByText('Uveďte, koho zmocněnec zastupuje.').waitFor();
    await page.getByRole('group', { name: 'Koho zastupuje' }).getByLabel('Alena Vzorová').check();
    await page.getByLabel('Dodáno do datové schránky', { exact: true }).fill('20. 11. 2026');
    await page.getByRole('button', SAVE).click();
    await page.waitForURL(/\/pripady\/[0-9a-f-]{36}$/);
  });

  it('is written by the keyboard alone, with every part of it', async () => {
    const page = await open();
    await page.getByLabel('datovou schránkou').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Dodáno do datové schránky', { exact: true }).focus();
    await page.keyboard.type('20.11.2026');
    await page.getByLabel('Předmět').focus();
    await page.keyboard.type('Stížnost na postup úřadu');
    await page.getByLabel('Bod stížnosti').focus();
    await page.keyboard.type('Nevydali kopii.');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: '2. bod' }).waitFor();
    await page.keyboard.type('Neodpověděli.');
    await page.getByRole('button', { name: 'Přidat dítě' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('A. V.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2017');
    await page.getByRole('group', { name: '1. osoba' }).getByLabel('Jméno').focus();
    await page.keyboard.type('Alena Vzorová');
    await page.getByRole('group', { name: 'Nasvědčuje podání' }).getByLabel('ne', { exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/pripady\/[0-9a-f-]{36}$/);
    const id = page.url().split('/').at(-1) ?? '';
    const { body } = await screens.office.worker.send('GET', `/api/v1/cases/${id}`);
    expect(body).toMatchObject({ channel: 'databox', claims: [{ claim: 'Nevydali kopii.' }, { claim: 'Neodpověděli.' }], children: [{ initials: 'A. V.', birthYear: 2017 }] });
  });

  it('keeps a draft over a reload of the page, and forgets it once it is written', async () => {
    const page = await open();
    await fillLeast(page, 'Rozepsaná stížnost');
    await page.getByLabel('Bod stížnosti').fill('Nevydali kopii.');
    await page.reload();
    await page.getByText('Pokračujete v rozepsaném podání').waitFor();
    expect(await page.getByLabel('Předmět').inputValue()).toBe('Rozepsaná stížnost');
    expect(await page.getByLabel('Bod stížnosti').inputValue()).toBe('Nevydali kopii.');
    await page.getByRole('button', SAVE).click();
    await page.waitForURL(/\/pripady\/[0-9a-f-]{36}$/);
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('Vzorová');
  });

  it('takes files, shows how far they are, and sends only those that were left there', async () => {
    const page = await open();
    await fillLeast(page, 'Stížnost s přílohou');
    await page.setInputFiles('input[type=file]', [
      { name: 'stížnost.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n') },
      { name: 'omylem.txt', mimeType: 'text/plain', buffer: Buffer.from('sem nepatří') },
    ]);
    const files = page.getByRole('list', { name: 'Přílohy' });
    await files.getByText('nahráno').nth(1).waitFor();
    expect(await look(page, 'intake-files')).toEqual(FINE);
    await files.getByRole('button', { name: 'Odebrat: omylem.txt' }).click();
    await page.getByRole('button', SAVE).click();
    await page.waitForURL(/\/pripady\/[0-9a-f-]{36}$/);
    const { body } = await screens.office.worker.send('GET', `/api/v1/cases/${page.url().split('/').at(-1) ?? ''}`);
    expect(body).toMatchObject({ attachments: [{ fileName: 'stížnost.pdf' }] });
  });

  it('gives the registry the number to write on the paper once the department has it, and goes on with the next one', async () => {
    const page = await open(DESKTOP, screens.office.registry);
    await fillLeast(page, 'Stížnost z podatelny');
    await page.getByLabel('Odbor', { exact: true }).selectOption('Odbor sociálních věcí');
    await page.getByText('Další dny').click();
    await page.getByLabel('Předáno odboru (nepovinné)', { exact: true }).fill('23. 11. 2026');
    await page.getByRole('button', SAVE).click();
    await page.getByRole('heading', { name: 'Podání je zapsáno' }).waitFor();
    await page.getByText('Věc teď patří odboru').waitFor();
    expect(await look(page, 'intake-receipt')).toEqual(FINE);
    await page.getByRole('button', { name: 'Založit další podání' }).click();
    await fillLeast(page, 'Další stížnost');
    await page.getByLabel('Odbor', { exact: true }).selectOption('Odbor sociálních věcí');
    await page.getByRole('button', { name: 'Zapsat a založit další' }).click();
    await eventuallyPasses(async () => { expect(await page.getByLabel('Předmět').inputValue()).toBe(''); });
    await page.getByText(/Podání je zapsáno pod evidenčním číslem/).waitFor();
    expect(await page.getByLabel('Odbor', { exact: true }).inputValue()).toBe(screens.office.department);
  });

  it('points at what may be the same submission before anything else is done with it', async () => {
    for (const nth of ['první', 'druhá']) {
      const page = await open();
      await fillLeast(page, `Stejná stížnost ${nth}`);
      await page.getByRole('button', { name: 'Přidat, na koho' }).click();
      await page.getByLabel('Úřad', { exact: true }).selectOption('Magistrát města Jihlavy');
      await page.getByRole('button', SAVE).click();
      if (nth === 'první') await page.waitForURL(/\/pripady\/[0-9a-f-]{36}$/);
      else {
        await page.getByText('Došla týž den a týká se téhož úřadu.').first().waitFor();
        expect(await look(page, 'intake-duplicates')).toEqual(FINE);
        await page.getByRole('link', { name: 'Otevřít věc' }).waitFor();
      }
    }
  });

  it('takes an oral complaint: the record with place, words and signatures, or one line when it was settled at once', async () => {
    const page = await open();
    await page.getByLabel('ústně').check();
    await page.getByLabel('Sepsán záznam').check();
    await page.getByLabel('Kdy byl záznam sepsán', { exact: true }).fill('23. 11. 2026');
    await page.getByLabel('V kolik hodin').fill('8.30');
    await page.getByLabel('Místo', { exact: true }).fill('Jihlava, kancelář 214');
    await page.getByLabel('Co stěžovatel uvedl').fill('Nevydali mi kopii.');
    await page.getByLabel('Záznam byl stěžovateli přečten').check();
    await page.getByLabel('podepsali oba').check();
    await page.getByLabel('Předmět').fill('Ústní stížnost');
    await page.getByRole('group', { name: '1. osoba' }).getByLabel('Jméno').fill('Alena Vzorová');
    await page.getByRole('group', { name: 'Nasvědčuje podání' }).getByLabel('ne', { exact: true }).check();
    expect(await look(page, 'intake-oral')).toEqual(FINE);
    await page.getByLabel('Vyřízena na místě').check();
    await page.getByText('Stížnost vyřízená na místě lhůtu nemá.').waitFor();
    await page.getByLabel('Sepsán záznam').check();
    await page.getByRole('button', SAVE).click();
    await page.waitForURL(/\/pripady\/[0-9a-f-]{36}$/);
  });

  it('is not offered to those who may not enter anything', async () => {
    const page = await screens.as(screens.office.auditor, '/pripady/nova');
    await page.getByText('Vaše role to neumožňuje').waitFor();
    expect(await look(page, 'intake-not-allowed')).toEqual(FINE);
  });
});
