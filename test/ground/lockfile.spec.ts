import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

type Entry = { readonly version?: string; readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>>; readonly optional?: boolean };

const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as { packages: Readonly<Record<string, Entry>> };

/** Where Node would look for a package asked for from this folder of the lock file, nearest first. */
function places(from: string, name: string): readonly string[] {
  const folders = from.split('/node_modules/').map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/')).reverse();
  return [...folders.filter((folder) => folder !== '').map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

describe('package-lock.json', () => {
  it('names the optional packages of every platform, also those that npm could not see where it was written: else npm ci refuses it', () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => places(from, name).every((place) => packages[place]?.version === undefined)).map((name) => `${name} of ${from}`));
    expect(missing).toEqual([]);
  });

  it('names no registry: whoever installs uses their own', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([]);
  });
});
