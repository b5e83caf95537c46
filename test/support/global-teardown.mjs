export default async function globalTeardown() {
  if (globalThis.lhutnikTestServers === undefined) return;
  const { stopServers } = await import('./servers.mjs');
  await stopServers(globalThis.lhutnikTestServers);
}
