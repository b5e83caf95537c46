import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanningOffice } from '../integration/api/meetings/planned.ts';
import { addMember } from '../integration/api/support/office.ts';
import { hold } from './support/hold.ts';
import { MeetingStory } from './support/meeting-story.ts';
import { Screens } from './support/screens.ts';

describe('on a slow line', () => {
  const screens = Screens.forSuite();
  let office: PlanningOffice;

  beforeAll(async () => {
    office = { ...screens.office, methodologist: await addMember(screens.office.api, 'Marta Metodická', ['methodologist'], screens.office.department) };
  });

  it('a step is not refused for one’s own taps just before it', async () => {
    const story = await MeetingStory.begun(office);
    const page = await screens.as(office.methodologist, `/porady/${story.id}?karta=prezence`);
    const row = page.getByRole('group', { name: 'Jana Příkladná' });
    await row.waitFor();
    const meeting = await hold(page, `**/api/v1/meetings/${story.id}`);
    const tapped = page.waitForResponse('**/mark-attendance');
    await row.getByRole('button', { name: 'přítomen', exact: true }).click();
    await tapped;
    await page.getByRole('button', { name: 'Uzavřít prezenci' }).click();
    const closed = page.waitForResponse('**/close-attendance');
    await page.getByRole('group', { name: 'Uzavřít prezenci' }).getByRole('button', { name: 'Uzavřít prezenci' }).click();
    expect((await closed).status()).toBe(200);
    await meeting.release();
    await page.getByText('Prezence uzavřena').first().waitFor();
  });

  it('points of the agenda are put in order one click after the other', async () => {
    const story = await MeetingStory.planned(office);
    for (const title of ['První', 'Druhý', 'Třetí']) {
      await (await story.detail()).matter.step(office.methodologist, 'add-agenda-point', { pointId: randomUUID(), minutes: 30, attachments: [], childrenChecked: false, text: { title } });
    }
    const page = await screens.as(office.methodologist, `/porady/${story.id}?karta=program`);
    const down = page.getByRole('button', { name: 'Níž: První' });
    await down.waitFor();
    const meeting = await hold(page, `**/api/v1/meetings/${story.id}`);
    const ordered = page.waitForResponse('**/order-agenda');
    await down.click();
    await ordered;
    const again = page.waitForResponse('**/order-agenda');
    await Promise.all([down.click(), meeting.release()]);
    expect((await again).status()).toBe(200);
    expect((await story.detail()).detail.agenda.map(({ title }) => title)).toEqual(['Druhý', 'Třetí', 'První']);
  });
});
