import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { seriesBody } from '../integration/api/meetings/planned.ts';
import type { PlanningOffice } from '../integration/api/meetings/planned.ts';
import { Matter } from '../integration/api/support/matter.ts';
import { addMember } from '../integration/api/support/office.ts';
import { eventuallyPasses } from '../support/wait.ts';
import { CaseStory } from './support/case-story.ts';
import { hold } from './support/hold.ts';
import { MeetingStory } from './support/meeting-story.ts';
import { Screens } from './support/screens.ts';

/** Until what came by now is on the page. */
const DRAWN = 'new Promise((drawn) => { requestAnimationFrame(() => { requestAnimationFrame(drawn); }); })';

describe('on a slow line', () => {
  const screens = Screens.forSuite();
  let office: PlanningOffice;

  beforeAll(async () => {
    office = { ...screens.office, methodologist: await addMember(screens.office.api, 'Marta Metodická', ['methodologist'], screens.office.department) };
  });

  it('a step is not refused for one’s own taps just before it', async () => {
    const story = await MeetingStory.begun(office);
    const page = await screens.as(office.methodologist, `/porady/${story.id}?karta=prezence`);
    const row = page.getByRole('group', { name: 'Jana Příkladná' });
    await row.waitFor();
    const meeting = await hold(page, `**/api/v1/meetings/${story.id}`);
    const tapped = page.waitForResponse('**/mark-attendance');
    await row.getByRole('button', { name: 'přítomen', exact: true }).click();
    await tapped;
    await page.getByRole('button', { name: 'Uzavřít prezenci' }).click();
    const closed = page.waitForResponse('**/close-attendance');
    await page.getByRole('group', { name: 'Uzavřít prezenci' }).getByRole('button', { name: 'Uzavřít prezenci' }).click();
    expect((await closed).status()).toBe(200);
    await meeting.release();
    await page.getByText('Prezence uzavřena').first().waitFor();
  });

  it('points of the agenda are put in order one click after the other', async () => {
    const story = await MeetingStory.planned(office);
    for (const title of ['První', 'Druhý', 'Třetí']) {
      await (await story.detail()).matter.step(office.methodologist, 'add-agenda-point', { pointId: randomUUID(), minutes: 30, attachments: [], childrenChecked: false, text: { title } });
    }
    const page = await screens.as(office.methodologist, `/porady/${story.id}?karta=program`);
    const down = page.getByRole('button', { name: 'Níž: První' });
    await down.waitFor();
    const meeting = await hold(page, `**/api/v1/meetings/${story.id}`);
    const ordered = page.waitForResponse('**/order-agenda');
    await down.click();
    await ordered;
    const again = page.waitForResponse('**/order-agenda');
    await Promise.all([down.click(), meeting.release()]);
    expect((await again).status()).toBe(200);
    expect((await story.detail()).detail.agenda.map(({ title }) => title)).toEqual(['Druhý', 'Třetí', 'První']);
  });

  it('one’s own answer to an invitation is changed at once', async () => {
    const story = await MeetingStory.invited(office);
    await (await story.detail()).matter.step(office.methodologist, 'invite', { invitees: [{ id: randomUUID(), kind: 'person', personId: office.colleague.id, seats: 1 }] });
    const page = await screens.as(office.colleague, '/moje-pozvanky');
    const card = page.getByRole('article').first();
    await card.getByRole('button', { name: 'Odpovědět' }).click();
    await card.getByLabel('Přijdu', { exact: true }).check({ force: true });
    await card.getByRole('button', { name: 'Odeslat odpověď' }).click();
    await card.getByText('Odpověď je zapsána.').waitFor();
    await (await story.detail()).matter.step(office.methodologist, 'change-meeting', { text: { title: 'Porada k dohodám' } });
    await card.getByRole('heading', { name: 'Porada k dohodám' }).waitFor();
    const meeting = await hold(page, `**/api/v1/meetings/${story.id}`);
    await card.getByRole('button', { name: 'Změnit odpověď' }).click();
    await card.getByText('Načítám…').waitFor();
    await meeting.release();
    await card.getByLabel('Nepřijdu', { exact: true }).check({ force: true });
    const changed = page.waitForResponse('**/answer');
    await card.getByRole('button', { name: 'Odeslat odpověď' }).click();
    expect((await changed).status()).toBe(200);
    await card.getByText('Odpověď je zapsána.').waitFor();
  });

  it('a form does not open on what was only remembered of the case', async () => {
    const { matter } = await CaseStory.assigned(office);
    const page = await screens.as(office.worker, `/pripady/${matter.id}/add-note`);
    await page.getByLabel('Poznámka', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Věci', exact: true }).click();
    await page.locator('tbody tr', { hasText: matter.receipt.registerNumber ?? '?' }).waitFor();
    await matter.step(office.manager, 'assign-numbers', { fileNumber: 'SZ 09999/2026 OSV' });
    await page.locator('tbody tr', { hasText: 'SZ 09999/2026 OSV' }).waitFor();
    const read = await hold(page, `**/api/v1/cases/${matter.id}`);
    await page.goBack();
    await page.getByText('Načítám…').waitFor();
    await read.release();
    await page.getByLabel('Poznámka', { exact: true }).fill('Volala podatelna.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Zapsáno: Přidat poznámku').waitFor();
  });

  it('the focus is not called back to the first field from where somebody writes already', async () => {
    const { matter } = await (await CaseStory.assigned(office)).classified();
    const page = await screens.as(office.worker, `/pripady/${matter.id}`);
    const link = page.getByRole('navigation').getByRole('link', { name: 'Vyžádat podklady', exact: true });
    await link.waitFor();
    await page.evaluate('window.frames_ = []; window.soon = window.requestAnimationFrame; window.requestAnimationFrame = (frame) => window.frames_.push(frame)');
    await link.click();
    await page.getByLabel('Které podklady').fill('Spis');
    await page.evaluate('window.requestAnimationFrame = window.soon; for (const frame of window.frames_) frame(0)');
    await page.keyboard.type(' Om 118.');
    expect(await page.getByLabel('Které podklady').inputValue()).toBe('Spis Om 118.');
  });

  it('whoever stays to write on and leaves after all is asked again', async () => {
    const { matter } = await CaseStory.assigned(office);
    const page = await screens.as(office.worker, `/pripady/${matter.id}/add-note`);
    await page.getByLabel('Poznámka', { exact: true }).fill('Rozepsáno.');
    await page.keyboard.press('Escape');
    const stay = page.getByRole('button', { name: 'Zůstat a dopsat' });
    await stay.waitFor();
    // React works on when these arrive: both clicks come before it has drawn the first.
    await page.evaluate('window.held = []; window.post = MessagePort.prototype.postMessage; MessagePort.prototype.postMessage = function (message) { window.held.push(() => window.post.call(this, message)); }');
    await stay.click();
    await page.getByRole('link', { name: 'Věci', exact: true }).click();
    await page.evaluate('MessagePort.prototype.postMessage = window.post; for (const post of window.held) post()');
    await page.getByRole('button', { name: 'Odejít a ponechat rozepsané' }).click();
    await page.waitForURL('**/pripady');
  });

  it('whoever signs out is not asked to sign in before what they began is put away', async () => {
    const page = await screens.as(office.worker, '/ucet');
    let letGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => { letGo = resolve; });
    const ended = new Promise<void>((resolve) => {
      void page.route('**/api/v1/session', async (route) => {
        const response = await route.fetch();
        resolve();
        await gone;
        await route.fulfill({ response });
      }).then(() => page.getByRole('button', { name: 'Odhlásit se' }).click());
    });
    await ended;
    const refused = page.waitForResponse('**/api/v1/cases?**');
    await page.getByRole('link', { name: 'Věci', exact: true }).click();
    expect((await refused).status()).toBe(401);
    await page.evaluate(DRAWN);
    expect(await page.getByRole('heading', { name: 'Přihlášení' }).count()).toBe(0);
    letGo();
    await page.getByRole('heading', { name: 'Přihlášení' }).waitFor();
  });

  it('what was typed on while a list was being searched stays as it was typed', async () => {
    const page = await screens.as(office.manager, '/pripady');
    const field = page.getByLabel('Hledat');
    await field.fill('nic ');
    await page.waitForURL(/q=nic/);
    await page.getByText('Filtru neodpovídá žádná věc').waitFor();
    await field.press('End');
    await page.keyboard.insertText('takového');
    await page.waitForURL(/q=nic(\+|%20)takov/);
    expect(await field.inputValue()).toBe('nic takového');
  });

  it('what a chosen complaint says of itself does not write over what was typed while it was being read', async () => {
    const { matter } = await CaseStory.assigned(office, { documentNumber: 'KUJI 88012/2026' });
    const page = await screens.as(office.worker, '/pripady/nova?druh=presetreni');
    await page.getByLabel('ano, je tu').check();
    await page.getByLabel('Hledat původní stížnost').fill('KUJI 88012');
    const read = await hold(page, `**/api/v1/cases/${matter.id}`);
    await page.getByLabel(/KUJI 88012\/2026/).check();
    await page.getByLabel('Kdy byla stížnost tomu úřadu doručena', { exact: true }).fill('5. 11. 2026');
    await page.keyboard.press('Tab');
    await read.release();
    const number = page.getByLabel('Č. j. původního vyřízení (nepovinné)');
    await eventuallyPasses(async () => { expect(await number.inputValue()).toBe('KUJI 88012/2026'); });
    expect(await page.getByLabel('Kdy byla stížnost tomu úřadu doručena', { exact: true }).inputValue()).toMatch(/^5\.\s11\.\s2026$/);
  });

  it('a refusal stays on the page while it is asked for anew because something changed elsewhere', async () => {
    const missing = randomUUID();
    const page = await screens.as(office.methodologist, `/porady/${missing}`);
    await page.getByText('Nenalezeno').waitFor();
    const meeting = await hold(page, `**/api/v1/meetings/${missing}`);
    const asked = page.waitForRequest(`**/api/v1/meetings/${missing}`);
    await Matter.open(office.methodologist, seriesBody(office), 'series');
    await asked;
    await page.evaluate(DRAWN);
    expect(await page.getByRole('heading', { level: 1, name: 'Nic takového tu není' }).count()).toBe(1);
    await meeting.release();
  });
});
