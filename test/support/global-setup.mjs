import { startServers } from './servers.mjs';

export default async function globalSetup() {
  globalThis.lhutnikTestServers = await startServers();
}
