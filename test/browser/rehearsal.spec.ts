import { beforeAll, describe, expect, it } from '@jest/globals';
import { RehearsalDesk } from '../../libs/casework/rehearsals/desk.ts';
import type { RehearsalAnswer, RehearsalRequest } from '../../libs/casework/rehearsals/request.ts';
import type { TimelineDeadline, TimelineEvent } from '../../libs/domain/index.ts';
import { day } from '../../libs/law/index.ts';
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

describe('a rehearsal on screen', () => {
  const screens = Screens.forSuite();
  let desk: RehearsalDesk;
  beforeAll(async () => {
    desk = new RehearsalDesk(screens.office.api.dataSource);
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
