import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttachmentStore, pool, SettingsRegister } from '../../../libs/casework/index.ts';
import type { StoredAttachment } from '../../../libs/casework/index.ts';
import { NOW, openOffice, submission } from './office.ts';
import type { Office } from './office.ts';

describe('attachments', () => {
  let office: Office;
  let store: AttachmentStore;

  beforeAll(async () => {
    office = await openOffice();
    store = new AttachmentStore(office.dataSource, office.offices);
    await new SettingsRegister(office.dataSource).setOffice({ attachmentLimitBytes: 3 * 1_048_576 }, { actor: { kind: 'system' }, now: NOW });
  });
  afterAll(() => office.close());

  async function* pieces(content: Buffer, size = 65_536): AsyncGenerator<Buffer> {
    for (let at = 0; at < content.length; at += size) yield await Promise.resolve(content.subarray(at, at + size));
  }
  const upload = (fileName: string, content: Buffer, who = 'dana'): Promise<StoredAttachment> =>
    store.upload(office.actor(who), { fileName, bytes: pieces(content), now: NOW });
  const read = async (attachment: StoredAttachment): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for await (const part of store.bytes(attachment)) parts.push(part);
    return Buffer.concat(parts);
  };
  const blobs = async (): Promise<number> => (await pool(office.dataSource).query('select 1 from blobs')).length;

  it('come back as they were, with their hash, size and the type that their bytes say', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2_000_000)]);
    const stored = await upload('sken.exe', content);
    expect(stored).toMatchObject({ fileName: 'sken.exe', mediaType: 'application/pdf', size: content.length, sha256: createHash('sha256').update(content).digest('hex'), caseId: null });
    expect((await read(stored)).equals(content)).toBe(true);
  });

  it('are kept once, whoever uploads them and whatever they are called', async () => {
    const content = Buffer.from('Příloha stížnosti');
    const before = await blobs();
    const [one, two] = await Promise.all([upload('a.txt', content), upload('b.txt', content, 'emil')]);
    expect(await blobs()).toBe(before + 1);
    expect([one.sha256, one.fileName, two.fileName]).toEqual([two.sha256, 'a.txt', 'b.txt']);
  });

  it.each([
    ['too large', 'a.pdf', Buffer.alloc(3 * 1_048_576 + 1, 'x'), 'attachment.tooLarge'],
    ['empty', 'a.pdf', Buffer.alloc(0), 'attachment.empty'],
    ['a program', 'dopis.pdf', Buffer.from('MZ\u0090'), 'attachment.program'],
    ['without a name', '../..', Buffer.from('x'), 'attachment.name'],
  ])('that are %s are refused, and nothing is kept', async (_why, fileName, content, code) => {
    const before = await blobs();
    await expect(upload(fileName, content)).rejects.toMatchObject({ kind: 'invalid', code });
    expect(await blobs()).toBe(before);
  });

  it('lose the folders of the sender\'s machine', async () => {
    expect((await upload('C:\\Users\\Jan\\..\\stížnost 1.txt', Buffer.from('x1'))).fileName).toBe('stížnost 1.txt');
    expect((await upload('../../etc/passwd', Buffer.from('x2'))).fileName).toBe('passwd');
  });

  it('belong to a case once a fact attaches them, and only who uploaded them can do that', async () => {
    const mine = await upload('moje.txt', Buffer.from('moje'));
    const foreign = await upload('cizí.txt', Buffer.from('cizí'), 'emil');
    const { caseId } = await office.door.open(submission(office, { attachments: [mine.id] }), office.actor('dana'), { now: NOW });
    expect(await store.ofCase(caseId)).toMatchObject([{ id: mine.id, caseId }]);
    expect(await store.unattached(office.actor('dana'), mine.id)).toBeNull();
    for (const attachments of [[foreign.id], [mine.id], [office.ids.orp]]) {
      await expect(office.door.open(submission(office, { attachments }), office.actor('dana'), { now: NOW })).rejects.toMatchObject({ kind: 'invalid', code: 'attachment.unknown' });
    }
    expect(await store.unattached(office.actor('emil'), foreign.id)).toMatchObject({ fileName: 'cizí.txt' });
    expect(await store.unattached(office.actor('dana'), foreign.id)).toBeNull();
    expect(await store.inCase(caseId, foreign.id)).toBeNull();
    expect(await store.inCase(office.ids.orp, mine.id)).toBeNull();
  });
});
