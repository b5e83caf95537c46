import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { moveTo } from '../integration/api/support/clock.ts';
import { complaint } from '../integration/api/support/matter.ts';
import type { Member } from '../integration/api/support/office.ts';
import { CaseStory } from './support/case-story.ts';
import { DESKTOP, FINE, look, PHONE, Screens, ZOOMED } from './support/screens.ts';

describe('the page of a case', () => {
  const screens = Screens.forSuite();

  /** The page when everything on it has come. */
  async function read(page: Page): Promise<void> {
    await page.getByRole('region', { name: 'Historie' }).getByRole('listitem').first().waitFor();
    await page.getByText('Načítám…').first().waitFor({ state: 'detached' });
  }

  it.each([DESKTOP, PHONE, ZOOMED])('first says what to do, until when and why, and leads there, at %o', async (size) => {
    const { matter } = await CaseStory.assigned(screens.office);
    const page = await screens.as(screens.office.worker, `/pripady/${matter.id}`, size);
    await page.getByRole('heading', { level: 1, name: 'SZ 04211/2026 OSV' }).waitFor();
    await read(page);
    expect(await look(page, 'case-new')).toEqual(FINE);
    const next = page.getByRole('region', { name: 'Další krok' });
    expect(await next.innerText()).toMatch(/Zařadit podání[^]*Do 27\.\s11\.\s2026[^]*§\s12/);
    await next.getByRole('link', { name: 'Přejít ke kroku' }).click();
    await page.waitForURL(`**/pripady/${matter.id}/classify`);
  });

  it('what waits for somebody else says for whom, and offers no step', async () => {
    const story = await CaseStory.assigned(screens.office);
    await (await (await story.classified()).evaluated()).on('2026-12-16T09:00+01:00').matter.step(screens.office.worker, 'draft-notice', { day: '2026-12-16', text: { notice: 'Návrh.' } });
    const page = await screens.as(screens.office.worker, `/pripady/${story.matter.id}`);
    const next = page.getByRole('region', { name: 'Další krok' });
    await next.getByText('Schválit vyrozumění').waitFor();
    expect(await next.innerText()).toContain('Čeká na vedoucího.');
    expect(await next.getByRole('link').count()).toBe(0);
    await page.goto('/ucet');
    await page.getByRole('button', { name: 'Odhlásit se' }).click();
    const manager = await screens.as(screens.office.manager, `/pripady/${story.matter.id}`);
    await manager.getByRole('region', { name: 'Další krok' }).getByRole('link', { name: 'Přejít ke kroku' }).waitFor();
  });

  it.each([DESKTOP, PHONE])('a deadline tells its reasons, its reminders, and that § 175 knows neither pause nor extension, at %o', async (size) => {
    const story = await (await CaseStory.assigned(screens.office)).classified();
    const page = await screens.as(screens.office.worker, `/pripady/${story.matter.id}`, size);
    await read(page);
    const deadlines = page.getByRole('region', { name: 'Lhůty' });
    await deadlines.getByRole('button', { name: 'Proč toto datum: Vyřízení stížnosti' }).click();
    await deadlines.getByText('complaint-60d, verze').first().waitFor();
    await deadlines.getByRole('button', { name: 'Plán upozornění: Vyřízení stížnosti' }).click();
    await deadlines.getByText('30. den lhůty').waitFor();
    await deadlines.getByRole('button', { name: 'Prodloužit nebo přerušit? Vyřízení stížnosti' }).click();
    await deadlines.getByText('Tuto lhůtu nelze přerušit ani prodloužit').waitFor();
    expect(await look(page, 'case-deadlines-open')).toEqual(FINE);
    await deadlines.getByRole('link', { name: 'Navrhnout překročení lhůty' }).click();
    await page.waitForURL('**/propose-exceedance');
  });

  it.each([DESKTOP, PHONE])('a case in the midst of its handling is told in words to its last event, at %o', async (size) => {
    const story = await (await (await (await CaseStory.assigned(screens.office, { childAtRisk: true, confidential: true })).classified()).investigated()).evaluated();
    await story.notified();
    const page = await screens.as(screens.office.worker, `/pripady/${story.matter.id}`, size);
    await read(page);
    expect(await look(page, 'case-handling')).toEqual(FINE);
    const history = page.getByRole('region', { name: 'Historie' });
    for (const words of ['Vyrozumění vypraveno: datovou schránkou', 'Vyhodnocen bod stížnosti: důvodný', 'Došly podklady: neúplné', 'Podání zařazeno: stížnost podle § 175 SŘ']) {
      expect(await history.innerText()).toContain(words);
    }
    expect(await page.getByText('tato stránka neumí popsat').count()).toBe(0);
    await history.getByRole('radio', { name: 'co provedl systém' }).check();
    await history.getByText('Začala běžet lhůta').first().waitFor();
    expect(await history.getByText('Podání zařazeno').count()).toBe(0);
    await history.getByRole('radio', { name: 'co zapsali lidé' }).check();
    await history.getByText('Podání zařazeno').waitFor();
    expect(await history.getByText('Hned z toho plynulo').count()).toBe(0);
  });

  it.each([DESKTOP, PHONE])('a closed case keeps its deadlines, its measures and its history, at %o', async (size) => {
    const story = await (await (await CaseStory.assigned(screens.office)).classified()).evaluated();
    await (await story.notified()).finished();
    const page = await screens.as(screens.office.manager, `/pripady/${story.matter.id}`, size);
    await read(page);
    await page.getByText('Věc je uzavřena: stěžovatel vyrozuměn').waitFor();
    await page.getByRole('button', { name: /^Skončené lhůty/ }).click();
    await page.getByRole('region', { name: 'Lhůty' }).getByText('splněno 18. 12. 2026'.replaceAll(' ', '\u00a0').replace('splněno\u00a0', 'splněno ')).first().waitFor();
    expect(await look(page, 'case-closed')).toEqual(FINE);
  });

  it.each([DESKTOP, PHONE])('a late deadline of ours says so in words and what to do; the internal ones are no breach, at %o', async (size) => {
    const story = await (await CaseStory.assigned(screens.office)).classified();
    story.on('2027-01-21T08:00+01:00');
    const page = await screens.as(screens.office.worker, `/pripady/${story.matter.id}`, size);
    await read(page);
    const deadlines = page.getByRole('region', { name: 'Lhůty' });
    expect(await deadlines.getByText('po lhůtě', { exact: true }).count()).toBe(1);
    expect(await deadlines.getByText('po interním termínu', { exact: true }).count()).toBe(4);
    await deadlines.getByText('nesprávný úřední postup').waitFor();
    expect(await deadlines.innerText()).not.toMatch(/prodlouženo|prodloužena/);
    expect(await look(page, 'case-late')).toEqual(FINE);
  });

  it('a forwarded complaint shows how far it got', async () => {
    const story = await (await CaseStory.assigned(screens.office)).classified('forward-12');
    const { worker, orp } = screens.office;
    await story.matter.step(worker, 'forward', { day: '2026-11-24', toOfficeId: orp, attention: 'secretary', text: { resolution: 'Postupuje se podle § 12.' } });
    await story.matter.step(worker, 'tell-complainant-of-forwarding', { day: '2026-11-24' });
    await story.matter.step(worker, 'record-forward-delivered', { day: '2026-11-24', proof: 'databox-receipt' });
    const page = await screens.as(worker, `/pripady/${story.matter.id}`);
    await read(page);
    const steps = page.getByRole('list', { name: 'Postoupení' }).getByRole('listitem');
    expect(await steps.allInnerTexts()).toEqual([expect.stringContaining('hotovo'), expect.stringContaining('hotovo'), expect.stringContaining('hotovo'), expect.stringContaining('na řadě')]);
    expect(await page.getByRole('region', { name: 'Lhůty' }).innerText()).toContain('váže OSPOD ORP');
    expect(await look(page, 'case-forwarded')).toEqual(FINE);
  });

  it.each([DESKTOP, PHONE])('a review shows whose handling it looks at, what the office was asked for, and a guideline that is no duty, at %o', async (size) => {
    const { office } = screens;
    const { worker, manager, orp } = office;
    const { claims: _claims, anonymous: _anonymous, wantsMeasures: _wants, ...intake } = complaint(office, { fileNumber: 'SZ 04300/2026 OSV', complainedOf: [] });
    moveTo(office.api, '2026-11-23T09:05+01:00');
    const answer = await worker.send('POST', '/api/v1/reviews', {
      ...intake, of: 'complaint', first: { handledBy: 'office', officeId: orp, deliveredDay: '2026-08-03', outcome: 'notified', noticeDay: '2026-09-25', finding: 'not-justified', documentNumber: 'MUJI 8811/2026' },
    }, { 'idempotency-key': randomUUID() });
    expect(answer.status).toBe(201);
    let { caseId, version } = answer.body as { caseId: string; version: number };
    const step = async (by: Member, path: string, body: unknown): Promise<void> => {
      const taken = await by.send('POST', `/api/v1/reviews/${caseId}/${path}`, body, { 'idempotency-key': randomUUID(), 'if-match': `"${String(version)}"` });
      expect({ path, status: taken.status, text: taken.status === 200 ? '' : taken.text }).toEqual({ path, status: 200, text: '' });
      ({ caseId, version } = taken.body);
    };
    await step(manager, 'assign', { ownerId: worker.id });
    await step(worker, 'classify', { as: 'review-175-7', day: '2026-11-23', text: { reason: 'Stížnost vyřídil městský úřad.' } });
    await step(worker, 'request-from-office', { requestId: 'z1', what: 'file-and-statement', day: '2026-11-23', dueDay: '2026-12-08' });
    await step(worker, 'assess-handling', { result: 'partly', text: { reasons: 'Druhý bod zůstal bez odpovědi.' } });
    moveTo(office.api, '2027-02-01T08:00+01:00');
    const page = await screens.as(worker, `/pripady/${caseId}`, size);
    await read(page);
    const review = page.getByRole('region', { name: 'Přešetřované vyřízení' });
    for (const words of ['Jihlava', 'MUJI 8811/2026', 'spis a vyjádření', 'vyřízena zčásti řádně']) expect(await review.innerText()).toContain(words);
    const deadlines = await page.getByRole('region', { name: 'Lhůty' }).innerText();
    expect(deadlines).toContain('po orientační lhůtě');
    expect(deadlines).not.toMatch(/lhůta překročena|po lhůtě/);
    expect(await page.getByText('tato stránka neumí popsat').count()).toBe(0);
    expect(await look(page, 'case-review')).toEqual(FINE);
  });

  it('a day that was entered wrongly shows its correction at both places', async () => {
    const story = await (await CaseStory.assigned(screens.office)).classified();
    const { worker } = screens.office;
    const { items } = await story.matter.read<{ items: readonly { no: number; type: string }[] }>(worker, '/facts?limit=200');
    const no = items.find(({ type }) => type === 'classified')?.no ?? 0;
    await story.matter.step(worker, 'correct-day', { factNo: no, day: '2026-11-23', text: { reason: 'Překlep.' } });
    const page = await screens.as(worker, `/pripady/${story.matter.id}`);
    await read(page);
    await page.getByText('den opraven na 23.').waitFor();
    await page.getByRole('link', { name: `č. ${String(no)}`, exact: true }).click();
    await page.waitForURL((url) => url.hash === `#udalost-${String(no)}`);
  });
});
