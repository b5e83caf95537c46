import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { moveTo } from '../integration/api/support/clock.ts';
import { complaint, Matter } from '../integration/api/support/matter.ts';
import { DESKTOP, FINE, look, PHONE, Screens } from './support/screens.ts';

const REASON = { text: { reason: 'Odůvodnění kroku.' } };

describe('what was typed into a step', () => {
  const screens = Screens.forSuite();
  let matter: Matter;
  beforeAll(async () => {
    moveTo(screens.office.api, '2026-11-23T08:00+01:00');
  });
  beforeEach(async () => {
    const { worker, manager } = screens.office;
    matter = await Matter.open(worker, complaint(screens.office));
    await matter.step(manager, 'assign', { ownerId: worker.id });
    await matter.step(worker, 'classify', { as: 'complaint-175', day: '2026-11-23', ...REASON });
  });

  const factsOf = async (type: string): Promise<number> => {
    const { items } = await matter.read<{ items: readonly { type: string }[] }>(screens.office.worker, '/facts?limit=200');
    return items.filter((fact) => fact.type === type).length;
  };
  const note = (page: Page) => page.getByLabel('Poznámka', { exact: true });
  const openNote = (size: typeof DESKTOP | typeof PHONE = DESKTOP): Promise<Page> => screens.as(screens.office.worker, `/pripady/${matter.id}/add-note`, size);

  it.each([DESKTOP, PHONE])('stays when somebody else was faster; what changed is told, and the next try is written, at %o', async (size) => {
    const first = await openNote(size);
    await note(first).fill('První okno.');
    const second = await screens.as(screens.office.manager, `/pripady/${matter.id}/add-note`);
    await note(second).fill('Druhé okno.');
    await second.keyboard.press('Control+Enter');
    await second.getByText('Zapsáno: Přidat poznámku').waitFor();

    await first.keyboard.press('Control+Enter');
    await first.getByRole('alert').getByText('Věc mezitím změnil někdo jiný').waitFor();
    await first.getByText(/Poznámka ke dni 23\.\s11\.\s2026 – zapsal\(a\) Věra Vedoucí/).waitFor();
    expect(await note(first).inputValue()).toBe('První okno.');
    expect(await look(first, 'stale')).toEqual(FINE);
    const [tab] = await Promise.all([first.context().waitForEvent('page'), first.getByRole('link', { name: 'Podívat se na věc v novém okně' }).click()]);
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await tab.close();
    await first.getByRole('button', { name: 'Zapsat', exact: true }).click();
    await first.getByText('Zapsáno: Přidat poznámku').waitFor();
    expect(await factsOf('noteAdded')).toBe(2);
  });

  it('is sent by the keys as soon as the form is seen, whatever has the focus', async () => {
    const page = await openNote();
    await note(page).fill('Hned.');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Zapsáno: Přidat poznámku').waitFor();
    expect(await factsOf('noteAdded')).toBe(1);
  });

  it('stays when it is wrong, with the reason beside its field; a wrong day too', async () => {
    const page = await screens.as(screens.office.worker, `/pripady/${matter.id}/request-documents`);
    await page.getByLabel('Kdy jste požádali', { exact: true }).fill('31. 2. 2026');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Kdy jste požádali', { exact: true }).inputValue()).toBe('31. 2. 2026');
    await page.getByText('Které podklady: Vyplňte prosím tento údaj.').waitFor();
    await page.getByText('Vyplňte prosím tento údaj.', { exact: true }).waitFor();
    await page.getByText('Takový den v kalendáři není. Napište jej například 2. 11. 2026.', { exact: true }).waitFor();
    expect(await look(page, 'invalid')).toEqual(FINE);
    await page.getByLabel('Kdy jste požádali', { exact: true }).fill('24. 12. 2026');
    await page.getByLabel('Které podklady').fill('Spis.');
    await page.keyboard.press('Control+Enter');
    // What only the service can know comes back beside the same field.
    await page.getByText('Den nesmí být v budoucnosti; zapište jej, až nastane.').first().waitFor();
    expect(await page.getByLabel('Které podklady').inputValue()).toBe('Spis.');
    expect(await look(page, 'refused')).toEqual(FINE);
    expect(await factsOf('documentsRequested')).toBe(0);
  });

  it('stays when the service is away, and is written once when the same is sent again', async () => {
    const page = await openNote();
    await note(page).fill('Psáno bez spojení.');
    // The step is written, the answer is lost on the way: the most treacherous of outages.
    await page.route('**/add-note', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    }, { times: 1 });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('Služba neodpovídá').waitFor();
    expect(await note(page).inputValue()).toBe('Psáno bez spojení.');
    expect(await factsOf('noteAdded')).toBe(1);
    await page.getByRole('button', { name: 'Zkusit znovu' }).click();
    await page.getByText('Zapsáno: Přidat poznámku').waitFor();
    expect(await factsOf('noteAdded')).toBe(1);
    expect(screens.complaints.splice(0)).toEqual([expect.stringContaining('ERR_CONNECTION_RESET')]);
  });

  it('is sent once, however often one clicks', async () => {
    const page = await openNote();
    await note(page).fill('Jednou.');
    const sent: string[] = [];
    page.on('request', (request) => { if (request.url().endsWith('/add-note')) sent.push(request.method()); });
    await page.getByRole('button', { name: 'Zapsat', exact: true }).dblclick();
    await page.getByText('Zapsáno: Přidat poznámku').waitFor();
    expect(sent).toEqual(['POST']);
    expect(await factsOf('noteAdded')).toBe(1);
  });

  it('is asked about by whoever leaves; kept, it is there again; thrown away, it is gone', async () => {
    const page = await openNote();
    await note(page).fill('Rozepsáno.');
    await page.keyboard.press('Escape');
    const dialog = page.getByRole('dialog', { name: 'Krok ještě není zapsán' });
    await dialog.waitFor();
    expect(await look(page, 'leaving')).toEqual(FINE);
    await page.getByRole('button', { name: 'Zůstat a dopsat' }).click();
    expect(await note(page).inputValue()).toBe('Rozepsáno.');
    await page.getByRole('link', { name: 'Věci', exact: true }).click();
    await page.getByRole('button', { name: 'Odejít a ponechat rozepsané' }).click();
    await page.waitForURL('**/pripady');
    await page.goto(`/pripady/${matter.id}/add-note`);
    await page.getByText('Obnovili jsme, co jste tu měli rozepsáno.').waitFor();
    expect(await note(page).inputValue()).toBe('Rozepsáno.');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Zahodit a odejít' }).click();
    await page.waitForURL(`**/pripady/${matter.id}`);
    await page.goto(`/pripady/${matter.id}/add-note`);
    await note(page).waitFor();
    expect(await note(page).inputValue()).toBe('');
  });

  it('does not wait at the desk for the next one: signing out forgets it', async () => {
    const page = await openNote();
    await note(page).fill('Jen pro mne.');
    await page.getByRole('button', { name: 'Odhlásit se' }).click();
    await page.getByRole('heading', { name: 'Přihlášení' }).waitFor();
    expect(await page.evaluate<number>('sessionStorage.length')).toBe(0);
  });

  it('cannot pause the sixty days: the form says so, and the service says why', async () => {
    const page = await screens.as(screens.office.worker, `/pripady/${matter.id}/pause-deadline`);
    await page.getByText('nezná stavění ani přerušení lhůty').first().waitFor();
    await page.getByRole('radio').first().check();
    await page.getByLabel('Proč by se měla přerušit').fill('Spis je u soudu.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('§ 175').first().waitFor();
    expect(await look(page, 'pause-refused')).toEqual(FINE);
  });
});
