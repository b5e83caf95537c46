import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { moveTo } from '../integration/api/support/clock.ts';
import { complaint, Matter } from '../integration/api/support/matter.ts';
import type { Member } from '../integration/api/support/office.ts';
import { DESKTOP, FINE, look, PHONE, Screens } from './support/screens.ts';

const INTAKE = '/pripady/nova?druh=presetreni';

describe('a request to review how a complaint was handled', () => {
  const screens = Screens.forSuite();

  async function fillIntake(page: Page): Promise<void> {
    await page.getByLabel('datovou schránkou').check();
    await page.getByLabel('Dodáno do datové schránky', { exact: true }).fill('20. 11. 2026');
    await page.getByLabel('Předmět').fill('Žádost o přešetření');
    await page.getByRole('group', { name: '1. osoba' }).getByLabel('Jméno').fill('Alena Vzorová');
    await page.getByRole('group', { name: 'Nasvědčuje podání' }).getByLabel('ne', { exact: true }).check();
  }

  async function fillFirst(page: Page): Promise<void> {
    await page.getByLabel('ne, jen mimo ni').check();
    await page.getByLabel('jiného úřadu (OSPOD ORP)').check();
    await page.getByLabel('Úřad, který stížnost vyřizoval').selectOption('Magistrát města Jihlavy');
    await page.getByLabel('Kdy byla stížnost tomu úřadu doručena', { exact: true }).fill('1. 9. 2026');
    await page.getByLabel('Č. j. původního vyřízení (nepovinné)').fill('MMJ 8811/2026');
    await page.getByLabel('stěžovatel byl vyrozuměn').check();
    await page.getByLabel('Den vyrozumění', { exact: true }).fill('24. 10. 2026');
    await page.getByLabel('Jak byla posouzena').selectOption('nedůvodná');
  }

  async function registered(page: Page): Promise<string> {
    await page.getByRole('button', { name: 'Zapsat podání' }).click();
    await page.waitForURL(/\/pripady\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { name: 'Další krok' }).waitFor();
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }

  /** A step of somebody else, in the version that the case has now. */
  async function by(member: Member, id: string, path: string, body: unknown): Promise<void> {
    const read = await screens.office.worker.send('GET', `/api/v1/cases/${id}/summary`);
    const { version } = read.body as { version: number };
    const answer = await member.send('POST', `/api/v1/reviews/${id}/${path}`, body, { 'idempotency-key': randomUUID(), 'if-match': `"${String(version)}"` });
    expect({ path, status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({ path, status: 200, text: '' });
  }

  async function take(page: Page, id: string, path: string, heading: string, submit: string, fill: () => Promise<unknown>): Promise<void> {
    await page.goto(`/pripady/${id}/${path}`);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await fill();
    expect(await look(page, `review-${path}`)).toEqual(FINE);
    await page.getByRole('button', { name: submit, exact: true }).click();
    await page.getByText(`Zapsáno: ${heading}`).waitFor();
  }

  it.each([DESKTOP, PHONE])('is entered with whose handling it is about, its guideline never called a deadline of the law, at %o', async (size) => {
    moveTo(screens.office.api, '2026-11-23T09:00+01:00');
    const page = await screens.as(screens.office.worker, INTAKE, size);
    await page.getByRole('region', { name: 'Co se má přešetřit' }).waitFor();
    await page.getByRole('button', { name: 'Zapsat podání' }).click();
    const summary = page.getByRole('group', { name: 'Opravte prosím' });
    await summary.waitFor();
    expect(await summary.getByRole('link').allTextContents()).toEqual(expect.arrayContaining(['Je původní stížnost v této evidenci?', 'Čí vyřízení se má přešetřit', 'Jak původní stížnost skončila']));
    await fillIntake(page);
    await fillFirst(page);
    const live = page.getByRole('region', { name: 'Lhůta' });
    await live.getByText('Orientačně do').waitFor();
    expect(await live.innerText()).not.toMatch(/po lhůtě|překročení/i);
    expect(await look(page, 'review-intake')).toEqual(FINE);
    await page.getByLabel('dřívější žádost o přešetření').check();
    await page.getByRole('button', { name: 'Zapsat podání' }).click();
    await page.getByText('je nová stížnost').first().waitFor();
    await page.getByRole('group', { name: 'Co bylo vyřízeno' }).getByLabel('stížnost', { exact: true }).check();
    await page.getByLabel('nebyla vyřízena').check();
    await page.getByText(/Čas úřadu na vyřízení skončil/).waitFor();
    await page.getByLabel('naše, krajského úřadu').check();
    await page.getByText('Vlastní vyřízení krajský úřad nepřešetřuje.').waitFor();
    expect(await look(page, 'review-intake-ours')).toEqual(FINE);
  });

  it('is brought from its registration to its end in the screens; to the body complained of it is never sent', async () => {
    const { office } = screens;
    moveTo(office.api, '2026-11-23T09:00+01:00');
    const page = await screens.as(office.worker, INTAKE);
    await fillIntake(page);
    await fillFirst(page);
    const id = await registered(page);
    await page.getByRole('region', { name: 'Přešetřované vyřízení' }).getByText('nedůvodná', { exact: true }).waitFor();
    await by(office.manager, id, 'assign', { ownerId: office.worker.id });
    await page.getByRole('link', { name: 'Přejít ke kroku' }).click();
    await page.waitForURL(/\/classify$/);
    await take(page, id, 'classify', 'Určit, čí vyřízení se přešetřuje', 'Zapsat', () => page.getByLabel('přešetří krajský úřad').check());

    await page.goto(`/pripady/${id}/forward`);
    await page.getByLabel('úřadu z číselníku').check();
    await page.getByLabel('Příslušný úřad').selectOption(office.orp);
    await page.getByRole('button', { name: 'Zapsat', exact: true }).click();
    await page.getByText('nelze postoupit orgánu, proti němuž směřuje').waitFor();
    expect(await look(page, 'review-forward-refused')).toEqual(FINE);
    await page.getByRole('button', { name: 'Zpět bez uložení' }).click();
    await page.getByRole('button', { name: 'Zahodit a odejít' }).click();
    await page.waitForURL(new RegExp(`/pripady/${id}$`));

    await take(page, id, 'request-from-office', 'Vyžádat spis nebo vyjádření úřadu', 'Zapsat', () => page.getByLabel('spis a vyjádření').check());
    await take(page, id, 'receive-from-office', 'Zapsat, co úřad předložil', 'Zapsat', async () => {
      await page.getByLabel('ano, nic nechybí').check();
      await page.getByLabel('Co úřad uvedl (nepovinné)').fill('Druhý bod jsme považovali za vypořádaný ústně.');
    });
    await take(page, id, 'assess-handling', 'Zhodnotit vyřízení stížnosti', 'Zapsat', async () => {
      await page.getByLabel('stížnost byla vyřízena řádně jen zčásti').check();
      await page.getByLabel('Odůvodnění').fill('Vyrozumění se nevypořádalo s druhým bodem.');
    });
    await take(page, id, 'draft-notice', 'Připravit vyrozumění o přešetření', 'Uložit návrh vyrozumění', async () => {
      expect(await page.getByLabel('Text vyrozumění').inputValue()).toMatch(/§ 175 odst. 7[^]*vyřízena řádně jen zčásti[^]*nevypořádalo s druhým bodem/);
    });
    await by(office.manager, id, 'approve-notice', { day: '2026-11-23' });
    await by(office.head, id, 'sign-notice', { day: '2026-11-23', text: { signedBy: 'Petr Podepisující', position: 'vedoucí odboru' } });
    await take(page, id, 'dispatch-notice', 'Vypravit vyrozumění', 'Zapsat', () => page.getByLabel('poštou').check());
    await take(page, id, 'set-measure', 'Uložit úřadu opatření k nápravě', 'Zapsat', async () => {
      await page.getByLabel('Opatření pro úřad').fill('Vypořádat druhý bod.');
      await page.getByLabel('Znění pro stěžovatele').fill('Úřad vypořádá druhý bod.');
    });
    await take(page, id, 'check-measure', 'Ověřit splnění opatření', 'Zapsat', async () => {
      await page.getByRole('group', { name: 'Je splněno?' }).getByLabel('ano', { exact: true }).check();
      await page.getByLabel('Co bylo zjištěno').fill('Splněno.');
    });
    await take(page, id, 'close', 'Uzavřít věc', 'Uzavřít věc', () => Promise.resolve());
    await page.getByText('Věc je uzavřena').first().waitFor();
    expect(await page.getByText(/po lhůtě|lhůta překročena/).count()).toBe(0);
    expect(await look(page, 'review-closed')).toEqual(FINE);
  });

  it('of our own handling goes to the ministry, and its result is watched', async () => {
    const { office } = screens;
    moveTo(office.api, '2026-11-23T09:00+01:00');
    const first = await Matter.open(office.worker, complaint(office, { documentNumber: 'KUJI 55011/2026', arrival: { databoxDelivered: '2026-09-02' } }));
    await first.step(office.manager, 'assign', { ownerId: office.worker.id });
    const page = await screens.as(office.worker, INTAKE);
    await fillIntake(page);
    await page.getByLabel('ano, je tu').check();
    await page.getByLabel('Hledat původní stížnost').fill('KUJI 55011');
    await page.getByLabel(/KUJI 55011\/2026/).check();
    await page.getByText('Vlastní vyřízení krajský úřad nepřešetřuje.').waitFor();
    expect(await page.getByLabel('Kdy byla stížnost tomu úřadu doručena', { exact: true }).inputValue()).toMatch(/^2\.\s9\.\s2026$/);
    await page.getByLabel('stěžovatel byl vyrozuměn').check();
    await page.getByLabel('Den vyrozumění', { exact: true }).fill('30. 10. 2026');
    const id = await registered(page);
    await page.getByText('původní stížnost').first().waitFor();
    await by(office.manager, id, 'assign', { ownerId: office.worker.id });
    await take(page, id, 'classify', 'Určit, čí vyřízení se přešetřuje', 'Zapsat', async () => { expect(await page.getByLabel('postoupit ministerstvu').isChecked()).toBe(true); });
    await take(page, id, 'forward', 'Postoupit ministerstvu nebo úřadu', 'Zapsat', async () => {
      expect(await page.getByLabel('Název úřadu nebo osoby').inputValue()).toBe('Ministerstvo práce a sociálních věcí');
    });
    await take(page, id, 'tell-complainant-of-forwarding', 'Uvědomit stěžovatele o postoupení', 'Zapsat', () => Promise.resolve());
    await take(page, id, 'record-forward-delivered', 'Zapsat dodání ministerstvu', 'Zapsat', () => page.getByLabel('doručenka datové schránky').check());
    await take(page, id, 'record-forward-result', 'Zapsat výsledek u ministerstva', 'Zapsat', () => page.getByLabel('Výsledek', { exact: true }).fill('Vyřízeno řádně.'));
    await take(page, id, 'close', 'Uzavřít věc', 'Uzavřít věc', async () => { expect(await page.getByLabel('postoupeno a výsledek je znám').isChecked()).toBe(true); });
  });

  it('is opened from a submission that turns out to be one; both name each other, and the form is readable on a phone', async () => {
    const { office } = screens;
    moveTo(office.api, '2026-11-23T09:00+01:00');
    const submission = await Matter.open(office.worker, complaint(office));
    await submission.step(office.manager, 'assign', { ownerId: office.worker.id });
    await submission.step(office.worker, 'classify', { as: 'review-175-7', authorityOfficeId: office.orp, day: '2026-11-23', text: { reason: 'Nesouhlasí s vyřízením úřadem.' } });
    const page = await screens.as(office.worker, `/pripady/${submission.id}/open-review`, PHONE);
    await page.getByRole('heading', { name: 'Založit přešetření', level: 1 }).waitFor();
    await fillFirst(page);
    expect(await look(page, 'review-open')).toEqual(FINE);
    await page.getByRole('button', { name: 'Založit přešetření' }).click();
    await page.getByText('pokračuje jako přešetření').first().waitFor();
    await page.getByRole('link', { name: /^\S+-2026-\d+$/ }).first().click();
    await page.getByText('vzniklo z podání').first().waitFor();
  });
});
