import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { eventually } from '../support/wait.ts';
import { moveTo } from '../integration/api/support/clock.ts';
import { CaseStory } from './support/case-story.ts';
import { FINE, look, PHONE, Screens } from './support/screens.ts';

describe('a case and the people around it', () => {
  const screens = Screens.forSuite();

  const text = (page: Page): Promise<string> => page.getByRole('main').innerText();

  it('those who see less of it get a page that says how much, without a name or a word of the content', async () => {
    const { matter } = await CaseStory.assigned(screens.office);
    for (const [member, words] of [[screens.office.control, 'čísla, dny a fáze'], [screens.office.administrator, 'jen evidenční číslo a dny']] as const) {
      const page = await screens.as(member, `/pripady/${matter.id}`);
      await page.getByText(words).waitFor();
      const shown = await text(page);
      expect(shown).toContain(matter.receipt.registerNumber ?? '?');
      for (const secret of ['Ďurišová', 'Příkladný', 'kopii', 'Stížnost na postup']) expect(shown).not.toContain(secret);
      expect(await look(page, `case-reduced-${member === screens.office.control ? 'control' : 'administrator'}`)).toEqual(FINE);
    }
  });

  it('what is missing and what is forbidden are told in the same words', async () => {
    const { matter } = await CaseStory.assigned(screens.office);
    const page = await screens.as(screens.office.stranger, `/pripady/${matter.id}`);
    await page.getByRole('heading', { name: 'Věc tu není' }).waitFor();
    const forbidden = await text(page);
    await page.goto(`/pripady/${randomUUID()}`);
    await page.getByRole('heading', { name: 'Věc tu není' }).waitFor();
    expect(await text(page)).toBe(forbidden);
    await page.goto('/pripady/neco-jineho');
    await page.getByRole('heading', { name: 'Věc tu není' }).waitFor();
    expect(await look(page, 'case-missing')).toEqual(FINE);
  });

  it.each([undefined, PHONE])('another’s step is told quietly and shown; scroll and what was chosen stay', async (size) => {
    const story = await (await CaseStory.assigned(screens.office)).classified();
    const page = await screens.as(screens.office.worker, `/pripady/${story.matter.id}`, size);
    await page.getByRole('region', { name: 'Historie' }).getByText('Podání zařazeno').waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'dopis.txt', mimeType: 'text/plain', buffer: Buffer.from('obsah') });
    await page.getByRole('heading', { name: 'Upozornění', exact: true }).scrollIntoViewIfNeeded();
    const before = await page.evaluate<number>('window.scrollY');
    expect(before).toBeGreaterThan(100);
    expect(await page.getByText('Věc se právě změnila').count()).toBe(0);
    await story.matter.step(screens.office.manager, 'add-note', { text: { note: 'Prosím urychlit.' } });
    await page.getByText('Věc se právě změnila').waitFor();
    await page.getByText('Poznámka – Věra Vedoucí').waitFor();
    await page.getByRole('region', { name: 'Historie' }).getByText('Prosím urychlit.').waitFor();
    expect(await page.getByText('dopis.txt').count()).toBe(1);
    expect(Math.abs(await page.evaluate<number>('window.scrollY') - before)).toBeLessThan(300);
    expect(await look(page, 'case-changed')).toEqual(FINE);
    await page.getByRole('button', { name: 'Zavřít' }).click();
    await page.getByText('Věc se právě změnila').waitFor({ state: 'detached' });
  });

  it('a file is attached, told of in the history, and comes back as it was; one’s own step is no news', async () => {
    const { matter } = await CaseStory.assigned(screens.office);
    const page = await screens.as(screens.office.worker, `/pripady/${matter.id}`);
    const attachments = page.getByRole('region', { name: 'Přílohy' });
    await attachments.getByRole('button', { name: 'Nahrát a připojit' }).click();
    await attachments.getByText('Nejdříve vyberte soubor.').waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'Příloha č. 1.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%obsah\n') });
    await attachments.getByRole('button', { name: 'Nahrát a připojit' }).click();
    await attachments.getByText('Soubor Příloha č. 1.pdf je připojen.').waitFor();
    await page.getByRole('region', { name: 'Historie' }).getByText('Připojena příloha').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), attachments.getByRole('link', { name: 'Příloha č. 1.pdf' }).click()]);
    expect(download.suggestedFilename()).toBe('Příloha č. 1.pdf');
    expect(await page.getByText('Věc se právě změnila').count()).toBe(0);
    expect(await look(page, 'case-attached')).toEqual(FINE);
  });

  it('a step that came too late keeps the file, and the next try attaches it', async () => {
    const { matter } = await CaseStory.assigned(screens.office);
    const page = await screens.as(screens.office.worker, `/pripady/${matter.id}`);
    await page.getByRole('button', { name: 'Nahrát a připojit' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'dopis.txt', mimeType: 'text/plain', buffer: Buffer.from('obsah') });
    let uploads = 0;
    page.on('request', (request) => { if (request.url().endsWith('/api/v1/attachments')) uploads += 1; });
    await page.route('**/attach', (route) => route.fulfill({ status: 412, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: 'Věc se mezitím změnila', status: 412, detail: 'Podívejte se a zapište znovu.', code: 'case.versionStale', instance: '' }) }), { times: 1 });
    await page.getByRole('button', { name: 'Nahrát a připojit' }).click();
    await page.getByRole('alert').getByText('Podívejte se a zapište znovu.').waitFor();
    await page.getByText('dopis.txt').waitFor();
    await page.getByRole('button', { name: 'Nahrát a připojit' }).click();
    await page.getByText('Soubor dopis.txt je připojen.').waitFor();
    expect(uploads).toBe(1);
  });

  it('who read it is for the auditor alone', async () => {
    const { matter } = await CaseStory.assigned(screens.office);
    await matter.read(screens.office.worker);
    const page = await screens.as(screens.office.auditor, `/pripady/${matter.id}`);
    await page.getByRole('region', { name: 'Kdo věc četl' }).getByText('Radka Referentová').first().waitFor();
    await page.getByRole('region', { name: 'Historie' }).getByText('Podání zapsáno').waitFor();
    expect(await look(page, 'case-auditor')).toEqual(FINE);
    const manager = await screens.as(screens.office.manager, `/pripady/${matter.id}`);
    await manager.getByRole('region', { name: 'Historie' }).getByText('Podání zapsáno').waitFor();
    expect(await manager.getByRole('region', { name: 'Kdo věc četl' }).count()).toBe(0);
  });

  it('what reminders were planned and sent stands with whom they go to and why', async () => {
    const story = await CaseStory.assigned(screens.office);
    await screens.office.api.dataSource.query(`update messages set state = 'sent', sent_at = $2 where case_id = $1 and purpose = 'assigned'`, [story.matter.id, new Date('2026-11-23T09:21:00Z')]);
    const page = await screens.as(screens.office.worker, `/pripady/${story.matter.id}`);
    const row = page.getByRole('region', { name: 'Upozornění' }).getByRole('row', { name: 'Přidělená věc' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/Radka Referentová[^]*vyřizuje věc[^]*23\.\s11\.\s2026[^]*odesláno/);
  });

  it('paper carries the summary with everything unfolded, and nothing to click', async () => {
    const story = await (await (await CaseStory.assigned(screens.office)).classified()).investigated();
    moveTo(screens.office.api, '2026-12-12T09:00+01:00');
    const page = await screens.as(screens.office.worker, `/pripady/${story.matter.id}`);
    await page.getByRole('region', { name: 'Historie' }).getByText('Podání zapsáno').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 });
    await page.getByText('Přehled věci. Vytištěno').waitFor();
    await page.getByText('Přiděleno evidenční číslo').waitFor();
    for (const hidden of ['Na této stránce', 'Kroky ve věci', 'O čem věc je', 'Odhlásit se', 'Další možné kroky']) expect(await page.getByText(hidden).first().isVisible()).toBe(false);
    for (const part of ['Úkoly', 'Lhůty', 'Historie']) expect(await page.getByRole('heading', { name: part, exact: true }).isVisible()).toBe(true);
    await look(page, 'case-print');
  });

  it('a long history comes page by page and is printed whole', async () => {
    const story = await CaseStory.assigned(screens.office);
    for (let n = 1; n <= 70; n += 1) await story.matter.step(screens.office.worker, 'add-note', { text: { note: `Poznámka číslo ${String(n)}.` } });
    const page = await screens.as(screens.office.worker, `/pripady/${story.matter.id}`);
    const history = page.getByRole('region', { name: 'Historie' });
    await history.getByText('Poznámka číslo 70.').waitFor();
    expect(await history.getByText('Podání zapsáno').count()).toBe(0);
    // The next frame may come before what was read last stands on the page.
    await page.evaluate(`window.requestAnimationFrame = queueMicrotask; window.print = () => { window.paper = document.body.innerText; document.title = 'printed'; }`);
    await page.getByRole('button', { name: 'Vytisknout' }).click();
    await eventually(async () => (await page.evaluate<string>('document.title')) === 'printed');
    expect(await page.evaluate<string>('window.paper')).toContain('Podání zapsáno');
    expect(await history.getByRole('button', { name: 'Starší události' }).count()).toBe(0);
  });
});
