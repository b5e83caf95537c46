import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../../support/api.ts';
import { Matter, register } from '../support/matter.ts';
import { openPlanningOffice, seriesBody } from './planned.ts';
import type { PlanningOffice } from './planned.ts';

describe('whom a series invites', () => {
  let office: PlanningOffice;
  beforeAll(async () => { office = await openPlanningOffice(); });
  afterAll(() => office.api.close());

  const open = (audience: readonly object[]): Promise<Answer> => register(office.methodologist, { ...seriesBody(office), audience }, randomUUID(), 'series');
  const problems = ({ body }: Answer): readonly string[] => ((body as { errors?: readonly { field: string; code: string }[] }).errors ?? []).map(({ field, code }) => `${field} ${code}`);
  const group = async (active: boolean): Promise<string> => {
    const id = randomUUID();
    await office.api.dataSource.query(`insert into groups (id, name, kind, active) values ($1, $2, 'working-group', $3)`, [id, `Skupina ${id}`, active]);
    return id;
  };

  it('is in the registers: an office, a group or a person that is not there is refused in its place, and no series is opened', async () => {
    const known = { kind: 'office', officeId: office.orp, seats: 1 };
    const answer = await open([known, { kind: 'office', officeId: randomUUID(), seats: 1 }, { kind: 'group', groupId: randomUUID() }, { kind: 'person', personId: randomUUID() }]);
    expect(answer.status).toBe(422);
    expect(problems(answer)).toEqual(['audience.1.officeId office.unknown', 'audience.2.groupId group.unknown', 'audience.3.personId person.notActive']);
    expect((await office.methodologist.send('GET', '/api/v1/series')).body).toMatchObject({ items: [] });
  });

  it('is still kept there: an office or a group that was put away is refused, too, also when the series is changed', async () => {
    const [kept, away] = [await group(true), await group(false)];
    await office.api.dataSource.query('update offices set active = false where id = $1', [office.otherOrp]);
    const gone = [{ kind: 'office', officeId: office.otherOrp, seats: 1 }, { kind: 'group', groupId: away }];
    expect(problems(await open(gone))).toEqual(['audience.0.officeId office.unknown', 'audience.1.groupId group.unknown']);
    const body = { ...seriesBody(office), audience: [{ kind: 'group', groupId: kept }] };
    const series = await Matter.open(office.methodologist, body, 'series');
    const { ownerId: _, departmentId: __, ...settings } = body as Record<string, unknown>;
    expect(problems(await series.send(office.methodologist, 'change-series', { ...settings, audience: gone }))).toEqual(['audience.0.officeId office.unknown', 'audience.1.groupId group.unknown']);
  });
});
