import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { moveTo } from '../integration/api/support/clock.ts';
import { complaint, Matter } from '../integration/api/support/matter.ts';
import { Keyboard } from './support/keyboard.ts';
import { FINE, look, Screens } from './support/screens.ts';

/** Who signs and sends has a window of their own, as at three desks. */
type Desk = Keyboard;

describe('a whole complaint without a mouse', () => {
  const screens = Screens.forSuite();
  let matter: Matter;
  beforeAll(async () => {
    moveTo(screens.office.api, '2026-11-23T08:00+01:00');
    matter = await Matter.open(screens.office.worker, complaint(screens.office));
  });

  const field = ({ page }: Desk, label: string): Locator => page.getByLabel(label, { exact: true });
  const radio = ({ page }: Desk, name: string | RegExp): Locator => page.getByRole('radio', { name });

  /** From the case page by its own link into the form of a step. */
  async function open(desk: Desk, step: string): Promise<void> {
    const { page } = desk;
    const link = page.getByRole('navigation').getByRole('link', { name: step, exact: true });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await desk.follow(link);
    await page.getByRole('heading', { level: 1, name: step }).waitFor();
    await page.getByRole('button', { name: 'Zpět bez uložení' }).waitFor();
  }

  async function written(desk: Desk, step: string): Promise<void> {
    await desk.submit();
    await desk.page.getByText(`Zapsáno: ${step}`).waitFor();
  }

  async function take(desk: Desk, step: string, fill: () => Promise<void> = async () => undefined): Promise<void> {
    await open(desk, step);
    await fill();
    await written(desk, step);
  }

  it('goes from the intake to its end through the forms of all its steps, each by whose it is', async () => {
    const { worker, manager, head } = screens.office;
    const address = `/pripady/${matter.id}`;
    const managers = new Keyboard(await screens.as(manager, address));
    await take(managers, 'Přidělit věc', () => managers.choose(radio(managers, /Radka Referentová/)));

    const workers = new Keyboard(await screens.as(worker, address));
    await take(workers, 'Zařadit podání', async () => {
      for (const answer of ['o chování úřední osoby nebo postup úřadu', 'ano', /^proti nám/, 'ne', /^ano, nebo jde o první/, /^stížnost podle § 175 SŘ/]) {
        const found = typeof answer === 'string' ? workers.page.getByRole('radio', { name: answer, exact: true }).last() : radio(workers, answer);
        await workers.choose(found);
      }
      expect(await look(workers.page, 'walk-classify')).toEqual(FINE);
    });
    await workers.page.getByText('Běží 4 interní termíny.').waitFor();
    expect(await look(workers.page, 'walk-receipt')).toEqual(FINE);

    await take(workers, 'Vyžádat podklady', () => workers.write(field(workers, 'Které podklady'), 'Spis Om 118/2021.'));
    await take(workers, 'Zapsat došlé podklady', () => workers.choose(radio(workers, 'ano, nic nechybí')));
    await take(workers, 'Vyžádat vyjádření');
    await take(workers, 'Zapsat došlé vyjádření', () => workers.write(field(workers, 'Co je ve vyjádření'), 'Kopii jsem nevydal.'));
    await take(workers, 'Zapsat výslech', async () => {
      await workers.choose(radio(workers, /Žofie Ďurišová/));
      await workers.write(field(workers, 'Co uvedl'), 'Setrvala na obou bodech.');
    });
    for (const [claim, finding] of [[/^1\. Odmítl/, 'důvodný'], [/^2\. Na dotaz/, 'nedůvodný']] as const) {
      await take(workers, 'Vyhodnotit bod stížnosti', async () => {
        await workers.choose(radio(workers, claim));
        await workers.choose(workers.page.getByRole('radio', { name: finding, exact: true }));
        await workers.write(field(workers, 'Odůvodnění'), `Závěr o bodu: ${finding}.`);
      });
    }
    await take(workers, 'Uložit opatření k nápravě', async () => {
      await workers.write(field(workers, 'Opatření (vnitřní znění)'), 'Proškolit tým.');
      await workers.write(field(workers, 'Znění pro stěžovatele'), 'Úřad upraví svůj postup.');
    });
    await take(workers, 'Připravit vyrozumění', async () => {
      const text = await field(workers, 'Text vyrozumění').inputValue();
      for (const part of ['Závěr o bodu: důvodný.', 'Závěr o bodu: nedůvodný.', 'Stížnost je částečně důvodná.', 'Úřad upraví svůj postup.', '§ 175 odst. 7']) expect(text).toContain(part);
      expect(await look(workers.page, 'walk-notice')).toEqual(FINE);
    });
    await managers.page.reload();
    await take(managers, 'Schválit vyrozumění');

    const heads = new Keyboard(await screens.as(head, address));
    await take(heads, 'Podepsat vyrozumění', () => heads.write(field(heads, 'Funkce'), 'vedoucí odboru'));
    expect(await look(heads.page, 'walk-signed')).toEqual(FINE);

    await workers.page.reload();
    await take(workers, 'Vypravit vyrozumění', () => workers.choose(radio(workers, 'poštou')));
    await workers.page.getByText(/splněno \(pondělí 23\.\s11\.\s2026\), ve lhůtě/).first().waitFor();
    await take(workers, 'Zapsat doručení vyrozumění', () => workers.choose(radio(workers, 'poštovní dodejka')));
    await take(workers, 'Ověřit splnění opatření', async () => {
      await workers.choose(workers.page.getByRole('radio', { name: 'ano', exact: true }));
      await workers.write(field(workers, 'Co bylo zjištěno'), 'Tým je proškolen.');
    });
    await take(workers, 'Informovat stěžovatele o opatřeních');
    await take(workers, 'Uzavřít věc');
    const { phase, closingReason } = await matter.read<{ phase: string; closingReason: string }>(worker);
    expect({ phase, closingReason }).toEqual({ phase: 'closed', closingReason: 'notified' });
  }, 300_000);
});
