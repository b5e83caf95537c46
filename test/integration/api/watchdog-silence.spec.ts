import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WatchdogStandIn } from '../../../apps/api/operations/watchdog-stand-in.ts';
import { beat } from '../../../libs/casework/index.ts';
import { inject } from '../../support/api.ts';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';
import { complaint, register } from './support/matter.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('a worker that no longer runs', () => {
  let office: TestOffice;
  beforeAll(async () => { office = await openOffice(); });
  afterAll(() => office.api.close());

  const alerts = async (closed = false): Promise<readonly { kind: string; openedAt: string; closedAt: string | null }[]> =>
    ((await office.administrator.send('GET', `/api/v1/operations/alerts?closed=${String(closed)}`)).body as { items: [] }).items;
  const later = (ms: number): void => { office.api.clock.time += ms; };
  const worker = (): Promise<void> => beat(office.api.dataSource, office.api.clock.now());

  it('says nothing while its watchdog looks, and in an installation of which the worker is yet to start', async () => {
    expect(await alerts()).toEqual([]);
    later(4 * MINUTE);
    await worker();
    later(4 * MINUTE);
    expect(await alerts()).toEqual([]);
  });

  it('is alerted since its last look, once however often it is asked after, and in the metrics', async () => {
    const silentSince = new Date(office.api.clock.now() - 4 * MINUTE).toISOString();
    later(2 * MINUTE);
    expect(await alerts()).toMatchObject([{ kind: 'watchdog-silent', openedAt: silentSince, closedAt: null }]);
    expect(await alerts()).toHaveLength(1);
    const { text } = await inject(office.api, { method: 'GET', url: '/metrics', remoteAddress: '127.0.0.1' });
    expect(text).toMatch(/lhutnik_open_alerts\{.*kind="watchdog-silent".*\} 1\n/);
  });

  it('is stood in for by the api: what runs out meanwhile is alerted all the same', async () => {
    expect((await register(office.worker, complaint(office))).status).toBe(201);
    later(70 * DAY);
    expect(await office.api.app.get(WatchdogStandIn).look()).toBe(true);
    expect((await alerts()).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['watchdog-silent', 'deadline-unnoticed', 'case-unfollowed']));
  });

  it('stands above what was found later, for then nobody else looks', async () => {
    const [first, ...others] = await alerts();
    expect(first?.kind).toBe('watchdog-silent');
    expect(others.every(({ openedAt }) => openedAt > (first?.openedAt ?? ''))).toBe(true);
  });

  it('is forgiven with its next look, and then the api looks no more', async () => {
    await worker();
    expect((await alerts()).map(({ kind }) => kind)).not.toContain('watchdog-silent');
    expect((await alerts(true)).find(({ kind }) => kind === 'watchdog-silent')?.closedAt).not.toBeNull();
    expect(await office.api.app.get(WatchdogStandIn).look()).toBe(false);
  });
});
