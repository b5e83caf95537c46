import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { holdPorts, isFree } from '../../apps/cli/local/ports.ts';
import { DataFolder } from '../../apps/cli/start/data-folder.ts';
import { installationPorts } from '../../apps/cli/start/remembered-ports.ts';

describe('the ports of an installation', () => {
  let parent: string;
  beforeEach(() => { parent = mkdtempSync(join(tmpdir(), 'lhutnik-ports-')); });
  afterEach(() => { rmSync(parent, { recursive: true, force: true }); });

  const folderOf = (name: string): DataFolder => {
    const folder = new DataFolder(join(parent, name));
    folder.open();
    return folder;
  };

  it('are its own until its parts listen: two started at once, though they remember the same, draw none in common', async () => {
    const first = await installationPorts(folderOf('first'));
    await first.held.letAllGo();
    const second = folderOf('second');
    second.write('ports.json', folderOf('first').read('ports.json', []));
    const [one, other] = await Promise.all([installationPorts(folderOf('first')), installationPorts(second)]);
    const all = [one, other].flatMap(({ ports: { postgres, mailSmtp, mailHttp, workerHttp, temporal } }) => [postgres, mailSmtp, mailHttp, workerHttp, ...Object.values(temporal).flat()]);
    expect(new Set(all).size).toBe(24);
    await Promise.all([one.held.letAllGo(), other.held.letAllGo()]);
  });

  it('are kept from start to start, and each is let go when its part is about to listen', async () => {
    const folder = folderOf('office');
    const { ports, held } = await installationPorts(folder);
    expect(await isFree(ports.mailSmtp)).toBe(false);
    await held.letGo([ports.mailSmtp]);
    expect([await isFree(ports.mailSmtp), await isFree(ports.mailHttp)]).toEqual([true, false]);
    await held.letAllGo();
    const again = await installationPorts(folder);
    expect(again.ports).toEqual(ports);
    await again.held.letAllGo();
  });

  it('one that somebody else took is not held, and then none is', async () => {
    const { ports, held } = await installationPorts(folderOf('office'));
    await held.letGo([ports.mailHttp]);
    expect(await holdPorts([ports.mailHttp, ports.mailSmtp])).toBeNull();
    expect(await isFree(ports.mailHttp)).toBe(true);
    await held.letAllGo();
  });
});
