import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { docxText, pdfText } from '../../../support/read-documents.ts';
import { openPlanningOffice, planYear, seen } from './planned.ts';
import type { Planned, PlanningOffice, SeriesDetail } from './planned.ts';

describe('minutes that were approved', () => {
  let office: PlanningOffice;
  let year: Planned;
  let meeting: string;
  let before: string;

  beforeAll(async () => {
    office = await openPlanningOffice();
    year = await planYear(office);
    const [first, second] = year.meetings;
    before = first?.caseId ?? '';
    meeting = second?.caseId ?? '';
    office.api.clock.time = Date.parse(`${second?.day ?? ''}T14:30:00Z`);
  });
  afterAll(() => office.api.close());

  async function agree(path: string, body: unknown): Promise<void> {
    year.series.version = (await year.series.read<SeriesDetail>(office.methodologist)).version;
    await year.series.step(office.methodologist, path, body);
  }

  const task = (taskId: string, meetingId: string, text: string) => ({ taskId, meetingId, taskKind: 'task', personId: office.methodologist.id, dueDay: '2027-11-30', text: { task: text } });

  async function tasksIn(file: 'minutes.pdf' | 'minutes.docx'): Promise<string> {
    const { status, bytes } = await office.worker.send('GET', `/api/v1/meetings/${meeting}/${file}`);
    expect(status).toBe(200);
    const text = file === 'minutes.pdf' ? await pdfText(bytes) : await docxText(bytes);
    return text.slice(text.indexOf('Nové závěry a úkoly'));
  }

  it('tell for good what was agreed and open when they were approved, whatever becomes of it; a draft tells what holds today', async () => {
    await agree('agree-task', task('u1', before, 'Vyzvat školy.'));
    await agree('agree-task', task('u2', meeting, 'Svolat pracovní skupinu.'));
    const { matter } = await seen(office.methodologist, meeting);
    await matter.step(office.methodologist, 'save-minutes', { sections: [], text: { opening: 'Zahájeno.' } });
    await agree('move-task', { taskId: 'u2', dueDay: '2027-10-29', text: { reason: 'Dříve.' } });
    expect(await tasksIn('minutes.pdf')).toMatch(/Svolat pracovní skupinu\..*29\. 10\. 2027.*Vyzvat školy\./);
    await matter.step(office.methodologist, 'submit-minutes', { childrenChecked: true });
    await matter.step(office.manager, 'approve-minutes', {});
    const approved = [await tasksIn('minutes.pdf'), await tasksIn('minutes.docx')];
    office.api.clock.time += 60_000;
    await agree('close-task', { taskId: 'u1', day: year.meetings[1]?.day, done: true, text: { result: 'Hotovo.' } });
    await agree('move-task', { taskId: 'u2', dueDay: '2027-12-10', text: { reason: 'Nestíháme.' } });
    await agree('agree-task', task('u3', meeting, 'Dodatečný úkol.'));
    expect([await tasksIn('minutes.pdf'), await tasksIn('minutes.docx')]).toEqual(approved);
    expect((await seen(office.worker, meeting)).detail).toMatchObject({ agreedTasks: [{ id: 'u3' }, { id: 'u2', dueDay: '2027-12-10' }], carriedTasks: [] });
    await matter.step(office.manager, 'return-minutes', { text: { reason: 'Doplnit úkol.' } });
    expect(await tasksIn('minutes.pdf')).toContain('Dodatečný úkol.');
  });
});
