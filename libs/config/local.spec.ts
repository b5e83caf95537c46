import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './load.ts';
import { loadLocalSettings } from './local.ts';

describe('the settings of a local start', () => {
  it('are complete without anything set', () => {
    expect(loadLocalSettings({ HOME: '/home/jana' })).toMatchObject({ port: 3000, dataFolder: resolve('.data'), database: null, temporalAddress: null });
  });

  it('take another port, folder, cache, database and server', () => {
    const settings = loadLocalSettings({
      PORT: '3100', LHUTNIK_DATA: '/srv/lhutnik', XDG_CACHE_HOME: '/srv/cache', TEMPORAL_ADDRESS: 'temporal:7233', DATABASE_URL: 'postgresql://app@db:5432/lhutnik',
    });
    expect(settings).toMatchObject({ port: 3100, dataFolder: '/srv/lhutnik', cacheFolder: '/srv/cache/lhutnik', temporalAddress: 'temporal:7233' });
    expect(settings.database).toEqual({ url: 'postgresql://app@db:5432/lhutnik', adminUrl: 'postgresql://app@db:5432/lhutnik' });
  });

  it('name everything that is wrong at once, a retention below the law too', () => {
    const start = (): unknown => loadLocalSettings({ PORT: '0', TEMPORAL_ADDRESS: 'nowhere', RETENTION_CASE_YEARS: '2' });
    expect(start).toThrow(ConfigError);
    expect(start).toThrow(/PORT[^]*TEMPORAL_ADDRESS[^]*RETENTION_CASE_YEARS/);
  });
});
