import { setImmediate } from 'node:timers/promises';
import { meetingFileName } from '../file-name.ts';
import { issuer } from '../outline/head.ts';
import { attendanceListPdf } from '../pdf/attendance-list.ts';
import { minutesPdf } from '../pdf/documents.ts';
import { cleaned } from '../text/clean.ts';
import { workbook } from '../xlsx/workbook.ts';
import { zipped, type ZipFile } from '../zip/settled.ts';
import { packSheets } from './sheets.ts';
import { readme } from './readme.ts';
import type { PackMeeting, YearPackDoc } from './view.ts';

/** The year's evidence in one ZIP: tables, the attendance lists and minutes of what was held, and what is lacking. */
export async function yearPack(given: YearPackDoc): Promise<Buffer> {
  const doc = cleaned(given);
  const files: ZipFile[] = [await tables(doc)];
  for (const meeting of doc.meetings) {
    files.push(...await papers(meeting));
    // A year of papers takes seconds; whoever else asks the API does not wait for all of it.
    await setImmediate();
  }
  const text = readme(doc, files.map(({ name }) => name));
  return zipped([{ name: 'ctete.txt', bytes: Buffer.from(text, 'utf8') }, ...files], doc.preparedOn);
}

async function tables(doc: YearPackDoc): Promise<ZipFile> {
  const bytes = await workbook(packSheets(doc), { title: `Porady ${doc.year}`, author: issuer(doc), day: doc.preparedOn });
  return { name: `prehled-porad_${doc.year}.xlsx`, bytes };
}

async function papers({ meeting, attendance, minutes }: PackMeeting): Promise<readonly ZipFile[]> {
  return [
    ...(attendance === null ? [] : [{ name: `prezence/${meetingFileName('attendance-list', meeting, 'pdf')}`, bytes: await attendanceListPdf(attendance) }]),
    ...(minutes === null ? [] : [{ name: `zaznamy/${meetingFileName('minutes', meeting, 'pdf')}`, bytes: await minutesPdf(minutes) }]),
  ];
}
