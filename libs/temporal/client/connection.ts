import { readFileSync } from 'node:fs';
import { Connection } from '@temporalio/client';
import type { TLSConfig } from '@temporalio/common/lib/internal-non-workflow/index.js';
import type { Config } from '../../config/index.ts';

export type TemporalSettings = Pick<Config['temporal'], 'address' | 'tls'>;

/** Address and TLS as both the client and the worker's native connection take them. */
export function connectionOptions(settings: TemporalSettings): { address: string; tls?: TLSConfig } {
  const { address, tls } = settings;
  if (tls === null) return { address };
  return {
    address,
    tls: {
      ...(tls.caFile === null ? {} : { serverRootCACertificate: readFileSync(tls.caFile) }),
      ...(tls.certFile === null || tls.keyFile === null
        ? {}
        : { clientCertPair: { crt: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) } }),
    },
  };
}

/**
 * A connection that is made at its first use and heals by itself: a server that is away does not keep us from starting.
 * It repeats no call on its own: the SDK's repeating goes on for twenty seconds and cannot be stopped, the relay's can.
 */
export function openConnection(settings: TemporalSettings): Connection {
  return Connection.lazy({ ...connectionOptions(settings), interceptors: [] });
}
