import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { records } from './files.ts';

describe('the files of a data pack', () => {
  it('are read where the pack is made of them, and nothing is read of others', async () => {
    expect((await records('vysocina', 'offices.csv')).length).toBeGreaterThan(10);
    expect(await records('usti', 'offices.csv')).toEqual([]);
  });

  it('one that is missing is an error that names it, never an empty register', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'lhutnik-pack-'));
    await expect(records('vysocina', 'offices.csv', empty)).rejects.toThrow('the data pack vysocina lacks its file offices.csv');
  });
});
