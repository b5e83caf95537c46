import { randomUUID } from 'node:crypto';
import { byLink, moment, planYear, seen, tokenOf } from '../../integration/api/meetings/planned.ts';
import type { MeetingDetail, Planned, PlanningOffice } from '../../integration/api/meetings/planned.ts';
import { moveTo } from '../../integration/api/support/clock.ts';
import type { Answer } from '../../support/api.ts';

type Invitee = MeetingDetail['invitees'][number];

/** The first meeting of a year, brought as far as a screen needs it, over the API. */
export class MeetingStory {
  readonly id: string;
  readonly day: string;

  private constructor(private readonly office: PlanningOffice, readonly year: Planned) {
    const [first] = year.meetings;
    if (first === undefined) throw new Error('no meeting was opened');
    this.id = first.caseId;
    this.day = first.day;
  }

  /** The day before invitations go out of themselves. */
  static async planned(office: PlanningOffice): Promise<MeetingStory> {
    moveTo(office.api, '2026-11-23T09:00+01:00');
    return new MeetingStory(office, await planYear(office));
  }

  /** The day on which invitations went to two offices. */
  static async invited(office: PlanningOffice): Promise<MeetingStory> {
    const story = await MeetingStory.planned(office);
    const { inviteOn } = (await story.detail()).detail;
    await moment(office.api, story.id, 'invite', `${inviteOn}T09:00:00Z`);
    return story;
  }

  /** The morning of the meeting; two of Jihlava come, by name. */
  static async begun(office: PlanningOffice): Promise<MeetingStory> {
    const story = await MeetingStory.invited(office);
    await story.answers('Jihlavy', ['Jana Příkladná', 'Karel Vzorný']);
    moveTo(office.api, `${story.day}T09:10:00Z`);
    return story;
  }

  /** The morning after, with two points talked about. */
  static async held(office: PlanningOffice): Promise<MeetingStory> {
    const story = await MeetingStory.begun(office);
    for (const title of ['Dohody o výkonu pěstounské péče', 'Termíny příprav']) {
      await (await story.detail()).matter.step(office.methodologist, 'add-agenda-point', { pointId: randomUUID(), minutes: 30, attachments: [], childrenChecked: true, text: { title } });
    }
    await moment(office.api, story.id, 'held', `${story.day}T23:30:00Z`);
    moveTo(office.api, new Date(Date.parse(`${story.day}T09:00:00Z`) + 86_400_000).toISOString());
    return story;
  }

  detail(): ReturnType<typeof seen> {
    return seen(this.office.methodologist, this.id);
  }

  async invitee(name: string): Promise<Invitee> {
    const found = (await this.detail()).detail.invitees.find((one) => one.name?.includes(name) === true && !one.removed);
    if (found === undefined) throw new Error(`${name} is not invited`);
    return found;
  }

  /** The address of the page that somebody invited opens from the mail. */
  async link(name: string): Promise<string> {
    return `/pozvanka/${tokenOf(this.id, await this.invitee(name))}`;
  }

  async answers(name: string, people: readonly string[]): Promise<Answer> {
    const attendees = people.map((who) => ({ id: randomUUID(), meal: true, text: { name: who } }));
    const answer = await byLink(this.office.api, 'POST', tokenOf(this.id, await this.invitee(name)), { body: { answer: people.length === 0 ? 'no' : 'yes', attendees } });
    if (answer.status !== 200) throw new Error(`the link answered ${String(answer.status)}: ${answer.text}`);
    return answer;
  }

  /** Facts of one type, in their order: what was written, and how often. */
  async written<T>(type: string): Promise<readonly T[]> {
    const rows = await this.office.api.dataSource.query<{ data: T }[]>('select data from facts where case_id = $1 and type = $2 order by no', [this.id, type]);
    return rows.map(({ data }) => data);
  }
}
