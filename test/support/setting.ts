/** What the global setup says about the servers that it started. */
export function setting(name: `LHUTNIK_TEST_${string}`): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing: run the suite with jest.config.mjs, whose global setup starts the servers`);
  return value;
}
