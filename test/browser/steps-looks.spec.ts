import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { stepsOf } from '../../apps/web/screens/steps/catalogue.ts';
import { moveTo } from '../integration/api/support/clock.ts';
import { complaint, Matter } from '../integration/api/support/matter.ts';
import type { Member } from '../integration/api/support/office.ts';
import { DESKTOP, FINE, look, PHONE, Screens, ZOOMED } from './support/screens.ts';

const REASON = { text: { reason: 'Odůvodnění kroku.' } };

/** 1280 px, the same at 200 % zoom, a phone. */
const SIZES = [DESKTOP, ZOOMED, PHONE];

describe('the form of every step', () => {
  const screens = Screens.forSuite({ windowsStay: true });
  let matter: Matter;

  beforeAll(async () => {
    const { office } = screens;
    moveTo(office.api, '2026-11-23T08:00+01:00');
    matter = await Matter.open(office.registry, complaint(office, { childAtRisk: true }));
    await matter.step(office.manager, 'assign', { ownerId: office.worker.id });
    await matter.step(office.worker, 'classify', { as: 'complaint-175', day: '2026-11-23', ...REASON });
    await matter.step(office.worker, 'request-documents', { requestId: 'z1', fromOfficeId: office.orp, day: '2026-11-23', dueDay: '2026-12-08', text: { what: 'Spis Om 118/2021 a záznamy z jednání.' } });
    await matter.step(office.worker, 'request-statement', { requestId: 'z2', complainedOfId: 's1', day: '2026-11-23', dueDay: '2026-12-08' });
    await matter.step(office.worker, 'evaluate-claim', { claimId: 'b1', finding: 'justified', text: { reasons: 'Kopii bylo třeba vydat.' } });
    await matter.step(office.worker, 'set-measure', { measureId: 'o1', dueDay: '2026-12-31', toOfficeId: office.orp, text: { internal: 'Proškolit tým.', forComplainant: 'Úřad upraví postup.' } });
    await matter.step(office.worker, 'draft-notice', { day: '2026-11-23', text: { notice: 'Vážená paní,\n\nVaši stížnost jsme prošetřili.' } });
    await matter.step(office.worker, 'declare-bias', { personId: office.colleague.id, by: 'party', ...REASON });
  });

  /** One window for each person: signing in takes longer than looking. */
  const windows = new Map<string, Promise<Page>>();
  function windowOf(member: Member): Promise<Page> {
    const opened = windows.get(member.id) ?? screens.as(member, '/ucet');
    windows.set(member.id, opened);
    return opened;
  }

  async function seen(page: Page, path: string): Promise<unknown> {
    const found = [];
    await page.goto(`/pripady/${matter.id}/${path}`);
    await page.getByRole('button', { name: 'Zpět bez uložení' }).or(page.getByRole('link', { name: 'Zpět k věci' })).waitFor();
    // What is read from registers has come.
    await page.getByText('Načítám…').first().waitFor({ state: 'detached' });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      found.push(await look(page, `step-${path}`));
    }
    return found;
  }

  const by = (taker: string): readonly string[] => stepsOf('complaint').filter(({ takers }) => takers[0] === taker).map(({ path }) => path);

  it.each(by('owner'))('%s, for whoever handles the case', async (path) => {
    expect(await seen(await windowOf(screens.office.worker), path)).toEqual(SIZES.map(() => FINE));
  });

  it.each([...by('manager'), ...by('judge'), 'declare-bias', 'add-note'])('%s, for the manager', async (path) => {
    expect(await seen(await windowOf(screens.office.manager), path)).toEqual(SIZES.map(() => FINE));
  });

  it.each(['sign-notice', 'approve-notice'])('%s, for somebody whose step it is not, says whose it is', async (path) => {
    const page = await windowOf(screens.office.worker);
    expect(await seen(page, path)).toEqual(SIZES.map(() => FINE));
    await page.getByText('Tento krok vám nepřísluší').waitFor();
  });

  it('a step that there is not, and a case that there is not, end in words', async () => {
    const page = await screens.as(screens.office.worker, `/pripady/${matter.id}/prodlouzit`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await look(page, 'step-unknown')).toEqual(FINE);
    await page.goto('/pripady/0198c0de-0000-7000-8000-000000000042/classify');
    await page.getByRole('alert').waitFor();
    expect(await look(page, 'step-missing-case')).toEqual(FINE);
  });

  it('what each role is told about its steps is what the service allows', async () => {
    const { worker, manager, head, colleague } = screens.office;
    const allowedTo = async (member: Member): Promise<readonly string[]> => {
      const { allowed } = await matter.read<{ allowed: readonly { type: string }[] }>(member);
      return allowed.map(({ type }) => type).sort();
    };
    const takenBy = (...standing: readonly string[]): readonly string[] => stepsOf('complaint').filter(({ takers }) => takers.some((taker) => standing.includes(taker))).map(({ type }) => type).sort();
    expect(await allowedTo(worker)).toEqual(takenBy('owner', 'reader'));
    expect(await allowedTo(manager)).toEqual(takenBy('manager', 'judge', 'reader'));
    await matter.step(worker, 'evaluate-claim', { claimId: 'b2', finding: 'not-justified', text: { reasons: 'Odpověděl.' } });
    await matter.step(manager, 'approve-notice', { day: '2026-11-23' });
    expect(await allowedTo(head)).toEqual(takenBy('signatory', 'reader'));
    expect((await colleague.send('GET', `/api/v1/cases/${matter.id}`)).status).toBe(404);
  });
});
