import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import type { MailDelivery, MailTransport, SentRecorder } from '../../../libs/casework/post-room/ports.ts';
import { readInvitationLink } from '../../../libs/notify/index.ts';
import { LINK_SECRET, SENDER } from '../../support/mail-writer.ts';
import { eventually } from '../../support/wait.ts';
import { MeetingPost } from './meeting-post.ts';
import { PostOffice, prague } from './post-office.ts';

const MOVED = [{ day: '2027-02-04', from: '10:00', to: '14:00' }] as const;

describe('the mail to the invited', () => {
  let office: PostOffice;
  let meeting: MeetingPost;
  beforeAll(async () => { office = await PostOffice.open(); });
  beforeEach(async () => {
    await office.reset();
    meeting = await MeetingPost.open(office);
  });
  afterAll(() => office.close());

  const entryOf = (mail: ParsedMail | undefined): { readonly method: string; readonly event: ICAL.Component } => {
    const calendar = new ICAL.Component(ICAL.parse(mail?.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString() ?? '') as unknown[]);
    const [event] = calendar.getAllSubcomponents('vevent');
    if (event === undefined) throw new Error('no event');
    return { method: String(calendar.getFirstPropertyValue('method')), event };
  };
  const linkOf = (mail: ParsedMail | undefined) => readInvitationLink(/pozvanka\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '', LINK_SECRET);
  const post = (inviteeId: string) => meeting.messagesTo(inviteeId);

  it('goes to each alone, with its own link and an entry for its calendar, and names nobody else', async () => {
    const guests = [await meeting.guest({ name: 'Alena Prvá', email: 'alena@pozvani.example' }), await meeting.guest({ name: 'Bořek Druhý', email: 'borek@pozvani.example' })];
    await meeting.addPoint('Pěstounská péče na přechodnou dobu');
    await meeting.plan('invitation', guests);
    expect(await office.drain()).toMatchObject({ composed: 2, sent: 2, recorded: 2 });
    const mails = await office.received();
    expect(office.sink.mails.map(({ recipients }) => recipients).toSorted()).toEqual([['alena@pozvani.example'], ['borek@pozvani.example']]);
    for (const [i, mail] of mails.entries()) {
      const [to] = office.sink.mails[i]?.recipients ?? [];
      const [own, other] = to === 'alena@pozvani.example' ? ['Alena Prvá', /Bořek|borek/] : ['Bořek Druhý', /Alena|alena/];
      expect(mail.subject).toBe('Pozvánka: Metodická porada OSPOD ORP – 28. 1. 2027');
      const all = [office.sink.mails[i]?.raw, mail.text, mail.html || '', ...mail.attachments.map(({ content }) => content.toString())].join('\n');
      expect(all).toContain(own);
      expect(all).not.toMatch(other);
      expect(mail.text).toContain('1. Pěstounská péče na přechodnou dobu (30 min)');
      expect(mail.text).toContain('Odpovězte prosím do 21. 1. 2027');
      expect(linkOf(mail)).toEqual({ meetingId: meeting.id, inviteeId: guests[own === 'Alena Prvá' ? 0 : 1], linkNo: 1 });
      const { method, event } = entryOf(mail);
      expect(method).toBe('REQUEST');
      expect(event.getFirstPropertyValue('uid')).toBe(`${meeting.id}-0@lhutnik.urad.example`);
      expect(event.getFirstPropertyValue('organizer')).toBe(`mailto:${SENDER.address}`);
      expect(String(event.getFirstPropertyValue('attendee')).toLowerCase()).toBe(`mailto:${String(to)}`);
    }
  });

  it('finds its address in the register when it goes: the head of OSPOD first, a member, one of ours', async () => {
    const [officeId, plainId, groupId, memberId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const insert = `insert into offices (id, kind, name, office, search_name, contact_email, contacts) values ($1, 'orp', $2, $2, $2, $3, $4)`;
    const contacts = [{ role: 'secretary', email: 'tajemnik@mesto.example' }, { role: 'head-of-ospod', name: 'bez adresy' }, { role: 'head-of-ospod', email: 'vedouci@mesto.example' }];
    await office.db.query(insert, [officeId, `Třebíč ${officeId}`, 'podatelna@mesto.example', JSON.stringify(contacts)]);
    await office.db.query(insert, [plainId, `Telč ${plainId}`, 'ospod@telc.example', '[]']);
    await office.db.query(`insert into groups (id, name, kind) values ($1, 'Pracovní skupina', 'working-group')`, [groupId]);
    await office.db.query(`insert into group_members (id, group_id, name, email, from_day) values ($1, $2, 'Člen', 'clen@skupina.example', '2026-01-01')`, [memberId, groupId]);
    const invitees = [
      await meeting.registered({ kind: 'office', registerId: officeId }, 3), await meeting.registered({ kind: 'office', registerId: plainId }),
      await meeting.registered({ kind: 'member', registerId: memberId }), await meeting.registered({ kind: 'person', registerId: await office.person({ email: 'nas@urad.example' }) }),
    ];
    await meeting.plan('invitation', invitees);
    await office.drain();
    expect(office.sink.mails.flatMap(({ recipients }) => recipients).toSorted()).toEqual(['clen@skupina.example', 'nas@urad.example', 'ospod@telc.example', 'vedouci@mesto.example']);
    const toOffice = (await office.received()).find(({ text }) => text?.includes(officeId) === true);
    expect(toOffice?.text).toContain(`Určeno: Třebíč ${officeId}`);
    expect(toOffice?.text).toContain('Přijít mohou 3 lidé');
  });

  it('tells of a move what was and what is, under the same UID and a higher SEQUENCE, also to whoever had answered', async () => {
    const guest = await meeting.guest({ name: 'Host', email: 'host@pozvani.example' });
    await meeting.plan('invitation', [guest]);
    await office.drain();
    await meeting.change(guest, 'answer', 'yes');
    await meeting.move(MOVED);
    await meeting.plan('invitation-changed', [guest]);
    await office.drain({ at: prague('2026-12-28', 11) });
    const [first, second] = await office.received();
    expect(second?.subject).toBe('Změna: Metodická porada OSPOD ORP – 4. 2. 2027');
    expect(second?.text).toContain('Původní termín: 28. 1. 2027 (čtvrtek) 9:00–15:00\nDůvod: nemoc lektora');
    expect(second?.text).toContain('Odpověděli jste: přijdu. Pokud to po změně neplatí, odpovězte prosím znovu.');
    const [was, is] = [entryOf(first), entryOf(second)];
    expect(is.event.getFirstPropertyValue('uid')).toBe(was.event.getFirstPropertyValue('uid'));
    expect([was, is].map(({ method, event }) => [method, event.getFirstPropertyValue('sequence')])).toEqual([['REQUEST', 0], ['REQUEST', 1]]);
    expect((is.event.getFirstPropertyValue('dtstart') as ICAL.Time).toString()).toBe('2027-02-04T10:00:00');
  });

  it('invites once, and to where it is now, whom no invitation had reached before the move', async () => {
    const guest = await meeting.guest({ name: 'Host', email: 'host@pozvani.example' });
    await office.sink.refuse();
    const first = await meeting.plan('invitation', [guest]);
    await office.drain();
    await meeting.move(MOVED);
    const second = await meeting.plan('invitation-changed', [guest]);
    await office.sink.listen();
    await office.drain({ at: prague('2026-12-28', 12) });
    expect(await office.states()).toEqual({ [first]: 'overtaken newer-message', [second]: 'sent' });
    const [mail, ...others] = await office.received();
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Pozvánka: Metodická porada OSPOD ORP – 4. 2. 2027');
    expect(mail?.text).not.toContain('Původní');
    expect(entryOf(mail).event.getFirstPropertyValue('sequence')).toBe(1);
  });

  it('withdraws a cancelled meeting from whoever was invited; whoever was not never hears of it', async () => {
    const [told, late] = [await meeting.guest({ name: 'Zvaný', email: 'zvany@pozvani.example' }), await meeting.guest({ name: 'Pozdní', email: 'pozdni@pozvani.example' })];
    await meeting.plan('invitation', [told]);
    await office.drain();
    await meeting.plan('invitation', [late], { key: 'invitation:late' });
    await meeting.cancel();
    await meeting.plan('invitation-cancelled', [told, late]);
    expect(await office.drain({ at: prague('2026-12-28', 11) })).toMatchObject({ sent: 1, withdrawn: 2 });
    const [, mail] = await office.received();
    expect(mail?.subject).toBe('Zrušeno: Metodická porada OSPOD ORP – 28. 1. 2027');
    expect(mail?.text).toContain('Důvod: nemoc');
    const { method, event } = entryOf(mail);
    expect([method, event.getFirstPropertyValue('status'), event.getFirstPropertyValue('sequence')]).toEqual(['CANCEL', 'CANCELLED', 1]);
    expect(await post(late)).toEqual([['invitation:late', 'overtaken', 'meeting-cancelled'], ['invitation-cancelled:1', 'overtaken', 'never-invited']]);
  });

  it('asks nobody who has answered meanwhile, reminds only whom an invitation has reached, and says nothing to the removed', async () => {
    const [answered, silent, removed, unreached] = await meeting.guests(4) as [string, string, string, string];
    await meeting.plan('invitation', [answered, silent, removed]);
    await office.drain();
    await meeting.change(answered, 'answer', 'no');
    await meeting.change(removed, 'removed', true);
    await meeting.plan('answer-missing', [answered, silent, removed, unreached], { key: 'answer-missing:7' });
    expect(await office.drain({ at: prague('2027-01-19', 9) })).toMatchObject({ sent: 1, withdrawn: 3 });
    const states = await Promise.all([answered, silent, removed, unreached].map(async (id) => (await post(id)).at(-1)?.slice(1)));
    expect(states).toEqual([['overtaken', 'answered'], ['sent', null], ['overtaken', 'invitee-removed'], ['overtaken', 'never-invited']]);
    expect((await office.received()).at(-1)?.subject).toBe('Prosíme o odpověď: Metodická porada OSPOD ORP – 28. 1. 2027');
  });

  it('says what holds when it goes, not when it was written: the link of today, the agenda of today', async () => {
    const guest = await meeting.guest({ name: 'Host', email: 'host@pozvani.example' });
    await office.sink.refuse();
    await meeting.plan('invitation', [guest]);
    await office.drain();
    await meeting.change(guest, 'link_no', 2);
    await meeting.change(guest, 'email', 'novy@pozvani.example');
    await meeting.addPoint('Nový bod');
    await office.sink.listen();
    await office.drain({ at: prague('2026-12-28', 12) });
    const [mail] = await office.received();
    expect(linkOf(mail)?.linkNo).toBe(2);
    expect(mail?.text).toContain('1. Nový bod');
    expect(String(entryOf(mail).event.getFirstPropertyValue('attendee')).toLowerCase()).toBe('mailto:novy@pozvani.example');
    expect(office.sink.mails[0]?.recipients).toEqual(['novy@pozvani.example']);
  });

  it('repeats the same bytes after a kill in the middle of sending; nobody is missed and nobody recorded twice', async () => {
    const guests = await meeting.guests(6);
    await meeting.plan('invitation', guests);
    const killed = new KilledAfterAccept(office.transport);
    const dying = office.drain({ transport: killed, senders: 1, leaseMs: 100 });
    await eventually(() => office.sink.mails.length === 1);
    await eventually(async () => {
      const expired: unknown[] = await office.db.query('select 1 from mails where lease_until < clock_timestamp()');
      return expired.length === 1;
    });
    await meeting.change(guests[0] ?? '', 'link_no', 2);
    await office.drain({ at: prague('2026-12-29', 9) });
    const first = office.sink.mails[0];
    const again = office.sink.mails.filter(({ messageId }) => messageId === first?.messageId);
    expect(again).toHaveLength(2);
    expect(again[1]?.raw).toBe(first?.raw);
    expect(office.sink.mails).toHaveLength(7);
    expect(new Set(office.sink.mails.flatMap(({ recipients }) => recipients)).size).toBe(6);
    killed.release();
    await dying;
    await office.drain({ at: prague('2026-12-29', 10) });
    expect(await office.recorded()).toHaveLength(6);
    expect(office.sink.mails).toHaveLength(7);
  });

  it('reaches a thousand invited once each, shared by workers, and its history is told of them by the hundred', async () => {
    const guests = await meeting.guests(1_000);
    await meeting.plan('invitation', guests);
    const told: number[] = [];
    const door: SentRecorder = { process: (caseId, command, at) => { told.push(command.messages.length); return office.door.process(caseId, command, at); } };
    await Promise.all([office.drain({ door }), office.drain({ door })]);
    while ((await office.drain({ door })).unfinished) expect(told.length).toBeLessThan(50);
    expect(office.sink.mails).toHaveLength(1_000);
    expect(new Set(office.sink.mails.flatMap(({ recipients }) => recipients)).size).toBe(1_000);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(1_000);
    expect(told.length).toBeLessThan(30);
    const facts = await office.recorded();
    expect(new Set(facts.map(({ recipient }) => recipient)).size).toBe(1_000);
    expect(facts).toHaveLength(1_000);
  });

  it('brings news of the planning to our people as mails of their own, with numbers, beside the digest', async () => {
    const person = await office.person();
    await meeting.fact('datesProposed', { year: 2027, dates: [{ slotId: 's1', themeId: 'foster', day: '2027-06-10' }, { slotId: 's2', themeId: 'foster', day: '2027-03-11' }] }, null, meeting.seriesId);
    await meeting.fact('quotaWarned', { year: 2027, themeId: 'foster', missing: 1, stillPossible: true, lastCallDay: '2027-11-16' }, null, meeting.seriesId);
    await office.plan(meeting.seriesId, person, { key: 'dates-proposed:propose-2027', purpose: 'dates-proposed', rung: null });
    await office.plan(meeting.seriesId, person, { key: 'quota-warning:quota-2027-foster-60-1', purpose: 'quota-warning', rung: null });
    await office.plan(await office.case(), person);
    await office.plan(await office.case(), person);
    await office.drain();
    const mails = await office.received();
    const subjects = mails.map(({ subject }) => subject ?? '').toSorted();
    expect(subjects).toEqual([
      'Lhůtník: 2 věci, 28. 12. 2026', expect.stringMatching(/^RP-2026-001-\w+ \(řada porad\): kvóta dnů na rok 2027 je v ohrožení, chybí 1 den$/), expect.stringContaining('návrh termínů na rok 2027'),
    ]);
    expect(mails.find(({ subject }) => subject?.includes('návrh') === true)?.text).toContain('1. 11. 3. 2027 (čtvrtek)\n2. 10. 6. 2027 (čtvrtek)');
    expect(mails.find(({ subject }) => subject?.includes('kvóta') === true)?.text).toContain('Roční kvóta: 2 dny\nUskutečněno: 0 dní\nNaplánováno: 1 den\nChybí: 1 den\nPoslední den ke svolání: 16. 11. 2027 (úterý)');
  });

  it('sums the answers up to whoever prepares the meeting as the register has them when it goes, what anybody needs by its number alone', async () => {
    const person = await office.person();
    const [coming, missing, silent] = [await meeting.guest({ name: 'Jde Bude', email: 'jde@pozvani.example' }), await meeting.guest({ name: 'Bez Adresy', email: null }), await meeting.guest({ name: 'Mlčí Dosud', email: 'mlci@pozvani.example' })];
    await meeting.fact('invited', { invitees: [coming, missing, silent].map((id) => ({ id, kind: 'guest', officeId: null, groupId: null, memberId: null, personId: null, seats: 2 })) });
    await meeting.plan('invitation', [coming, missing, silent]);
    await office.plan(meeting.id, person, { key: 'answers-summary', purpose: 'answers-summary', rung: null });
    await office.plan(await office.case(), person, { rung: 'before-3' });
    await office.sink.refuse();
    await office.drain();
    await meeting.comes(coming, [{ id: 'a1', name: 'Jana Kanárková', bed: true, meal: true, access: 'vozík Kanárek' }, { id: 'a2', name: 'Petr', bed: false, meal: true, access: '' }]);
    await office.sink.listen();
    await office.drain({ at: prague('2026-12-28', 12) });
    const mails = (await office.received()).filter(({ to }) => !Array.isArray(to) && to?.text.endsWith('@urad.example'));
    expect(mails).toHaveLength(2);
    const mail = mails.find(({ subject }) => subject?.includes('souhrn odpovědí'));
    expect(mail?.subject).toBe(`PO-2027-0001-${meeting.id.slice(0, 8)} (porada): souhrn odpovědí, porada 28. 1. 2027`);
    expect(mail?.text).toContain('Odpovědi pozvaných se čekaly do 21. 1. 2027. 2 pozvaní neodpověděli.');
    expect(mail?.text).toContain('Pozváno: 3\nPřijde: 1\nPošle zástup: 0\nNepřijde: 0\nBez odpovědi: 2\nOhlášeno jménem: 2\nJídlo: 2\nNocleh: 1\nPotřeby kvůli přístupnosti: 1');
    expect(mail?.text).toContain('1. Bez Adresy (pošta k nim nedošla, zavolejte)\n2. Mlčí Dosud\n');
    expect(`${mail?.text ?? ''}${mail?.html || ''}`).not.toMatch(/Kanár|vozík/);
  });

  it('says in the raw bytes nothing that it need not: no header with a name, no token in a header', async () => {
    const guest = await meeting.guest({ name: 'Xénie Kanárková', email: 'host@pozvani.example' });
    await meeting.plan('invitation', [guest]);
    await office.drain();
    const head = office.sink.mails[0]?.raw.split('\r\n\r\n')[0] ?? '';
    expect(head).toMatch(/^To: host@pozvani\.example\r?$/m);
    expect(head).not.toMatch(/Kan=C3=A1rkov|X=C3=A9nie|pozvanka/);
  });
});

/** Hands its mail over and never says so, until it is released: for all others it might be dead. */
class KilledAfterAccept implements MailTransport {
  release: () => void = () => undefined;

  constructor(private readonly transport: MailTransport) {}

  async deliver(mail: Parameters<MailTransport['deliver']>[0]): Promise<MailDelivery> {
    await this.transport.deliver(mail);
    await new Promise<void>((resolve) => { this.release = resolve; });
    return { outcome: 'uncertain', code: 'KILLED' };
  }
}
