import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { PlanningOffice } from '../integration/api/meetings/planned.ts';
import { addMember } from '../integration/api/support/office.ts';
import { MeetingStory } from './support/meeting-story.ts';
import { FINE, look, PHONE, Screens } from './support/screens.ts';

const TABLET = { width: 820, height: 1180 } as const;

type Mark = { readonly attendeeId: string; readonly presence: string };

describe('the day of a meeting and its minutes', () => {
  const screens = Screens.forSuite();
  let office: PlanningOffice;

  beforeAll(async () => {
    office = { ...screens.office, methodologist: await addMember(screens.office.api, 'Marta Metodická', ['methodologist'], screens.office.department) };
  });

  async function tap(page: Page, who: string, what: string): Promise<void> {
    await page.getByRole('group', { name: who }).getByRole('button', { name: what, exact: true }).click();
  }

  async function idOf(story: MeetingStory, who: string): Promise<string> {
    const { invitees, added } = (await story.detail()).detail;
    return [...invitees.flatMap(({ attendees }) => attendees), ...added].find(({ name }) => name === who)?.id ?? 'nobody';
  }

  /** What a browser without a network writes into its console; anything else is still a complaint. */
  function forgiveBrokenNetwork(): void {
    const others = screens.complaints.splice(0).filter((text) => !/ERR_(INTERNET_DISCONNECTED|FAILED|NETWORK_CHANGED)/.test(text));
    screens.complaints.push(...others);
  }

  it('taps made without a network are kept and said, and arrive once, in their order, when it is back; who came unannounced counts as a guest', async () => {
    const story = await MeetingStory.begun(office);
    const page = await screens.as(office.methodologist, `/porady/${story.id}/prezence`, TABLET);
    await page.getByRole('button', { name: 'Doplnit účastníka' }).click();
    await page.getByLabel('Jméno', { exact: true }).fill('Host Nečekaný');
    await page.getByRole('button', { name: 'Doplnit', exact: true }).click();
    await page.getByText('Přišlo: 1 (z toho zástup: 0, hosté: 1).').waitFor();

    await page.context().setOffline(true);
    await tap(page, 'Jana Příkladná', 'omluven');
    await tap(page, 'Karel Vzorný', 'přítomen');
    await tap(page, 'Jana Příkladná', 'přítomen');
    await page.getByText('Neuloženo, zkouším znovu', { exact: true }).waitFor();
    await page.getByText('Čekají 3 zápisy.').waitFor();
    expect(await look(page, 'tablet-offline')).toEqual(FINE);
    expect(await story.written('attendanceMarked')).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText('Přišlo: 3 (z toho zástup: 0, hosté: 1). Omluveno: 0, nepřítomno: 0, nezapsáno: 0.').waitFor();
    await page.getByText('Neuloženo, zkouším znovu', { exact: true }).waitFor({ state: 'detached' });
    const [jana, karel] = [await idOf(story, 'Jana Příkladná'), await idOf(story, 'Karel Vzorný')];
    expect((await story.written<Mark>('attendanceMarked')).map(({ attendeeId, presence }) => [attendeeId, presence])).toEqual([[jana, 'excused'], [karel, 'present'], [jana, 'present']]);
    forgiveBrokenNetwork();
  });

  it('a tap whose answer was lost on the way is written once; one that never went out survives a reload', async () => {
    const story = await MeetingStory.begun(office);
    const page = await screens.as(office.methodologist, `/porady/${story.id}/prezence`, TABLET);
    await page.route('**/mark-attendance', async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 });
    const again = page.waitForResponse('**/mark-attendance');
    await tap(page, 'Jana Příkladná', 'přítomen');
    await page.getByText('Přišlo: 1').waitFor();
    await again;
    await page.getByText('Neuloženo, zkouším znovu', { exact: true }).waitFor({ state: 'detached' });
    expect(await story.written<Mark>('attendanceMarked')).toMatchObject([{ presence: 'present' }]);

    await page.route('**/mark-attendance', (route) => route.abort());
    await tap(page, 'Karel Vzorný', 'nepřítomen');
    await page.getByText('Čeká 1 zápis.').waitFor();
    await page.reload();
    await page.getByText('Čeká 1 zápis.').waitFor();
    await page.unroute('**/mark-attendance');
    await page.getByText('nepřítomno: 1, nezapsáno: 0').waitFor();
    expect(await story.written<Mark>('attendanceMarked')).toMatchObject([{ presence: 'present' }, { presence: 'absent' }]);
    forgiveBrokenNetwork();
  });

  it('two who tick the same person differently: what stands first holds, and the other is told', async () => {
    const story = await MeetingStory.begun(office);
    const page = await screens.as(office.methodologist, `/porady/${story.id}/prezence`, TABLET);
    await page.getByRole('heading', { name: /^Prezence: / }).waitFor();
    await page.context().setOffline(true);
    await tap(page, 'Jana Příkladná', 'omluven');
    await page.getByText('Čeká 1 zápis.').waitFor();
    const { matter } = await story.detail();
    await matter.step(office.manager, 'mark-attendance', { attendeeId: await idOf(story, 'Jana Příkladná'), day: story.day, presence: 'present' });
    await page.context().setOffline(false);
    await page.getByText('Jana Příkladná, omluven: Mezitím tu účast zapsal někdo jiný jinak.').waitFor();
    await page.getByText('Přišlo: 1').waitFor();
    expect(await story.written<Mark>('attendanceMarked')).toMatchObject([{ presence: 'present' }]);
    expect(await look(page, 'tablet-refused')).toEqual(FINE);
    await page.getByRole('button', { name: 'Rozumím' }).click();
    await page.getByText('Nezapsalo se').waitFor({ state: 'detached' });
    forgiveBrokenNetwork();
  });

  it('two who write the same minutes lose nothing: what one changed alone is taken over, what both changed stands side by side until one decides', async () => {
    const story = await MeetingStory.held(office);
    const where = `/porady/${story.id}?karta=zaznam`;
    const [page, other] = [await screens.as(office.methodologist, where), await screens.as(office.manager, where)];
    for (const one of [page, other]) await one.getByRole('button', { name: 'Psát záznam' }).click();
    const point = '1. Dohody o výkonu pěstounské péče';
    await page.getByLabel(point).fill('Metodička: předlohy budou do června.');
    await page.getByLabel('2. Termíny příprav').fill('Přípravy začnou v září.');
    await other.getByLabel(point).fill('Vedoucí: předlohy schválí odbor.');
    await other.getByLabel('Úvod').fill('Poradu zahájila vedoucí.');
    await other.getByRole('button', { name: 'Uložit znění' }).click();
    await other.getByText('Znění je uloženo.').waitFor();

    await page.getByText('Záznam mezitím uložil někdo jiný').waitFor();
    const both = page.getByRole('group', { name: `Dvě znění: ${point}` });
    await both.getByText('Vedoucí: předlohy schválí odbor.').waitFor();
    expect(await both.getByRole('textbox').inputValue()).toBe('Metodička: předlohy budou do června.');
    expect(await page.getByLabel('Úvod').inputValue()).toBe('Poradu zahájila vedoucí.');
    expect(await look(page, 'minutes-conflict')).toEqual(FINE);
    await page.setViewportSize(PHONE);
    expect(await look(page, 'minutes-conflict')).toEqual(FINE);
    await page.getByRole('button', { name: 'Uložit znění' }).click();
    await page.getByText('Nejprve u označených částí rozhodněte').waitFor();
    expect((await story.detail()).detail.minutes?.revision).toBe(1);

    await both.getByRole('button', { name: /^Spojit obě/ }).click();
    await page.getByRole('button', { name: 'Uložit znění' }).click();
    await page.getByText('Znění je uloženo.').waitFor();
    await page.getByText('1 dřívější znění').click();
    expect(await look(page, 'minutes-revisions')).toEqual(FINE);
    const { minutes, agenda } = (await story.detail()).detail;
    const [first, second] = agenda.map(({ id }) => minutes?.sections.find(({ pointId }) => pointId === id)?.text);
    expect({ opening: minutes?.opening, first, second }).toEqual({
      opening: 'Poradu zahájila vedoucí.', first: 'Vedoucí: předlohy schválí odbor.\n\nMetodička: předlohy budou do června.', second: 'Přípravy začnou v září.',
    });
    expect(minutes?.revisions.map(({ revision, by }) => [revision, by?.name])).toEqual([[2, 'Marta Metodická'], [1, 'Věra Vedoucí']]);
  });

  it('minutes begun survive a reload; they are submitted only after the check for children\'s data, returned with a reason, approved by the leader, sent, and the task agreed stands on the next agenda', async () => {
    const story = await MeetingStory.held(office);
    const page = await screens.as(office.methodologist, `/porady/${story.id}`);
    await page.getByRole('button', { name: 'Psát záznam' }).click();
    await page.getByLabel('Závěr jednání').fill('Skončeno v poledne.');
    await page.reload();
    await page.getByRole('button', { name: 'Psát záznam' }).click();
    await page.getByText('Obnovili jsme, co jste tu měli rozepsáno.').waitFor();
    expect(await page.getByLabel('Závěr jednání').inputValue()).toBe('Skončeno v poledne.');
    await page.getByRole('button', { name: 'Uložit znění' }).click();
    await page.getByText('Znění je uloženo.').waitFor();
    const submit = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Předložit ke schválení' }).click();
      await page.getByRole('button', { name: 'Předložit', exact: true }).click();
      await page.getByText('Nejprve zkontrolujte, že záznam neobsahuje údaje o dětech').first().waitFor();
      await page.getByLabel('Potvrzuji, že text neobsahuje údaje o dětech.').check({ force: true });
      await page.getByRole('button', { name: 'Předložit', exact: true }).click();
      await page.getByText('Záznam čeká na schválení.').waitFor();
    };
    await submit();
    expect(await page.getByRole('button', { name: 'Schválit záznam' }).count()).toBe(0);

    const leader = await screens.as(office.manager, `/porady/${story.id}`);
    await leader.getByRole('button', { name: 'Vrátit k přepracování' }).click();
    await leader.getByLabel('Důvod', { exact: true }).fill('Chybí, kdo co udělá.');
    await leader.getByRole('button', { name: 'Vrátit', exact: true }).click();
    await leader.getByText('Záznam je vrácen.').waitFor();
    await page.getByText('Chybí, kdo co udělá.').waitFor();
    await page.getByRole('button', { name: 'Psát záznam' }).click();
    await page.getByLabel('Závěr jednání').fill('Skončeno v poledne. Termíny zveřejní Jihlava.');
    await page.getByRole('button', { name: 'Uložit znění' }).click();
    await page.getByText('Znění je uloženo.').waitFor();
    await submit();
    await leader.getByRole('button', { name: 'Schválit záznam' }).click();
    await leader.getByRole('button', { name: 'Schválit', exact: true }).click();
    await leader.getByText('Záznam je schválen.').waitFor();

    await page.getByRole('link', { name: 'Úkoly', exact: true }).last().click();
    await page.getByRole('button', { name: 'Zapsat závěr nebo úkol' }).click();
    await page.getByLabel('Co bylo dohodnuto').fill('Zveřejnit termíny příprav.');
    await page.getByLabel('Co to je').selectOption({ label: 'doporučení' });
    await page.getByLabel('Úřad', { exact: true }).selectOption({ label: 'Jihlava – Magistrát města Jihlavy' });
    await page.getByRole('button', { name: 'Zapsat', exact: true }).click();
    await page.getByText('doporučení – Jihlava').waitFor();
    await page.getByRole('button', { name: 'Zapsat závěr nebo úkol' }).click();
    await page.getByLabel('Co bylo dohodnuto').fill('Další porada bude u nás.');
    await page.getByLabel('Co to je').selectOption({ label: 'závěr' });
    await page.getByRole('button', { name: 'Zapsat', exact: true }).click();
    await page.getByText('Zapsáno. Úkol stojí').waitFor();
    await page.getByRole('link', { name: 'Záznam z jednání' }).click();
    await page.getByRole('button', { name: 'Rozeslat záznam' }).click();
    await page.getByRole('button', { name: 'Rozeslat', exact: true }).click();
    await page.getByText('Záznam se rozesílá a porada je uzavřena.').waitFor();
    expect(await look(page, 'meeting-sent')).toEqual(FINE);
    const next = await screens.as(office.methodologist, `/porady/${story.year.meetings[1]?.caseId ?? ''}?karta=program`);
    await next.getByText('Na program patří i 1 otevřený úkol').waitFor();
  });
});
