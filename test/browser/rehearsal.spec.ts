import { beforeAll, describe, expect, it } from '@jest/globals';
import { RehearsalDesk } from '../../libs/casework/rehearsals/desk.ts';
import type { RehearsalAnswer, RehearsalRequest } from '../../libs/casework/rehearsals/request.ts';
import type { TimelineDeadline, TimelineEvent } from '../../libs/domain/index.ts';
import { day } from '../../libs/law/index.ts';
import { planYear, seen } from '../integration/api/meetings/planned.ts';
import type { PlanningOffice } from '../integration/api/meetings/planned.ts';
import { addMember } from '../integration/api/support/office.ts';
import { eventually } from '../support/wait.ts';
import { DESKTOP, FINE, look, PHONE, Screens } from './support/screens.ts';

const DEADLINE: TimelineDeadline = {
  key: 'complaint-60d', ruleId: 'complaint-60d', ruleVersion: 1, citation: '§ 175 odst. 5 zákona č. 500/2004 Sb.', effect: 'statutory', binds: 'us',
  nominalEnd: day('2027-01-01'), legalEnd: day('2027-01-04'),
};

/** What a worker would answer about a case delivered on 2 Nov 2026; playing itself is tested where the engine is. */
function answerFor(owner: string, manager: string): RehearsalAnswer {
  const at = (on: string, hour = 7): { readonly day: ReturnType<typeof day>; readonly at: number } => ({ day: day(on), at: Date.parse(`${on}T${String(hour).padStart(2, '0')}:12:00Z`) });
  const message = (rung: string, recipients: readonly string[]) => ({
    key: `complaint-60d/${rung}`, purpose: 'reminder' as const, deadline: 'complaint-60d', rung, overtaken: [], timing: 'office-hours' as const, notBefore: 0,
    recipients: recipients.map((person) => ({ person, why: person === owner ? 'owner' as const : 'manager' as const })),
  });
  const events: readonly TimelineEvent[] = [
    { ...at('2026-11-02'), kind: 'phase', from: null, to: 'classification' },
    { ...at('2026-11-02'), kind: 'deadline', change: 'set', deadline: DEADLINE, on: null },
    { ...at('2026-11-02'), kind: 'task', change: 'opened', task: { key: 'classify', kind: 'classify', assignee: { role: 'caseworker' }, openedOn: day('2026-11-02'), due: null, deadline: null, urgent: false } },
    { ...at('2026-12-29'), kind: 'reminder', message: message('before-3', [owner]), deadline: DEADLINE },
    { ...at('2026-12-31'), kind: 'escalation', message: message('before-1', [owner, manager]), deadline: DEADLINE },
    { ...at('2027-01-04', 0), kind: 'deadline', change: 'last-day', deadline: DEADLINE, on: null },
    { ...at('2027-01-05', 0), kind: 'breach', deadline: DEADLINE },
  ];
  return { outcome: 'played', from: day('2026-11-02'), until: day('2027-01-18'), end: 'nobody-acts', events };
}

type Asked = { readonly meetingId: string; readonly themeId: string; readonly leader: string; readonly offices: readonly string[] };

/** The same of a year with one meeting: proposed, invited, held, its minutes late. */
function yearAnswer({ meetingId, themeId, leader, offices }: Asked): RehearsalAnswer {
  const at = (on: string, hour = 7): { readonly day: ReturnType<typeof day>; readonly at: number } => ({ day: day(on), at: Date.parse(`${on}T${String(hour).padStart(2, '0')}:12:00Z`) });
  const series = { kind: 'series' } as const;
  const meeting = { kind: 'meeting', meetingId, themeId, day: day('2027-02-12') } as const;
  const message = (purpose: 'dates-proposed' | 'invitation' | 'reminder', key: string, recipients: readonly string[]) => ({
    key, purpose, deadline: null, rung: null, overtaken: [], timing: 'office-hours' as const, notBefore: 0, recipients: recipients.map((person) => ({ person, why: purpose === 'invitation' ? 'invited' as const : 'owner' as const })),
  });
  const deadline: TimelineDeadline = {
    key: 'meeting-minutes-10wd', ruleId: 'meeting-minutes-10wd', ruleVersion: 1, citation: 'interní termín k § 67 zákona č. 129/2000 Sb.', effect: 'internal', binds: 'us', nominalEnd: day('2027-02-26'), legalEnd: day('2027-02-26'),
  };
  const invited = offices.map((officeId, index) => ({ id: `00000000-0000-4000-8000-0000000b00${String(index).padStart(2, '0')}`, officeId, memberId: null, personId: null }));
  return {
    outcome: 'played-year', from: day('2026-09-01'), until: day('2028-01-14'), invited,
    events: [
      { about: series, atItsEnd: false, event: { ...at('2026-10-01'), kind: 'reminder', message: message('dates-proposed', 'dates-proposed:propose-2027', [leader]), deadline: null } },
      { about: meeting, atItsEnd: false, event: { ...at('2026-10-02'), kind: 'phase', from: null, to: 'planning' } },
      { about: meeting, atItsEnd: false, event: { ...at('2027-01-13'), kind: 'reminder', message: message('invitation', 'invitation:0', invited.map(({ id }) => id)), deadline: null } },
      { about: meeting, atItsEnd: false, event: { kind: 'meeting', ...at('2027-02-12', 8), from: '09:00', to: '14:00' } },
      { about: meeting, atItsEnd: true, event: { ...at('2027-02-12', 23), kind: 'deadline', change: 'set', deadline, on: null } },
      { about: meeting, atItsEnd: true, event: { ...at('2027-02-12', 23), kind: 'task', change: 'opened', task: { key: 'write-minutes', kind: 'write-minutes', assignee: { person: leader }, openedOn: day('2027-02-12'), due: day('2027-02-26'), deadline: 'meeting-minutes-10wd', urgent: false } } },
      { about: meeting, atItsEnd: false, event: { ...at('2027-02-26'), kind: 'escalation', message: { ...message('reminder', 'meeting-minutes-10wd/legal-day', [leader]), deadline: 'meeting-minutes-10wd', rung: 'legal-day' }, deadline } },
    ],
  };
}

describe('a rehearsal on screen', () => {
  const screens = Screens.forSuite();
  let desk: RehearsalDesk;
  let office: PlanningOffice;
  beforeAll(async () => {
    desk = new RehearsalDesk(screens.office.api.dataSource);
    office = { ...screens.office, methodologist: await addMember(screens.office.api, 'Marta Metodická', ['methodologist'], screens.office.department) };
  });

  async function answerNext(answer: RehearsalAnswer = answerFor(screens.office.worker.id, screens.office.manager.id)): Promise<RehearsalRequest> {
    const taken = await eventually(() => desk.take());
    await desk.answer(taken, answer);
    return taken.request;
  }

  it.each([DESKTOP, PHONE])('plays an invented case and tells it by month and day, each kind by word, icon and colour, at %o', async (size) => {
    const page = await screens.as(screens.office.worker, '/zkouska', size);
    await page.getByLabel('Den doručení', { exact: true }).fill('2. 11. 2026');
    expect(await look(page, 'rehearsal-asked')).toEqual(FINE);
    await page.getByRole('button', { name: 'Přehrát' }).click();
    await page.getByRole('status').getByText('Přehrávám').waitFor();
    expect(await look(page, 'rehearsal-playing')).toEqual(FINE);
    expect(await answerNext()).toMatchObject({ kind: 'complaint', start: { type: 'intake' } });
    await page.getByRole('heading', { name: 'leden 2027' }).waitFor();
    await page.getByText('Nikdo nic neudělá').waitFor();
    expect(await look(page, 'rehearsal-played')).toEqual(FINE);
    await page.getByLabel('upozornění nadřízenému').uncheck();
    await page.getByText('Věra Vedoucí (vedoucí)').waitFor({ state: 'detached' });
    await page.getByText('Radka Referentová (vyřizuje věc)').waitFor();
  });

  it('plays what stands in the intake, and writes nothing', async () => {
    const page = await screens.as(screens.office.worker, '/pripady/nova');
    await page.getByLabel('poštou').check();
    await page.getByLabel('Předmět').fill('Stížnost na zkoušku');
    await page.getByRole('button', { name: 'Zkouška nanečisto' }).click();
    await page.getByRole('group', { name: 'Opravte prosím' }).waitFor();
    await page.getByRole('group', { name: '1. osoba' }).getByLabel('Jméno').fill('Alena Vzorová');
    await page.getByRole('group', { name: 'Nasvědčuje podání' }).getByLabel('ne', { exact: true }).check();
    await page.getByRole('button', { name: 'Zkouška nanečisto' }).click();
    expect(await answerNext()).toMatchObject({ start: { type: 'intake', command: { channel: 'post', arrival: { registryStamped: '2026-11-23' } } } });
    await page.getByRole('heading', { name: 'leden 2027' }).waitFor();
    expect(await look(page, 'rehearsal-of-intake')).toEqual(FINE);
    expect(await page.getByLabel('Předmět').inputValue()).toBe('Stížnost na zkoušku');
    const [{ count } = { count: -1 }] = await screens.office.api.dataSource.query<{ count: number }[]>('select count(*)::int as count from cases');
    expect(count).toBe(0);
  });

  it('plays a request for review from its intake, and an invented one by choice', async () => {
    const page = await screens.as(screens.office.worker, '/pripady/nova?druh=presetreni');
    await page.getByLabel('poštou').check();
    await page.getByLabel('Předmět').fill('Žádost o přešetření');
    await page.getByLabel('ne, jen mimo ni').check();
    await page.getByLabel('naše, krajského úřadu').check();
    await page.getByLabel('Kdy byla stížnost tomu úřadu doručena', { exact: true }).fill('1. 9. 2026');
    await page.getByLabel('nebyla vyřízena').check();
    await page.getByRole('group', { name: '1. osoba' }).getByLabel('Jméno').fill('Alena Vzorová');
    await page.getByRole('group', { name: 'Nasvědčuje podání' }).getByLabel('ne', { exact: true }).check();
    await page.getByRole('button', { name: 'Zkouška nanečisto' }).click();
    expect(await answerNext()).toMatchObject({ kind: 'review', start: { type: 'intake', command: { type: 'registerReview', first: { handledBy: 'us', outcome: 'not-handled' } } } });
    await page.getByRole('heading', { name: 'leden 2027' }).waitFor();
    await page.goto('/zkouska');
    await page.getByLabel('Agenda').selectOption('přešetření způsobu vyřízení (§ 175 odst. 7)');
    await page.getByRole('button', { name: 'Přehrát' }).click();
    expect(await answerNext()).toMatchObject({ kind: 'review', start: { command: { type: 'registerReview' } } });
    await page.waitForURL(/kind=review/);
  });

  const year = (meetingId: string, themeId = 't1'): RehearsalAnswer =>
    yearAnswer({ meetingId, themeId, leader: office.methodologist.id, offices: [office.orp, office.otherOrp, office.orp, office.otherOrp, office.orp] });

  it.each([DESKTOP, PHONE])('plays a year of meetings that nobody has set up, for a methodologist alone in the menu, whom it invites by number first, at %o', async (size) => {
    const page = await screens.as(office.methodologist, '/zkouska', size);
    await page.getByLabel('Řada porad').locator('option', { hasText: 'Konzultační' }).waitFor({ state: 'attached' });
    expect(await page.getByLabel('Agenda').locator('option').allTextContents()).toEqual(['rok porad']);
    await page.getByLabel('Do konce roku').selectOption('2028');
    expect(await look(page, 'rehearsal-year-asked')).toEqual(FINE);
    await page.getByRole('button', { name: 'Přehrát' }).click();
    await page.getByRole('status').getByText('Přehrávám').waitFor();
    expect(await answerNext(year('00000000-0000-4000-8000-0000000000aa'))).toMatchObject({ kind: 'meeting-series', year: 2028, start: { type: 'opening', of: 'template', command: { seriesKind: 'methodological', text: { title: '–' } } } });
    await page.getByRole('heading', { name: 'únor 2027' }).waitFor();
    await page.waitForURL(/year=2028/);
    await page.getByText('Metodická porada OSPOD ORP: náhradní rodinná péče', { exact: true }).waitFor();
    await page.getByText('Nikdo neodpoví ani nesepíše záznam').waitFor();
    expect(await look(page, 'rehearsal-year-played')).toEqual(FINE);
    await page.getByRole('button', { name: 'Komu: 5 příjemců' }).click();
    await page.getByText('pozvaný: Jihlava, Třebíč, Jihlava, Třebíč, Jihlava').waitFor();
    await page.getByRole('checkbox', { name: /^porada/ }).uncheck();
    await page.getByText('Od 9:00 do 14:00.').waitFor({ state: 'detached' });
  });

  it('plays a series of the register onward from its page, under the titles that it has now', async () => {
    const { series, meetings: [first] } = await planYear(office);
    const { detail } = await seen(office.methodologist, first?.caseId ?? '');
    const page = await screens.as(office.worker, `/porady/rady/${series.id}`);
    await page.getByRole('main').getByRole('link', { name: 'Zkouška nanečisto' }).click();
    await page.getByText('Řada z evidence se přehraje dál').waitFor();
    expect(await look(page, 'rehearsal-of-series-asked')).toEqual(FINE);
    await page.getByRole('button', { name: 'Přehrát' }).click();
    expect(await answerNext(year(detail.id, 't1'))).toMatchObject({ kind: 'meeting-series', year: 2027, start: { type: 'series', seriesId: series.id } });
    await page.getByText('Metodická porada OSPOD ORP: Náhradní rodinná péče', { exact: true }).waitFor();
    await page.getByText('termíny porad na rok 2027 k potvrzení – Metodická porada OSPOD ORP').waitFor();
    expect(await look(page, 'rehearsal-of-series')).toEqual(FINE);
    await page.getByRole('button', { name: 'Přehrát znovu' }).click();
    await answerNext({ outcome: 'played-year', from: day('2026-11-23'), until: day('2027-12-31'), events: [], invited: [] });
    await page.getByText('V této době se žádná porada nekoná').waitFor();
    await page.getByText('V této době se nic nestane.').waitFor();
    expect(await look(page, 'rehearsal-of-series-nothing')).toEqual(FINE);
  });

  it('plays a new series as it stands in its form, keeps what was typed, and says beside its field what is wrong', async () => {
    const series = (): Promise<unknown> => office.api.dataSource.query("select count(*)::int as count from cases where kind = 'series'");
    const before = await series();
    const page = await screens.as(office.methodologist, '/porady/nova-rada');
    await page.getByRole('button', { name: 'Zkouška nanečisto' }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByRole('button', { name: 'Použít předlohu: Metodická porada OSPOD ORP' }).click();
    await page.getByText('Formulář je předvyplněn').waitFor();
    await page.getByRole('button', { name: 'Zkouška nanečisto' }).click();
    const messageCs = 'Tato osoba v evidenci není.';
    const asked = await answerNext({ outcome: 'refused', refusal: { step: null, kind: 'invalid', code: 'command.invalid', messageCs: 'Opravte uvedené údaje.', fields: [{ field: 'ownerId', code: 'person.unknown', messageCs }] } });
    expect(asked).toMatchObject({ kind: 'meeting-series', year: 2027, start: { type: 'opening', of: 'settings', command: { seriesKind: 'methodological', text: { title: '–' } } } });
    await page.getByText(messageCs).first().waitFor();
    await page.getByRole('button', { name: 'Zkouška nanečisto' }).click();
    await answerNext(year('00000000-0000-4000-8000-0000000000aa', 't2'));
    await page.getByText('Nová řada: 2. téma', { exact: true }).waitFor();
    expect(await look(page, 'rehearsal-of-new-series')).toEqual(FINE);
    expect(await page.getByLabel('Název', { exact: false }).first().inputValue()).toBe('Metodická porada OSPOD ORP');
    expect(await series()).toEqual(before);
  });

  it('shows beside its field what the register would refuse', async () => {
    const page = await screens.as(screens.office.worker, '/pripady/nova');
    await page.getByLabel('poštou').check();
    await page.getByLabel('Předmět').fill('Stížnost na zkoušku');
    await page.getByRole('group', { name: '1. osoba' }).getByLabel('Jméno').fill('Alena Vzorová');
    await page.getByRole('group', { name: 'Nasvědčuje podání' }).getByLabel('ne', { exact: true }).check();
    await page.getByRole('button', { name: 'Zkouška nanečisto' }).click();
    await answerNext({
      outcome: 'refused',
      refusal: { step: null, kind: 'invalid', code: 'command.invalid', messageCs: 'Opravte uvedené údaje.', fields: [{ field: 'arrival.registryStamped', code: 'day.future', messageCs: 'Tento den je v budoucnosti.' }] },
    });
    await page.getByRole('alert').getByText('Opravte uvedené údaje').first().waitFor();
    await page.getByRole('group', { name: 'Opravte prosím' }).getByText('Tento den je v budoucnosti.').waitFor();
  });

  it('plays a case of the register onward, and says clearly when nobody is there to play it', async () => {
    const registered = await screens.office.worker.send('POST', '/api/v1/complaints', {
      channel: 'post', arrival: { registryStamped: '2026-11-20' }, departmentId: screens.office.department, anonymous: true, confidential: false, wantsMeasures: false, childAtRisk: false,
      parties: [], children: [], complainedOf: [], claims: [], attachments: [], text: { subject: 'Věc k přehrání' },
    }, { 'idempotency-key': 'rehearsal-of-a-case' });
    const { caseId } = registered.body as { caseId: string };
    const page = await screens.as(screens.office.worker, `/zkouska?case=${caseId}`);
    await page.getByText('Sama se tím nezmění').waitFor();
    await page.getByRole('button', { name: 'Přehrát' }).click();
    expect(await answerNext()).toMatchObject({ start: { type: 'case', caseId } });
    await page.getByRole('heading', { name: 'leden 2027' }).waitFor();
    await page.getByRole('button', { name: 'Přehrát znovu' }).click();
    await page.getByRole('alert').getByText('teď nikdo neprovádí').waitFor();
    expect(await look(page, 'rehearsal-nobody')).toEqual(FINE);
    expect(screens.complaints.splice(0)).toEqual(expect.arrayContaining([expect.stringMatching(/^503 .*rehearsals$/)]));
  });
});
