import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import type { Page } from 'playwright-core';
import { Door, OfficeStates, pool, PostRoom } from '../../libs/casework/index.ts';
import { SmtpTransport } from '../../libs/notify/index.ts';
import { moment, planYear, seen, tokenOf } from '../integration/api/meetings/planned.ts';
import type { PlanningOffice } from '../integration/api/meetings/planned.ts';
import { addMember } from '../integration/api/support/office.ts';
import { SENDER, testWriter } from '../support/mail-writer.ts';
import { startSmtpSink } from '../support/smtp.ts';
import type { SmtpSink } from '../support/smtp.ts';
import { FINE, look, PHONE, Screens } from './support/screens.ts';

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('what the invited see', () => {
  const screens = Screens.forSuite();
  let office: PlanningOffice;
  let sink: SmtpSink;
  let invitations: readonly ParsedMail[];
  let meeting: string;

  beforeAll(async () => {
    office = { ...screens.office, methodologist: await addMember(screens.office.api, 'Marta Metodická', ['methodologist'], screens.office.department) };
    const { api, methodologist, colleague } = office;
    await api.dataSource.query(`update offices set contact_email = 'ospod' || substr(id::text, 1, 8) || '@mesto.example', contacts = '[]' where kind = 'orp'`);
    await api.dataSource.query(`insert into offices (id, kind, name, office, search_name) values ('0198c0de-0000-7000-8000-00000000c002', 'orp', 'Pacov', 'Městský úřad Pacov', 'pacov')`);
    await api.dataSource.query(`update people set email = 'kolega@kraj.example' where id = $1`, [colleague.id]);
    meeting = (await planYear(office)).meetings[0]?.caseId ?? '';
    const planned = await seen(methodologist, meeting);
    await planned.matter.step(methodologist, 'invite', { invitees: [{ id: '0198c0de-0000-7000-8000-00000000c001', kind: 'person', personId: colleague.id, seats: 1 }] });
    sink = await startSmtpSink();
    await moment(api, meeting, 'invite', `${planned.detail.inviteOn}T09:00:00Z`);
    invitations = await mails();
  });
  afterAll(() => sink.close());

  /** What came to the real inbox since the last look. */
  async function mails(): Promise<readonly ParsedMail[]> {
    const { dataSource, app, clock } = office.api;
    const offices = new OfficeStates();
    const room = new PostRoom({
      dataSource, clock, log: QUIET, door: app.get(Door), writer: testWriter('https://lhutnik.urad.example'), office: () => offices.current(pool(dataSource)),
      transport: new SmtpTransport({ host: sink.host, port: sink.port, security: 'none', auth: null, from: SENDER }),
    });
    await room.round(new AbortController().signal);
    return Promise.all((sink.mails as unknown as { splice(from: number): { raw: string }[] }).splice(0).map(({ raw }) => simpleParser(raw)));
  }

  /** The address behind a link of the mail to an office, as it stands in the mail. */
  function linkIn(office: string, answer: 'ano' | 'ne'): string {
    const mail = invitations.find(({ text }) => text?.includes(`Určeno: ${office}`) === true);
    return new RegExp(`/pozvanka/[\\w-]+\\?odpoved=${answer}`).exec(mail?.text ?? '')?.[0] ?? 'none';
  }

  async function facts(): Promise<number> {
    const [row] = await office.api.dataSource.query<{ n: number }[]>('select count(*)::int as n from facts where case_id = $1', [meeting]);
    return row?.n ?? 0;
  }

  async function name(page: Page, no: number, who: string): Promise<void> {
    await page.getByRole('group', { name: `${String(no)}. účastník` }).getByLabel('Jméno a příjmení').fill(who);
  }

  it('whom our mail does not reach is said on the meeting and among the alerts, until the address is put right', async () => {
    const page = await screens.as(office.methodologist, `/porady/${meeting}`);
    await page.getByText('K 1 pozvanému naše pošta nedojde').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Městský úřad Pacov' }).getByText('chybí adresa, pozvánka nemá kam odejít').waitFor();
    expect(await look(page, 'meeting-unreached')).toEqual(FINE);
    const both = await addMember(office.api, 'Dana Dvojí', ['administrator', 'methodologist'], office.department);
    const operations = await screens.as(both, '/provoz', PHONE);
    await operations.getByText('pozvaný na poradu, ke kterému pošta nedojde').waitFor();
    expect(await look(operations, 'operations-unreached')).toEqual(FINE);
    await operations.locator('#upozorneni').getByRole('link', { name: /^PO-2026-/ }).click();
    await operations.getByText('K 1 pozvanému naše pošta nedojde').waitFor();
    const administrator = await screens.as(office.administrator, '/provoz');
    await administrator.locator('#upozorneni').getByRole('cell', { name: /PO-2026-/ }).waitFor();
    expect(await administrator.locator('#upozorneni').getByRole('link', { name: /^PO-/ }).count()).toBe(0);

    await office.api.dataSource.query(`update offices set contact_email = 'ospod@pacov.example' where office = 'Městský úřad Pacov'`);
    expect((await mails()).map(({ text }) => /Určeno: (.*)/.exec(text ?? '')?.[1])).toEqual(['Městský úřad Pacov']);
    await page.reload();
    await page.getByText('ospod@pacov.example').waitFor();
    expect(await page.getByText('naše pošta nedojde').count()).toBe(0);
    await operations.goto('/provoz');
    await operations.getByText('Hlídač nic nenašel.').waitFor();
  });

  it('from the mail to the answer: two people by name, recorded by sending alone, seen by the methodologist', async () => {
    const before = await facts();
    const page = await screens.window(PHONE);
    await page.goto(linkIn('Magistrát města Jihlavy', 'ano'));
    await page.getByRole('heading', { name: /Metodická porada OSPOD ORP/, level: 1 }).waitFor();
    expect(await page.getByLabel('Přijdeme', { exact: true }).isChecked()).toBe(true);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await look(page, 'invitation')).toEqual(FINE);
    await page.getByRole('button', { name: 'Odeslat odpověď' }).click();
    await page.getByText('Vyplňte prosím tento údaj.').waitFor();
    expect(await facts()).toBe(before);

    await name(page, 1, 'Jana Příkladná');
    await page.getByLabel('Chce jídlo').check({ force: true });
    await page.getByLabel('Poznámka k jídlu').fill('bez lepku');
    await page.getByRole('button', { name: 'Přidat dalšího člověka' }).click();
    await name(page, 2, 'Karel Vzorný');
    await page.getByText('Všechna místa jsou obsazena.').waitFor();
    expect(await look(page, 'invitation-answering')).toEqual(FINE);
    await page.getByRole('button', { name: 'Odeslat odpověď' }).click();
    await page.getByText('Děkujeme, odpověď je zapsána.').waitFor();
    expect(await look(page, 'invitation-answered')).toEqual(FINE);
    expect(new URL(page.url()).search).toBe('');
    expect(await facts()).toBe(before + 1);

    const { detail } = await seen(office.methodologist, meeting);
    expect(detail.counts).toMatchObject({ yes: 1, people: 2, meals: 1 });
    expect(detail.invitees.find(({ name: who }) => who === 'Magistrát města Jihlavy')).toMatchObject({
      answer: { answer: 'yes', byLink: true }, attendees: [{ name: 'Jana Příkladná', mealNote: 'bez lepku' }, { name: 'Karel Vzorný' }],
    });
  });

  it('the answer is changed later, and a point proposed waits until it is released', async () => {
    const page = await screens.window();
    await page.goto(linkIn('Magistrát města Jihlavy', 'ne'));
    expect(await page.getByLabel('Nepřijdeme').isChecked()).toBe(true);
    await page.getByText('Jana Příkladná').waitFor();
    await page.getByRole('button', { name: 'Odeslat odpověď' }).click();
    await page.getByText('Děkujeme, odpověď je zapsána.').waitFor();
    expect((await seen(office.methodologist, meeting)).detail.counts).toMatchObject({ yes: 0, no: 1, people: 0 });

    await page.getByRole('button', { name: 'Navrhnout bod programu' }).click();
    await page.getByLabel('Název bodu').fill('Zimní pobyty pěstounů');
    await page.getByLabel(/Kolik minut/).fill('20');
    await page.getByRole('button', { name: 'Odeslat návrh' }).click();
    await page.getByText('Návrh je odeslán.').waitFor();
    await page.getByText('Váš návrh čeká').waitFor();
    expect(await look(page, 'invitation-proposed')).toEqual(FINE);
    expect((await seen(office.methodologist, meeting)).detail.agenda).toMatchObject([{ title: 'Zimní pobyty pěstounů', minutes: 20, released: false, proposedBy: { name: 'Magistrát města Jihlavy' } }]);
  });

  it('after a move the page says so; after the end it asks no more; a revoked link says what to do', async () => {
    const link = linkIn('Městský úřad Třebíč', 'ano');
    const { detail, matter } = await seen(office.methodologist, meeting);
    const [day] = detail.days;
    await matter.step(office.methodologist, 'move-meeting', { days: [{ ...day, from: '10:00', to: '14:00' }], text: { reason: 'Nemoc lektora.' } });
    const page = await screens.window(PHONE);
    await page.goto(link);
    await page.getByText('Termín byl přesunut').waitFor();
    await page.getByText('Důvod: Nemoc lektora.').waitFor();
    expect(await page.getByText(/změňte/).count()).toBe(0);
    expect(await look(page, 'invitation-moved')).toEqual(FINE);
    await page.goto(linkIn('Magistrát města Jihlavy', 'ano'));
    await page.getByText('Odpověď je z doby před přesunem termínu. Pokud nový termín nevyhovuje, změňte ji.').waitFor();
    await page.goto(link);
    await page.getByRole('button', { name: 'Odeslat odpověď' }).waitFor();

    const trebic = detail.invitees.find(({ name: who }) => who === 'Městský úřad Třebíč');
    if (trebic === undefined) throw new Error('Třebíč was invited');
    const again = await seen(office.methodologist, meeting);
    await again.matter.step(office.methodologist, 'revoke-link', { inviteeId: trebic.id });
    const before = await facts();
    await page.getByRole('group', { name: '1. účastník' }).getByLabel('Jméno a příjmení').fill('Nikdo Takový');
    await page.getByRole('button', { name: 'Odeslat odpověď' }).click();
    await page.getByText('Tento odkaz neplatí').waitFor();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Tento odkaz neplatí' }).waitFor();
    await page.getByText('napište nebo zavolejte úřadu, který Vás zve').waitFor();
    expect(await look(page, 'invitation-dead')).toEqual(FINE);
    expect(await facts()).toBe(before);

    const renewed = await seen(office.methodologist, meeting);
    const now = renewed.detail.invitees.find(({ id }) => id === trebic.id) ?? trebic;
    await page.goto(`/pozvanka/${tokenOf(meeting, now)}`);
    await page.getByRole('button', { name: 'Odeslat odpověď' }).waitFor();
  });

  it('one of ours answers signed in, and subscribes to a calendar whose address is shown once', async () => {
    const page = await screens.as(office.colleague, '/moje-pozvanky');
    const card = page.getByRole('article', { name: /Metodická porada OSPOD ORP/ });
    await card.getByText('čeká na odpověď').waitFor();
    expect(await look(page, 'my-invitations')).toEqual(FINE);
    await card.getByRole('button', { name: 'Odpovědět' }).click();
    await card.getByLabel('Přijdu', { exact: true }).check({ force: true });
    expect(await card.getByLabel('Jméno a příjmení').inputValue()).toBe('Karel Kolega');
    expect(await look(page, 'my-invitations-answering')).toEqual(FINE);
    await card.getByRole('button', { name: 'Odeslat odpověď' }).click();
    await card.getByText('Odpověď je zapsána.').waitFor();
    await card.getByText(/Přijdu, /).waitFor();
    expect((await seen(office.methodologist, meeting)).detail.invitees.find(({ kind }) => kind === 'person')).toMatchObject({ answer: { answer: 'yes', byLink: false }, attendees: [{ name: 'Karel Kolega' }] });

    await page.getByRole('button', { name: 'Vytvořit adresu odběru' }).click();
    const address = await page.getByLabel('Adresa odběru').innerText();
    expect(address).toMatch(/\/api\/v1\/feeds\/[\w-]{43}\.ics$/);
    expect(await look(page, 'my-invitations-feed')).toEqual(FINE);
    await page.getByRole('button', { name: /^Odvolat odběr/ }).click();
    await page.getByRole('button', { name: 'Ano, odvolat' }).click();
    await page.getByText('Odběr je odvolán.').waitFor();
    await page.reload();
    await page.getByText('Zatím nemáte žádnou adresu odběru.').waitFor();
  });

  it('my invitations are readable on a phone, and say so where there are none', async () => {
    const page = await screens.as(office.colleague, '/moje-pozvanky', PHONE);
    await page.getByRole('article').waitFor();
    expect(await look(page, 'my-invitations')).toEqual(FINE);
    const nobody = await screens.as(office.stranger, '/moje-pozvanky');
    await nobody.getByText('Nemáte žádnou pozvánku').waitFor();
    expect(await look(nobody, 'my-invitations-none')).toEqual(FINE);
  });

  it('a meeting that was cancelled asks for nothing', async () => {
    const { detail, matter } = await seen(office.methodologist, meeting);
    await matter.step(office.methodologist, 'cancel-meeting', { day: detail.inviteOn, text: { reason: 'Stěhování úřadu.' } });
    const page = await screens.window(PHONE);
    await page.goto(linkIn('Magistrát města Jihlavy', 'ano'));
    await page.getByText('Porada je zrušena').waitFor();
    expect(await page.getByRole('button', { name: 'Odeslat odpověď' }).count()).toBe(0);
    expect(await page.getByText('před přesunem').count()).toBe(0);
    expect(await look(page, 'invitation-cancelled')).toEqual(FINE);
  });
});
