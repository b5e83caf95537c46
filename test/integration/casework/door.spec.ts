import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash, pool, readFacts, readFactsWithContents } from '../../../libs/casework/index.ts';
import type { Content } from '../../../libs/domain/index.ts';
import { NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

describe('the door', () => {
  let office: Office;

  beforeAll(async () => { office = await openOffice(); });
  afterAll(() => office.close());

  it('opens a case: facts without names, contents apart and proved by their hash, deadlines and tasks at once', async () => {
    const receipt = await office.door.open(submission(office, { fileNumber: 'SZ 4211/2026' }), office.actor('registry'), { now: NOW });
    expect(receipt.registerNumber).toMatch(/^ST-2026-\d{4}$/);
    const db = pool(office.dataSource);
    const facts = await readFacts(db, receipt.caseId);
    expect(facts.map(({ no }) => no)).toEqual(receipt.factNos);
    expect(JSON.stringify(facts)).not.toMatch(/Alena|Cyril|záznamu|4211/);
    const hashes = await db.query<{ content_hash: Buffer; salt: Buffer; body: Content }>(
      'select content_hash, salt, body from facts join fact_contents using (case_id, no) where case_id = $1', [receipt.caseId]);
    expect(hashes.length).toBeGreaterThan(0);
    for (const row of hashes) expect(contentHash(row.salt, row.body).equals(row.content_hash)).toBe(true);
    const [row] = await db.query<Record<string, unknown>>('select * from cases where id = $1', [receipt.caseId]);
    expect(row).toMatchObject({
      register_number: receipt.registerNumber, file_number: 'SZ 4211/2026', received_day: '2026-11-20', version: receipt.version,
      last_no: receipt.factNos.at(-1), news_no: receipt.factNos.at(-1), acked_no: 0, registered_by: office.id('registry'),
    });
    expect((await db.query('select 1 from deadlines where case_id = $1', [receipt.caseId])).length).toBeGreaterThan(0);
    expect((await db.query('select 1 from tasks where case_id = $1', [receipt.caseId])).length).toBeGreaterThan(0);
    expect((await readFactsWithContents(db, receipt.caseId))[0]?.content).toMatchObject({ text: { subject: 'Stížnost na postup pracovníka' } });
  });
});
