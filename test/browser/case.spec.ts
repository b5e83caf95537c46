import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { complaint, Matter } from '../integration/api/support/matter.ts';
import { DESKTOP, FINE, look, PHONE, Screens } from './support/screens.ts';

const DAY = '2026-11-23';

describe('the page of a case', () => {
  let screens: Screens;
  beforeAll(async () => { screens = await Screens.open(); });
  afterAll(() => screens.close());
  afterEach(async () => {
    await screens.closeWindows();
    expect(screens.complaints.splice(0)).toEqual([]);
  });

  async function assigned(): Promise<Matter> {
    const { office } = screens;
    const matter = await Matter.open(office.worker, complaint(office));
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    return matter;
  }

  it.each([DESKTOP, PHONE])('first says what to do, until when and why, and leads there, at %o', async (size) => {
    const matter = await assigned();
    const page = await screens.as(screens.office.worker, `/pripady/${matter.id}`, size);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Zařadit podání').first().waitFor();
    await page.getByRole('region', { name: 'Historie' }).getByText('Podání zapsáno').waitFor();
    expect(await look(page, 'case-new')).toEqual(FINE);
    await page.getByRole('link', { name: 'Přejít ke kroku' }).click();
    await page.waitForURL(`**/pripady/${matter.id}/classify`);
    expect(DAY).toBe('2026-11-23');
  });
});
