import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPerson, Browser, inject, signedIn, startApi } from '../../support/api.ts';
import type { TestApi } from '../../support/api.ts';

describe('a session', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startApi(); });
  afterAll(() => api.close());

  it('opens with the right password and says who signed in', async () => {
    const person = await addPerson(api, ['caseworker']);
    const browser = new Browser(api);
    const answer = await browser.signIn(person.login.toUpperCase(), person.password);
    expect(answer.status).toBe(201);
    expect((await browser.send('GET', '/api/v1/me')).body).toMatchObject({ id: person.id, roles: ['caseworker'] });
  });
});
