import { oneLine, cleaned } from '../text/clean.ts';
import { czechDay } from '../text/czech.ts';
import type { MinutesDoc, MinutesPoint } from '../views.ts';
import type { Block, Outline } from './block.ts';
import { fact, issuer, known, meetingFacts } from './head.ts';
import { participants } from './participants.ts';
import { taskTable } from './tasks.ts';

const DRAFT = 'Koncept: záznam zatím nebyl schválen.';

/** Záznam z jednání; the law keeps the word for what is filed (§ 175 odst. 3, 6 SŘ), so it is never shortened. */
export function minutesOutline(given: MinutesDoc): Outline {
  const doc = cleaned(given);
  const { meeting, approved } = doc;
  return {
    title: `Záznam z jednání: ${oneLine(meeting.title)}`,
    authority: issuer(meeting),
    registerNumber: oneLine(meeting.registerNumber),
    preparedOn: doc.preparedOn,
    watermark: approved === null ? 'KONCEPT' : null,
    blocks: [
      { kind: 'title', text: 'Záznam z jednání', under: oneLine(meeting.title) },
      ...(approved === null ? [{ kind: 'banner', text: DRAFT } as const] : []),
      { kind: 'facts', facts: [...meetingFacts(meeting), ...known('Jednání vedl(a)', doc.leader), ...known('Záznam vyhotovil(a)', doc.recordedBy), fact('Znění', `${doc.revision}.`)] },
      { kind: 'heading', text: 'Účastníci' },
      ...participants(doc.groups, meeting.days),
      { kind: 'heading', text: 'Průběh jednání' },
      ...course(doc),
      { kind: 'heading', text: 'Nové závěry a úkoly' },
      doc.newTasks.length === 0 ? { kind: 'remark', text: 'Žádné nebyly dohodnuty.' } : taskTable(doc.newTasks, { agreedOn: false }),
      { kind: 'heading', text: 'Otevřené z dřívějších jednání' },
      doc.carriedTasks.length === 0 ? { kind: 'remark', text: 'Nic nezůstává otevřené.' } : taskTable(doc.carriedTasks, { agreedOn: true }),
      { kind: 'heading', text: 'Schválení' },
      approval(doc),
    ],
  };
}

function course({ opening, points, closing }: MinutesDoc): readonly Block[] {
  const blocks = [...paragraphs(opening), ...points.flatMap(pointBlocks), ...paragraphs(closing)];
  return blocks.length === 0 ? [{ kind: 'remark', text: 'Program neměl žádné body.' }] : blocks;
}

function pointBlocks({ title, proposedBy, text }: MinutesPoint, index: number): readonly Block[] {
  return [
    { kind: 'subheading', text: `${index + 1}. ${oneLine(title)}` },
    ...(proposedBy === null ? [] : [{ kind: 'remark', text: `Navrhl(a): ${oneLine(proposedBy)}`, leads: true } as const]),
    ...(text === null || text.trim() === '' ? [{ kind: 'remark', text: 'Bez záznamu.' } as const] : paragraphs(text)),
  ];
}

/** An empty line parts paragraphs; a single line break stays within one. */
function paragraphs(text: string | null): readonly Block[] {
  return (text ?? '').split(/\n[ \t]*\n+/u).map((part) => part.trim()).filter((part) => part !== '').map((part) => ({ kind: 'paragraph', text: part }));
}

function approval({ approved, revision }: MinutesDoc): Block {
  if (approved === null) return { kind: 'remark', text: `${revision}. znění čeká na schválení.` };
  const by = oneLine(approved.by);
  const day = czechDay(approved.on);
  return { kind: 'paragraph', text: by === '' ? `${revision}. znění bylo schváleno dne ${day}.` : `${revision}. znění schválil(a) ${by} dne ${day}.` };
}
