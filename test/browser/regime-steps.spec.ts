import { beforeAll, describe, expect, it } from '@jest/globals';
import { moveTo } from '../integration/api/support/clock.ts';
import { complaint, Matter } from '../integration/api/support/matter.ts';
import { DESKTOP, FINE, look, PHONE, Screens } from './support/screens.ts';

const REASON = { text: { reason: 'Podle obsahu.' } };

describe('kinds that are closed by hand', () => {
  const screens = Screens.forSuite();
  beforeAll(() => { moveTo(screens.office.api, '2026-11-23T08:00+01:00'); });

  async function opened(as: string, change: Parameters<typeof complaint>[1] = {}): Promise<Matter> {
    const { worker, manager } = screens.office;
    const matter = await Matter.open(worker, complaint(screens.office, change));
    await matter.step(manager, 'assign', { ownerId: worker.id });
    await matter.step(worker, 'classify', { as, day: '2026-11-23', ...REASON });
    return matter;
  }

  it.each([DESKTOP, PHONE])('the task leads to the step, which is chosen already; what it starts is told, at %o', async (size) => {
    const matter = await opened('information-request');
    const page = await screens.as(screens.office.worker, `/pripady/${matter.id}/note-regime-step`, size);
    await page.getByLabel('žádost je neúplná nebo nesrozumitelná').check();
    expect(await look(page, 'regime-step')).toEqual(FINE);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Zapsáno: Zapsat krok jiného postupu').waitFor();
    await page.getByText(/pátek 27\.\s11\.\s2026/).first().waitFor();
    await page.goto(`/pripady/${matter.id}`);
    await page.getByRole('link', { name: /Vyzvat žadatele k doplnění žádosti/ }).first().click();
    expect(await page.getByLabel('žadatel vyzván k doplnění').isChecked()).toBe(true);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Vyčkat doplnění žádosti').first().waitFor();
    await page.goto(`/pripady/${matter.id}`);
    await page.getByText('žadatel vyzván k doplnění').first().waitFor();
    expect(await look(page, 'regime-case')).toEqual(FINE);
  });

  it('one of several complainants withdraws alone, and the page says who', async () => {
    const matter = await opened('complaint-175', {
      parties: [{ id: 'p1', role: 'complainant', text: { name: 'Žofie Ďurišová' } }, { id: 'p2', role: 'complainant', text: { name: 'Bohumil Ďuriš' } }],
    });
    const page = await screens.as(screens.office.worker, `/pripady/${matter.id}/withdraw`);
    await page.getByLabel('Co stěžovatel uvedl').fill('Dohodli se.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Vyplňte prosím tento údaj.').first().waitFor();
    await page.getByLabel('Bohumil Ďuriš – stěžovatel').check();
    expect(await look(page, 'withdraw-one')).toEqual(FINE);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Zapsáno: Zapsat zpětvzetí').waitFor();
    await page.goto(`/pripady/${matter.id}`);
    await page.getByText(/podání vzal\(a\) zpět 23\.\s11\.\s2026/).waitFor();
    expect((await matter.read<{ phase: string }>(screens.office.worker)).phase).toBe('handling');
    expect(await look(page, 'withdrawn-one')).toEqual(FINE);
  });
});
