import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataFolder, FolderTaken } from '../../apps/cli/start/data-folder.ts';

describe('the data folder of a local installation', () => {
  let parent: string;
  beforeEach(() => { parent = mkdtempSync(join(tmpdir(), 'lhutnik-folder-')); });
  afterEach(() => { rmSync(parent, { recursive: true, force: true }); });

  const opened = (): DataFolder => {
    const folder = new DataFolder(join(parent, 'data'));
    folder.open();
    return folder;
  };

  it('is not made of a folder that already holds something else', () => {
    writeFileSync(join(parent, 'thesis.odt'), 'years of work');
    expect(() => { new DataFolder(parent).open(); }).toThrow(/není prázdná/);
  });

  it('is erased only when it is ours', () => {
    mkdirSync(join(parent, 'other'));
    writeFileSync(join(parent, 'other', 'thesis.odt'), 'years of work');
    expect(() => { new DataFolder(join(parent, 'other')).erase(); }).toThrow(/nesmažu/);
    expect(existsSync(join(parent, 'other', 'thesis.odt'))).toBe(true);
    const ours = opened();
    ours.erase();
    expect(existsSync(ours.path)).toBe(false);
  });

  it('keeps a password once made, for its owner\'s eyes only', () => {
    const folder = opened();
    const password = folder.secret('postgres');
    expect(password.length).toBeGreaterThan(20);
    expect(folder.secret('postgres')).toBe(password);
    expect(folder.secret('app')).not.toBe(password);
    expect(statSync(join(folder.path, 'secrets', 'postgres')).mode & 0o777).toBe(0o600);
    folder.write('environment.json', { DATABASE_URL: 'x' });
    expect(statSync(join(folder.path, 'environment.json')).mode & 0o777).toBe(0o600);
  });

  it('tells who runs on it, and forgets a holder that is no longer alive', () => {
    const folder = opened();
    expect(folder.holder()).toBeNull();
    folder.hold('http://127.0.0.1:3000');
    expect(folder.holder()).toMatchObject({ purpose: 'http://127.0.0.1:3000', mark: { pid: process.pid } });
    folder.write('supervisor.json', { mark: { pid: process.pid, startedAt: 'long ago' }, purpose: 'http://127.0.0.1:3000' });
    expect(folder.holder()).toBeNull();
  });

  it('goes to one of several that come at once, and after its death to the next', () => {
    const folder = opened();
    folder.hold('http://127.0.0.1:3000');
    expect(() => { folder.hold('zkouška nanečisto'); }).toThrow(FolderTaken);
    expect(folder.holder()?.purpose).toBe('http://127.0.0.1:3000');
    folder.write('supervisor.json', { mark: { pid: process.pid, startedAt: 'long ago' }, purpose: 'http://127.0.0.1:3000' });
    folder.hold('zkouška nanečisto');
    expect(folder.holder()?.purpose).toBe('zkouška nanečisto');
  });

  it('keeps the log of the last run beside the new one', () => {
    const folder = opened();
    writeFileSync(folder.log('api'), 'first run');
    writeFileSync(folder.log('api'), 'second run');
    expect(readFileSync(join(folder.path, 'logs', 'api.log.1'), 'utf8')).toBe('first run');
  });
});
