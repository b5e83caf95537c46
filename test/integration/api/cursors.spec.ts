import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaint, Matter } from './support/matter.ts';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';

const GIVING = ['/api/v1/cases', '/api/v1/deadlines', '/api/v1/tasks', '/api/v1/messages', '/api/v1/people'];
const TAKING = [...GIVING, '/api/v1/meetings'];
const NASTY = ['', '0', '-1', "'", '\u0000', '\ud800', 'ž', '0000-00-00', '2026-02-30', '9999-12-31', 'infinity', '+275760-09-13T00:00:00.000Z', '9'.repeat(16), 'x'.repeat(250), null, 5, []];

describe('a place in a list', () => {
  let office: TestOffice;
  const given = new Map<string, string>();
  const ask = async (list: string, after: string): Promise<{ status: number; fields: readonly string[] }> => {
    const { status, body } = await office.manager.send('GET', `${list}?limit=1&after=${after}`);
    return { status, fields: ((body as { errors?: readonly { field: string }[] }).errors ?? []).map(({ field }) => field) };
  };

  beforeAll(async () => {
    office = await openOffice();
    for (let n = 0; n < 2; n += 1) await Matter.open(office.worker, complaint(office, { childAtRisk: true }));
    for (const list of GIVING) given.set(list, ((await office.manager.send('GET', `${list}?limit=1`)).body as { next: string }).next);
  });
  afterAll(() => office.api.close());

  it('is taken back by the list that gave it', async () => {
    for (const [list, after] of given) expect({ list, ...await ask(list, after) }).toEqual({ list, status: 200, fields: [] });
  });

  it('opens no other list', async () => {
    for (const [from, after] of given) {
      for (const list of TAKING.filter((one) => one !== from)) expect({ list, from, ...await ask(list, after) }).toEqual({ list, from, status: 422, fields: ['after'] });
    }
  });

  it('that somebody made up is refused by its name or leads to rows, and is no failure of ours', async () => {
    for (const [list, after] of given) {
      const parts = JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown[];
      const made = [null, 1, 'x', {}, [], [parts], [...parts, 'x'], parts.slice(1), ...parts.flatMap((_, at) => NASTY.map((value) => parts.with(at, value)))];
      for (const one of made) {
        const answer = await ask(list, Buffer.from(JSON.stringify(one)).toString('base64url'));
        if (answer.status !== 200) expect({ list, one, ...answer }).toEqual({ list, one, status: 422, fields: ['after'] });
      }
    }
  });
});
