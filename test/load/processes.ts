import { readdirSync, readFileSync } from 'node:fs';

const TICKS = 100;
const PAGE_BYTES = 4_096;

type Stat = { readonly pid: number; readonly parent: number; readonly seconds: number; readonly rss: number };

/** Processor time and memory of a process with all that it has started, by Linux' /proc. */
export type Use = { readonly seconds: number; readonly rssBytes: number };

export function useOf(pid: number): Use {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => stat(Number(name)) ?? []);
  const family = new Set([pid]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const { pid: child, parent } of all) if (family.has(parent)) family.add(child);
  }
  const members = all.filter((one) => family.has(one.pid));
  return { seconds: sum(members.map(({ seconds }) => seconds)), rssBytes: sum(members.map(({ rss }) => rss)) };
}

function stat(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
    const [parent = 0, user = 0, system = 0, pages = 0] = [fields[1], fields[11], fields[12], fields[21]];
    return { pid, parent, seconds: (user + system) / TICKS, rss: pages * PAGE_BYTES };
  } catch {
    return null; // it has just ended
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
