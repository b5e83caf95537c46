import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openBusyOffice } from './support/busy-office.ts';
import { DESKTOP, FINE, look, PHONE, Screens, ZOOMED } from './support/screens.ts';

describe('operations', () => {
  const screens = Screens.forSuite();
  let cases: Awaited<ReturnType<typeof openBusyOffice>>;
  const sql = (statement: string, values: unknown[] = []): Promise<unknown> => screens.office.api.dataSource.query(statement, values);

  it('a service in which all moves says so', async () => {
    const page = await screens.as(screens.office.administrator, '/provoz');
    await page.getByText('Žádný proces nestojí.').waitFor();
    await page.getByText('Hlídač nic nenašel.').waitFor();
    expect(await look(page, 'operations-quiet')).toEqual(FINE);
  });

  describe('in trouble', () => {
    beforeAll(async () => {
      cases = await openBusyOffice(screens.office);
      const now = new Date(screens.office.api.clock.now());
      await sql('update cases set relay_attempts = 0, next_wakeup_at = null');
      await sql("update cases set relay_dead_at = $2, relay_error = 'UNAVAILABLE', relay_attempts = 12 where id = $1", [cases.late.id, now]);
      await sql('update cases set relay_attempts = 5, acked_no = 0 where id = $1', [cases.near.id]);
      await sql("insert into service_alerts (id, kind, subject, details, opened_at, last_seen_at) values ($1, 'relay-dead', $2, '{}', $4, $4), ($3, 'mail-server-down', 'system', '{}', $4, $4)", [randomUUID(), cases.late.id, randomUUID(), now]);
      await sql("insert into service_alerts (id, kind, subject, details, opened_at, last_seen_at, closed_at) values ($1, 'process-overslept', $2, '{}', $3, $3, $3)", [randomUUID(), cases.near.id, now]);
    });

    it.each([DESKTOP, PHONE, ZOOMED])('says at %o what happened, to which number, and what to do; never what a case is about', async (size) => {
      const page = await screens.as(screens.office.administrator, '/provoz', size);
      await page.locator('#procesy').getByText('oslovení procesu bylo vzdáno', { exact: true }).waitFor();
      await page.getByText('proces byl osloven a neodpověděl', { exact: true }).waitFor();
      await page.getByText('Ověřte nastavení a dostupnost poštovního serveru.').waitFor();
      expect(await page.getByText('ST-2026-0001').count()).toBeGreaterThan(1);
      expect(await page.locator('main').textContent()).not.toMatch(/Ďuriš|SZ 0|Jihlava/);
      expect(await look(page, 'operations')).toEqual(FINE);
    });

    it('sorts by a column, and a reader hears how', async () => {
      const page = await screens.as(screens.office.administrator, '/provoz');
      const header = page.locator('#procesy').getByRole('columnheader', { name: 'Pokusů' });
      await header.getByRole('button').click();
      expect(await header.getAttribute('aria-sort')).toBe('ascending');
      expect(await page.locator('#procesy tbody td[data-label="Pokusů"]').allTextContents()).toEqual(['5', '12']);
      await header.getByRole('button').click();
      expect(await header.getAttribute('aria-sort')).toBe('descending');
      expect(await page.locator('#procesy tbody td[data-label="Pokusů"]').allTextContents()).toEqual(['12', '5']);
    });

    it('tiles lead to their part of the page', async () => {
      const page = await screens.as(screens.office.administrator, '/provoz', PHONE);
      await page.getByRole('navigation', { name: 'Souhrn provozu' }).getByRole('link', { name: 'provozní upozornění' }).click();
      await page.waitForURL(/#upozorneni$/);
      await page.waitForFunction('document.querySelector("#upozorneni").getBoundingClientRect().top < window.innerHeight');
    });

    it('shows also what has passed when asked, and the address keeps it', async () => {
      const page = await screens.as(screens.office.administrator, '/provoz');
      await page.getByRole('link', { name: 'Zobrazit i ta, která už pominula' }).click();
      await page.waitForURL(/alerts=all/);
      await page.locator('#upozorneni').getByText(/^pominulo 23/).waitFor();
    });

    it('a process is told again, and how many were is confirmed', async () => {
      const page = await screens.as(screens.office.administrator, '/provoz');
      await page.getByRole('button', { name: 'Oslovit znovu: ST-2026-0001' }).click();
      await page.getByText('Osloven 1 proces.').waitFor();
      await page.locator('#procesy').getByText('ST-2026-0001').waitFor({ state: 'detached' });
      expect(await look(page, 'operations-retried')).toEqual(FINE);
    });
  });

  it('nobody but the administrator is let in', async () => {
    const page = await screens.as(screens.office.manager, '/provoz', PHONE);
    await page.getByText('Provoz vidí jen správce').waitFor();
    expect(await page.getByRole('link', { name: 'Provoz' }).count()).toBe(0);
    expect(await look(page, 'operations-refused')).toEqual(FINE);
  });
});
