import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { signedIn, startApi } from '../../support/api.ts';
import type { Answer, Browser, TestApi } from '../../support/api.ts';

type Signed = Awaited<ReturnType<typeof signedIn>>;

const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
const match = (answer: Answer): Record<string, string> => ({ 'if-match': String(answer.headers['etag']) });
const idOf = (answer: Answer): string => (answer.body as { id: string }).id;

let api: TestApi;
let methodologist: Signed;
let departmentId: string;
let otherId: string;

beforeAll(async () => {
  api = await startApi();
  const administrator = await signedIn(api, ['administrator']);
  const department = async (name: string): Promise<string> => idOf(await administrator.send('POST', '/api/v1/departments', { name, code: null, active: true }, key()));
  [departmentId, otherId] = [await department('Oddělení SPOD'), await department('Odbor školství')];
  methodologist = await signedIn(api, ['methodologist'], { departmentId });
});
afterAll(() => api.close());

const newGroup = (more: object = {}, by: Browser = methodologist): Promise<Answer> =>
  by.send('POST', '/api/v1/groups', { name: 'Krajská platforma prevence', kind: 'platform', departmentId, note: null, active: true, ...more }, key());
const newMember = (group: Answer, more: object = {}): Promise<Answer> =>
  methodologist.send('POST', `/api/v1/groups/${idOf(group)}/members`, {
    roleId: null, name: 'Hana Ukázková', email: 'hana@skoly.example', organisation: 'PPP', nominatedBy: 'Rada kraje', personId: null, officeId: null, from: '2026-01-01', to: null, ...more,
  }, key());
const office = async (): Promise<string> => {
  const id = randomUUID();
  await api.dataSource.query("insert into offices (id, kind, name, office, search_name) values ($1, 'orp', 'Telč', 'Městský úřad Telč', 'telc')", [id]);
  return id;
};
const actions = async (subject: string): Promise<string[]> =>
  (await api.dataSource.query<{ action: string }[]>('select action from audit_events where subject_id = $1 order by no', [subject])).map(({ action }) => action);

describe('a group', () => {
  it('has a roster of roles in their order and members with mandates, ended ones too, and says which role nobody holds today', async () => {
    const group = await newGroup();
    const url = `/api/v1/groups/${idOf(group)}`;
    const roles = [];
    for (const name of ['OSPOD', 'Policie ČR', 'Česká školní inspekce']) roles.push(await methodologist.send('POST', `${url}/roles`, { name }, key()));
    const [ospod, police] = roles.map(idOf);
    await newMember(group, { roleId: ospod, name: 'Alena Dřívější', from: '2024-01-01', to: '2025-12-31' });
    await newMember(group, { roleId: ospod, name: 'Bořek Nynější' });
    await newMember(group, { roleId: police, name: 'Cyril Bývalý', from: '2024-01-01', to: '2026-11-22' });
    const { body } = await methodologist.send('GET', url);
    expect(body).toMatchObject({
      roles: [{ name: 'OSPOD', place: 1 }, { name: 'Policie ČR', place: 2 }, { name: 'Česká školní inspekce', place: 3 }],
      members: [{ name: 'Alena Dřívější', to: '2025-12-31' }, { name: 'Bořek Nynější', to: null }, { name: 'Cyril Bývalý' }],
    });
    expect((await methodologist.send('GET', '/api/v1/groups?kind=platform')).body).toMatchObject({ items: [{ id: idOf(group), members: 1, roles: 3, vacantRoles: 2 }] });
  });

  it('is changed by whoever saw it as it is, and leaves a line of every step in the audit log (B22)', async () => {
    const group = await newGroup({ name: 'Pracovní skupina', kind: 'working-group' });
    const url = `/api/v1/groups/${idOf(group)}`;
    expect((await methodologist.send('PATCH', url, { active: false }, match(group))).body).toMatchObject({ active: false, version: 2, name: 'Pracovní skupina' });
    expect((await methodologist.send('PATCH', url, { active: true }, match(group))).body).toMatchObject({ status: 412, code: 'group.versionStale' });
    expect((await methodologist.send('PATCH', url, { active: true })).status).toBe(428);
    expect((await methodologist.send('PATCH', url, {}, match(group))).status).toBe(422);
    expect(await actions(idOf(group))).toEqual(['group.created', 'group.changed']);
    const role = await methodologist.send('POST', `${url}/roles`, { name: 'předseda' }, key());
    await methodologist.send('PATCH', `${url}/roles/${idOf(role)}`, { name: 'předsedkyně' }, match(role));
    expect((await methodologist.send('DELETE', `${url}/roles/${idOf(role)}`)).status).toBe(204);
    expect(await actions(idOf(role))).toEqual(['group-role.created', 'group-role.changed', 'group-role.removed']);
    const member = await newMember(group);
    expect((await methodologist.send('PATCH', `${url}/members/${idOf(member)}`, { to: '2026-12-31' }, match(member))).body).toMatchObject({ to: '2026-12-31', name: 'Hana Ukázková', version: 2 });
    expect((await methodologist.send('PATCH', `${url}/members/${idOf(member)}`, { to: null }, match(member))).body).toMatchObject({ status: 412, code: 'groupMember.versionStale' });
    expect((await methodologist.send('DELETE', `${url}/members/${idOf(member)}`)).status).toBe(204);
    expect(await actions(idOf(member))).toEqual(['group-member.created', 'group-member.changed', 'group-member.removed']);
  });

  it('of a department is read by its people and the auditor, of the authority by everybody; edited by its own methodologist and manager', async () => {
    const [own, common] = [await newGroup({ name: 'Skupina oddělení' }), await newGroup({ name: 'Skupina úřadu', departmentId: null })];
    const seen = async (browser: Browser): Promise<number[]> => [(await browser.send('GET', `/api/v1/groups/${idOf(own)}`)).status, (await browser.send('GET', `/api/v1/groups/${idOf(common)}`)).status];
    const listed = async (browser: Browser): Promise<string[]> => ((await browser.send('GET', '/api/v1/groups')).body as { items: { name: string }[] }).items.map(({ name }) => name).filter((name) => name.startsWith('Skupina'));
    const outsider = await signedIn(api, ['manager'], { departmentId: otherId });
    const [colleague, auditor] = [await signedIn(api, ['caseworker'], { departmentId }), await signedIn(api, ['auditor'])];
    expect([await seen(colleague), await seen(auditor), await seen(outsider)]).toEqual([[200, 200], [200, 200], [404, 200]]);
    expect([await listed(colleague), await listed(auditor), await listed(outsider)]).toEqual([['Skupina oddělení', 'Skupina úřadu'], ['Skupina oddělení', 'Skupina úřadu'], ['Skupina úřadu']]);
    expect((await colleague.send('PATCH', `/api/v1/groups/${idOf(own)}`, { note: 'x' }, match(own))).body).toMatchObject({ status: 403, code: 'access.forbidden' });
    expect((await outsider.send('PATCH', `/api/v1/groups/${idOf(own)}`, { note: 'x' }, match(own))).body).toMatchObject({ status: 404, code: 'group.notFound' });
    expect((await newGroup({ departmentId }, outsider)).body).toMatchObject({ status: 403, code: 'group.notYours' });
    expect((await outsider.send('PATCH', `/api/v1/groups/${idOf(common)}`, { note: 'x' }, match(common))).status).toBe(200);
  });

  it('keeps a member who was invited and a role that was held: their mandate ends instead', async () => {
    const group = await newGroup();
    const url = `/api/v1/groups/${idOf(group)}`;
    const role = await methodologist.send('POST', `${url}/roles`, { name: 'OSPOD' }, key());
    const member = await newMember(group, { roleId: idOf(role) });
    const caseId = randomUUID();
    await api.dataSource.query(
      `insert into cases (id, kind, phase, channel, registered_at, department_id, version, last_no, news_no) values ($1, 'meeting', 'planning', 'none', now(), $2, 1, 1, 1)`, [caseId, departmentId]);
    await api.dataSource.query("insert into invitees (case_id, id, kind, group_id, member_id, seats) values ($1, $2, 'member', $3, $4, 1)", [caseId, randomUUID(), idOf(group), idOf(member)]);
    expect((await methodologist.send('DELETE', `${url}/members/${idOf(member)}`)).body).toMatchObject({ status: 409, code: 'groupMember.invited' });
    expect((await methodologist.send('DELETE', `${url}/roles/${idOf(role)}`)).body).toMatchObject({ status: 409, code: 'groupRole.held' });
  });

  it.each([
    [{ from: '2026-02-01', to: '2026-01-31' }, 'to', 'mandate.endBeforeStart'],
    [{ personId: randomUUID() }, 'personId', 'person.unknown'],
    [{ officeId: randomUUID() }, 'officeId', 'office.unknown'],
    [{ roleId: randomUUID() }, 'roleId', 'groupRole.unknown'],
  ])('refuses a member that makes no sense (%p), field by field', async (more, field, code) => {
    expect((await newMember(await newGroup(), more)).body).toMatchObject({ status: 422, code, errors: [{ field, code }] });
  });

  it('does not have the same role twice, also when it is entered twice at once', async () => {
    const url = `/api/v1/groups/${idOf(await newGroup())}/roles`;
    const answers = await Promise.all([1, 2, 3].map(() => methodologist.send('POST', url, { name: 'OSPOD' }, key())));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe('busy times', () => {
  const TERMS = { from: '2027-02-01', to: '2027-02-07', officeId: null, kind: 'school-holiday', note: 'Jarní prázdniny' };
  const enter = (more: object = {}): Promise<Answer> => methodologist.send('POST', '/api/v1/busy-times', { ...TERMS, ...more }, key());

  it('are none at first; then those of a year, of one office with everybody\'s', async () => {
    const reader = await signedIn(api, ['registry']);
    expect((await reader.send('GET', '/api/v1/busy-times')).body).toEqual({ items: [] });
    const [telc, other] = [await office(), await office()];
    for (const more of [{}, { officeId: telc, kind: 'closed', from: '2026-12-23', to: '2027-01-02', note: null }, { officeId: other, kind: 'busy', from: '2028-01-10', to: '2028-01-20' }]) await enter(more);
    const found = async (query: string): Promise<string[]> => ((await reader.send('GET', `/api/v1/busy-times?${query}`)).body as { items: { from: string }[] }).items.map(({ from }) => from);
    expect(await found('year=2027')).toEqual(['2026-12-23', '2027-02-01']);
    expect(await found('year=2026')).toEqual(['2026-12-23']);
    expect(await found(`office=${other}`)).toEqual(['2027-02-01', '2028-01-10']);
  });

  it('are changed and removed with a trace, by methodologist and manager alone', async () => {
    const entered = await enter();
    const url = `/api/v1/busy-times/${idOf(entered)}`;
    const caseworker = await signedIn(api, ['caseworker'], { departmentId });
    expect((await caseworker.send('DELETE', url)).status).toBe(403);
    expect((await methodologist.send('PATCH', url, { to: '2027-02-14' }, match(entered))).body).toMatchObject({ from: '2027-02-01', to: '2027-02-14', version: 2 });
    expect((await methodologist.send('PATCH', url, { to: '2027-02-08' }, match(entered))).body).toMatchObject({ status: 412, code: 'busyTime.versionStale' });
    expect((await methodologist.send('GET', url)).headers['etag']).toBe('"2"');
    expect((await methodologist.send('DELETE', url)).status).toBe(204);
    expect((await methodologist.send('DELETE', url)).body).toMatchObject({ status: 404, code: 'busyTime.notFound' });
    expect(await actions(idOf(entered))).toEqual(['busy-time.created', 'busy-time.changed', 'busy-time.removed']);
  });

  it.each([
    [{ to: '2027-01-31' }, 'busyTime.endBeforeStart'], [{ officeId: randomUUID() }, 'office.unknown'], [{ kind: 'holiday' }, 'body.invalid'], [{ from: '2027-02-30' }, 'body.invalid'],
  ])('that make no sense (%p) are refused', async (more, code) => {
    expect((await enter(more)).body).toMatchObject({ status: 422, code });
  });
});
