import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { moveTo } from '../integration/api/support/clock.ts';
import { moment, planYear, seen, seriesBody } from '../integration/api/meetings/planned.ts';
import type { PlanningOffice, SeriesDetail } from '../integration/api/meetings/planned.ts';
import { Matter } from '../integration/api/support/matter.ts';
import { addMember } from '../integration/api/support/office.ts';
import { DESKTOP, FINE, look, PHONE, Screens, ZOOMED } from './support/screens.ts';

describe('the year of meetings', () => {
  const screens = Screens.forSuite();
  let office: PlanningOffice;

  beforeAll(async () => {
    office = { ...screens.office, methodologist: await addMember(screens.office.api, 'Marta Metodická', ['methodologist'], screens.office.department) };
    moveTo(office.api, '2026-11-23T09:00+01:00');
  });

  async function step(page: Page, open: string, submit: string): Promise<void> {
    await page.getByRole('button', { name: open, exact: true }).click();
    await page.getByRole('button', { name: submit, exact: true }).click();
  }

  it('a methodologist sets up the series of the data pack, has its dates proposed, moves one, confirms them and sees the year', async () => {
    const page = await screens.as(office.methodologist);
    await page.getByRole('heading', { name: 'Porady 2026', level: 1 }).waitFor();
    await page.getByText('Zatím tu není žádná řada porad').waitFor();
    expect(await look(page, 'year-empty')).toEqual(FINE);
    await page.getByRole('link', { name: 'Nová řada' }).click();
    await page.getByRole('button', { name: 'Použít předlohu: Metodická porada OSPOD ORP' }).click();
    await page.getByText('Formulář je předvyplněn').waitFor();
    await page.getByLabel('Místo', { exact: false }).first().fill('Žižkova 57, Jihlava');
    await page.getByLabel('Nejvýše dnů za rok').first().fill('1');
    await page.getByRole('button', { name: 'Založit řadu' }).click();
    await page.getByText('Nejvyšší počet dnů nesmí být menší než nejnižší.').first().waitFor();
    expect(await look(page, 'new-series')).toEqual(FINE);
    await page.getByLabel('Nejvýše dnů za rok').first().fill('2');
    await page.getByRole('button', { name: 'Založit řadu' }).click();

    await page.getByRole('heading', { name: 'Metodická porada OSPOD ORP', level: 1 }).waitFor();
    await page.getByText('Obsazené termíny nikdo nezadal.').waitFor();
    await step(page, 'Navrhnout termíny', 'Navrhnout');
    await page.getByText('Termíny jsou navrženy.').waitFor();
    await page.getByText('Volný den:').first().waitFor();
    expect(await look(page, 'series-proposed')).toEqual(FINE);
    expect(await page.getByRole('region', { name: 'Další krok' }).getByRole('link').getAttribute('href')).toBe('#terminy');
    await page.getByRole('button', { name: /^Přesunout: / }).first().click();
    await page.getByLabel('Den', { exact: true }).fill('15. 2. 2027');
    await page.getByText('Je to pondělí.').waitFor();
    await page.getByRole('button', { name: 'Přesunout', exact: true }).click();
    await page.getByText('Termín je přesunut.').waitFor();
    await page.getByText('den, kdy porady této řady nebývají').waitFor();
    await page.getByRole('button', { name: 'Potvrdit termíny', exact: true }).click();
    await page.getByText('Podle nastavení řady: 9:00–15:00, jeden den.').waitFor();
    const longer = page.getByRole('checkbox', { name: /^Jinak: pondělí 15/ });
    await longer.check({ force: true });
    await page.getByLabel('Od', { exact: true }).fill('10:00');
    await page.getByLabel('Do', { exact: true }).fill('9:30');
    await page.getByLabel('Pokračuje druhý den').check({ force: true });
    expect(await page.getByLabel('Druhý den', { exact: true }).inputValue()).toMatch(/^16\.\s2\.\s2027$/);
    await page.getByLabel('Druhý den do').fill('12:00');
    expect(await look(page, 'series-confirming')).toEqual(FINE);
    await page.getByRole('button', { name: 'Potvrdit a založit porady' }).click();
    await page.getByText(/^pondělí 15.*, do/).first().waitFor();
    await page.getByLabel('Do', { exact: true }).fill('16:00');
    await page.getByRole('button', { name: 'Potvrdit a založit porady' }).click();
    await page.getByText('Termíny jsou potvrzeny').waitFor();
    await page.getByText('v plánu').first().waitFor();
    expect(await look(page, 'series-confirmed')).toEqual(FINE);

    await page.goto('/porady?rok=2027');
    await page.getByRole('link', { name: /Metodická porada OSPOD ORP: / }).first().waitFor();
    for (const size of [DESKTOP, ZOOMED, PHONE]) {
      await page.setViewportSize(size);
      expect(await look(page, 'year')).toEqual(FINE);
    }
    await page.getByRole('link', { name: 'Zobrazit jako seznam' }).click();
    await page.getByRole('cell', { name: /^Den: pondělí 15\.\s2\.\s2027/ }).waitFor();
    expect(await look(page, 'year-list')).toEqual(FINE);
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    expect(csv.suggestedFilename()).toBe('porady-2027.csv');
    expect(await readFile(await csv.path(), 'utf8')).toContain('15.\u00a02.\u00a02027;16.\u00a02.\u00a02027;pondělí;');
  });

  it('a quota that cannot be met is seen in the list and on the page, and the evidence of the year is downloaded', async () => {
    const { series, meetings } = await planYear(office);
    const [first] = meetings;
    if (first === undefined) throw new Error('no meeting was opened');
    for (const { caseId } of meetings) {
      const { matter } = await seen(office.methodologist, caseId);
      await matter.step(office.methodologist, 'cancel-meeting', { day: '2026-11-23', text: { reason: 'Nemoc lektorů.' } });
    }
    moveTo(office.api, '2027-12-10T09:00+01:00');
    const page = await screens.as(office.worker, '/porady?rok=2027');
    await page.getByText('splnit už nelze').first().waitFor();
    await page.goto(`/porady/rady/${series.id}`);
    await page.getByText(/do konce roku už je všechny svolat nelze/).first().waitFor();
    await page.getByText('zrušená').first().waitFor();
    expect(await page.getByRole('button', { name: 'Navrhnout termíny' }).count()).toBe(0);
    expect(await look(page, 'series-impossible')).toEqual(FINE);
    await page.setViewportSize(PHONE);
    expect(await look(page, 'series-impossible')).toEqual(FINE);
    const [zip] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Doklady za rok 2027 (ZIP)' }).click()]);
    expect((await readFile(await zip.path())).subarray(0, 2).toString()).toBe('PK');
    moveTo(office.api, '2026-11-23T09:00+01:00');
  });

  it('settings change as a whole, the rest is kept; what somebody else changed meanwhile is said and nothing is lost', async () => {
    const { series } = await planYear(office);
    const page = await screens.as(office.methodologist, `/porady/rady/${series.id}`);
    await page.getByRole('button', { name: 'Změnit nastavení' }).click();
    await page.getByLabel('Název řady').fill('Porady s vedoucími OSPOD');
    await page.getByLabel('úterý').check({ force: true });
    const other = await series.read<SeriesDetail>(office.methodologist);
    await series.step(office.methodologist, 'add-note', { text: { note: 'Pozvat soud.' } });
    await page.getByRole('button', { name: 'Uložit nastavení' }).click();
    await page.getByText('Věc mezitím změnil někdo jiný').waitFor();
    expect(await page.getByLabel('Název řady').inputValue()).toBe('Porady s vedoucími OSPOD');
    await page.getByRole('button', { name: 'Uložit nastavení' }).click();
    await page.getByText('Nastavení je uloženo.').waitFor();
    await page.getByRole('heading', { name: 'Porady s vedoucími OSPOD', level: 1 }).waitFor();
    const { settings } = await series.read<SeriesDetail>(office.methodologist);
    expect(settings).toEqual({ ...other.settings, avoidWeekdays: [1, 2, 3] });
  });

  it('a task of an office is agreed and closed; who took part over the years is a chart and a table', async () => {
    const { series, meetings } = await planYear(office);
    await moment(office.api, meetings[0]?.caseId ?? '', 'held', `${meetings[0]?.day ?? ''}T23:30:00Z`);
    const page = await screens.as(office.methodologist, `/porady/rady/${series.id}`);
    await page.getByRole('button', { name: 'Zapsat závěr nebo úkol' }).click();
    await page.getByLabel('Co bylo dohodnuto').fill('Zveřejnit termíny příprav pěstounů.');
    await page.getByLabel('Co to je').selectOption({ label: 'doporučení' });
    await page.getByRole('button', { name: 'Zapsat', exact: true }).click();
    await page.getByText('Zatím to zapsat nejde').waitFor();
    await page.getByLabel('Úřad', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel(/^Do kdy/).fill('14. 12. 2027');
    await page.getByRole('button', { name: 'Zapsat', exact: true }).click();
    await page.getByText('Zapsáno. Úkol stojí').waitFor();
    await page.getByRole('button', { name: 'Uzavřít: Zveřejnit termíny příprav pěstounů.' }).click();
    await page.getByLabel('Výsledek').fill('Zveřejněno.');
    await page.getByRole('button', { name: 'Uzavřít', exact: true }).click();
    await page.getByText('Úkol je uzavřen.').waitFor();
    expect(await look(page, 'series-tasks')).toEqual(FINE);

    await page.getByRole('link', { name: 'Účast po letech' }).click();
    await page.getByRole('heading', { name: 'Účast: Metodická porada OSPOD ORP' }).waitFor();
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Jihlava/ }) });
    const numbers = async (): Promise<readonly string[]> => (await row.innerText()).split(/\s+/).filter((text) => /^\d+$/.test(text));
    await page.getByText('1 konaná porada není započtena: prezence není zapsána').waitFor();
    await page.getByRole('link', { name: /^PO-2026-\d+, / }).waitFor();
    expect(await numbers()).toEqual(['2027', '0', '0', '0', '0', '0', '0', '1']);
    expect(await look(page, 'participation-unrecorded')).toEqual(FINE);
    const { matter } = await seen(office.methodologist, meetings[0]?.caseId ?? '');
    await matter.step(office.methodologist, 'close-attendance', {});
    await page.reload();
    await row.waitFor();
    expect(await numbers()).toEqual(['2027', '1', '0', '0', '1', '0', '0', '0']);
    expect(await page.getByText('není započtena').count()).toBe(0);
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      expect(await look(page, 'participation')).toEqual(FINE);
    }
    moveTo(office.api, '2026-11-23T09:00+01:00');
  });

  it('a date of their own is added and dropped, the leader changes, the series is handed over and closed', async () => {
    const series = await Matter.open(office.methodologist, seriesBody(office), 'series');
    const page = await screens.as(office.methodologist, `/porady/rady/${series.id}`);
    await page.getByRole('button', { name: 'Přidat vlastní termín' }).click();
    await page.getByLabel('Den', { exact: true }).fill('17. 11. 2027');
    await page.getByText('Ten den se nepracuje').waitFor();
    await page.getByLabel('Téma', { exact: true }).selectOption({ label: 'Ostatní agenda SPOD' });
    await page.getByRole('button', { name: 'Přidat mezi návrhy' }).click();
    await page.getByText('Tento den není pracovní; zvolte jiný.').first().waitFor();
    await page.getByLabel('Den', { exact: true }).fill('18. 11. 2027');
    await page.getByRole('button', { name: 'Přidat mezi návrhy' }).click();
    await page.getByText('Termín je mezi návrhy.').waitFor();
    await page.getByRole('button', { name: /^Vyřadit: čtvrtek/ }).click();
    await page.getByRole('button', { name: 'Vyřadit', exact: true }).click();
    await page.getByText('Termín je vyřazen.').waitFor();

    await page.getByRole('button', { name: 'Změnit, kdo schvaluje záznam' }).click();
    await page.getByLabel(/^Kdo porady vede/).selectOption({ label: 'Petr Podepisující' });
    await page.getByRole('button', { name: 'Uložit', exact: true }).click();
    await page.getByText('Kdo nastoupil, převezme i porady').waitFor();
    const { settings } = await series.read<SeriesDetail>(office.methodologist);
    expect(settings).toMatchObject({ leader: { id: office.head.id }, avoidWeekdays: [1, 3], audience: [{ kind: 'all-orp', seats: 2 }] });

    await page.getByRole('button', { name: 'Předat řadu' }).click();
    await page.getByLabel('Komu', { exact: true }).selectOption({ label: 'Karel Kolega' });
    await page.getByRole('button', { name: 'Předat', exact: true }).click();
    await page.getByText('připravuje Karel Kolega').waitFor();
    await page.getByRole('button', { name: 'Zapsat poznámku' }).click();
    await page.getByLabel('Poznámka', { exact: true }).fill('Založena dvakrát.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Založena dvakrát.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Ukončit řadu' }).click();
    await page.getByText('založena omylem').click();
    await page.getByRole('button', { name: 'Ukončit', exact: true }).click();
    await page.getByText('Řada je ukončena.').waitFor();
    const history = page.getByRole('region', { name: 'Historie' }).getByRole('listitem');
    for (const told of [/^.*Řada ukončena: založena omylem/, /Poznámka: Založena dvakrát\./, /Řada předána: Karel Kolega/, /Navržený termín vyřazen: 18\.\s11\.\s2027/, /Přidán vlastní termín: 18\.\s11\.\s2027, Ostatní agenda SPOD/, /Řada porad založena: metodická porada/]) {
      await history.filter({ hasText: told }).first().waitFor();
    }
    expect(await page.getByRole('button', { name: 'Změnit nastavení' }).count()).toBe(0);
    expect(await look(page, 'series-closed')).toEqual(FINE);
  });

  it('the administrator sees numbers and days alone, another department nothing', async () => {
    await planYear(office);
    const page = await screens.as(office.administrator, '/porady?rok=2027&zobrazeni=seznam');
    await page.getByRole('rowheader', { name: /^PO-2026-/ }).first().waitFor();
    expect(await page.getByRole('link', { name: /Metodická porada/ }).count()).toBe(0);
    expect(await look(page, 'year-administrator')).toEqual(FINE);
    const stranger = await screens.as(office.stranger, '/porady?rok=2027');
    await stranger.getByText('Zatím tu není žádná řada porad').waitFor();
  });

  it('the next step says which of the agreed tasks it is, and how far its day is', async () => {
    const { series, meetings: [first] } = await planYear(office);
    moveTo(office.api, `${first?.day ?? ''}T16:00+01:00`);
    series.version = (await series.read<SeriesDetail>(office.methodologist)).version;
    for (const [taskId, dueDay, task] of [['u1', '2027-12-10', 'Poslat přehled.'], ['u2', '2027-11-30', 'Vyzvat školy.']] as const) {
      await series.step(office.methodologist, 'agree-task', { taskId, meetingId: first?.caseId, taskKind: 'task', personId: office.methodologist.id, dueDay, text: { task } });
    }
    const page = await screens.as(office.methodologist, `/porady/rady/${series.id}`);
    const next = page.getByRole('region', { name: 'Další krok' });
    await next.getByText('Vyzvat školy.').waitFor();
    await next.getByText(/^Do 30\.\s11\.\s2027 \(úterý, za \d+ dn[íy]\)$/).waitFor();
  });
});
