import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Door, inTransaction, loadDataPack, Notifier, OfficeStates, pool, readFacts, SettingsRegister } from '../../../libs/casework/index.ts';
import type { DeadlineTerms } from '../../../libs/domain/index.ts';
import { addDays, day } from '../../../libs/law/index.ts';
import { NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

const by = { actor: { kind: 'system' }, now: NOW } as const;

describe('what the office edits', () => {
  let office: Office;

  beforeAll(async () => { office = await openOffice(); });
  afterAll(() => office.close());

  const legalEnd = async (door: Door): Promise<string> => {
    const { caseId, version } = await door.open(submission(office), office.actor('dana'), { now: NOW });
    await door.submit(caseId, { type: 'classify', as: 'complaint-175', day: day('2026-11-23'), text: { reason: 'x' } }, office.actor('dana'), { now: NOW, expectedVersion: version });
    const [row] = await pool(office.dataSource).query<{ legal_end: string }>("select legal_end from deadlines where case_id = $1 and key = 'complaint-60d'", [caseId]);
    return row?.legal_end ?? '';
  };

  it('is seen by the next request, in every process, without a restart (B8)', async () => {
    const other = new Door(office.dataSource, new OfficeStates(), new Notifier(office.dataSource));
    expect([await legalEnd(office.door), await legalEnd(other)]).toEqual(['2027-01-19', '2027-01-19']);
    const holiday = day('2027-01-19');
    await new SettingsRegister(office.dataSource).addHoliday({
      rule: { kind: 'once', day: holiday }, name: { cs: 'Mimořádný den klidu', en: 'Extraordinary day of rest' }, act: 'zákon č. 1/2027 Sb.', validFrom: holiday, validTo: holiday,
    }, by);
    expect([await legalEnd(office.door), await legalEnd(other)]).toEqual(['2027-01-20', '2027-01-20']);
  });

  it('does not move what was computed before: a deadline is recorded once', async () => {
    const rows = await pool(office.dataSource).query<{ legal_end: string; n: number }>(
      "select legal_end, count(*)::int as n from deadlines where key = 'complaint-60d' group by legal_end order by legal_end");
    expect(rows).toEqual([{ legal_end: '2027-01-19', n: 2 }, { legal_end: '2027-01-20', n: 2 }]);
  });

  it('counts the first time and every later time of a case by one calendar, the office’s own holidays included (B7)', async () => {
    const { caseId, version } = await office.door.open(submission(office, { arrival: { databoxDelivered: day('2026-11-19') } }), office.actor('registry'), { now: NOW });
    await office.door.submit(caseId, { type: 'correctArrival', arrival: { databoxDelivered: day('2026-11-20') }, text: { reason: 'x' } }, office.actor('registry'), { now: NOW, expectedVersion: version });
    const terms = (await readFacts(pool(office.dataSource), caseId))
      .filter(({ type }) => type === 'deadlineSet' || type === 'deadlineRearmed').map(({ data }) => (data as { terms: DeadlineTerms }).terms);
    const sixty = terms.filter(({ key }) => key === 'complaint-60d');
    expect(sixty.map(({ legalEnd }) => legalEnd)).toEqual(['2027-01-18', '2027-01-20']);
    expect(sixty[1]?.steps.some(({ text }) => text.cs.includes('Mimořádný den klidu'))).toBe(true);
    expect(new Set(terms.map(({ calendarVersion }) => calendarVersion)).size).toBe(1);
  });

  it('that was rolled back is not remembered', async () => {
    const seen = async (): Promise<number> => (await office.offices.current(pool(office.dataSource))).settings.spreadMinutes;
    const before = await seen();
    await expect(inTransaction(office.dataSource, async (tx) => {
      await tx.change("insert into settings (key, value, changed_at) values ('office', '{\"spreadMinutes\": 7}', now())");
      await tx.change("insert into change_counters (name, value) values ('settings', 1)");
      throw new Error('no');
    })).rejects.toThrow('no');
    expect(await seen()).toBe(before);
    await new SettingsRegister(office.dataSource).setOffice({ spreadMinutes: 15 }, by);
    expect(await seen()).toBe(15);
  });

  it('is refused where it would give one number twice', async () => {
    await expect(new SettingsRegister(office.dataSource).setOffice({ registerNumberPattern: 'ST-{year}' }, by)).rejects.toMatchObject({ kind: 'invalid', code: 'settings.registerNumberPattern' });
  });

  it('absences are facts: the last one of each says how it stands, a cancelled one never was', async () => {
    const db = pool(office.dataSource);
    const today = day('2026-11-23');
    const write = (kind: string, to: string | null): Promise<unknown> => inTransaction(office.dataSource, async (tx) => {
      await tx.change(
        `insert into absence_facts (absence_id, person_id, kind, from_day, to_day, deputy_id, entered_at) values ($1, $2, $3, $4, $5, $6, now())`,
        [office.ids.orp, office.id('dana'), kind, today, to, office.id('emil')]);
      await tx.change("update change_counters set value = value + 1 where name = 'directory'");
    });
    const known = async (): Promise<unknown> => (await office.offices.current(db)).directory.people.find(({ id }) => id === office.id('dana'))?.absences;
    await write('entered', null);
    expect(await known()).toEqual([{ from: today, to: null, deputyId: office.id('emil') }]);
    await write('changed', addDays(today, 4));
    expect(await known()).toEqual([{ from: today, to: '2026-11-27', deputyId: office.id('emil') }]);
    await write('cancelled', addDays(today, 4));
    expect(await known()).toEqual([]);
  });

  it('the data pack comes in once, and leaves alone what was edited since', async () => {
    const db = pool(office.dataSource);
    expect(await loadDataPack(office.dataSource, 'vysocina', by)).toEqual({ departments: 5, offices: 15, groups: 8 });
    await db.change("update offices set contact_email = 'nova@jihlava.example' where name = 'Jihlava'");
    expect(await loadDataPack(office.dataSource, 'vysocina', by)).toEqual({ departments: 0, offices: 0, groups: 0 });
    const names = await db.query<{ name: string; contact_email: string }>("select name, contact_email from offices where kind = 'orp' and name <> 'Telč' order by name");
    expect(names.map(({ name }) => name)).toEqual([
      'Bystřice nad Pernštejnem', 'Havlíčkův Brod', 'Humpolec', 'Chotěboř', 'Jihlava', 'Moravské Budějovice', 'Náměšť nad Oslavou',
      'Nové Město na Moravě', 'Pacov', 'Pelhřimov', 'Světlá nad Sázavou', 'Třebíč', 'Velké Meziříčí', 'Žďár nad Sázavou',
    ]);
    expect(names.find(({ name }) => name === 'Jihlava')?.contact_email).toBe('nova@jihlava.example');
  });
});
