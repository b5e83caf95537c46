import { z } from 'zod';
import type { MessageFilter, MessageList } from '../../../libs/casework/queries/message-list.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import type { messageQuery, messageView } from '../../../libs/contracts/index.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { pageOf } from './page.ts';
import type { Page } from './page.ts';

type Query = z.output<typeof messageQuery> & Pick<MessageFilter, 'caseId'>;

const CURSOR = z.tuple([z.string().regex(/^\d{1,15}$/), z.uuid(), z.string().max(300), z.uuid()]);

export async function messagePage(list: MessageList, viewer: Viewer, { caseId, state, recipient, after, limit }: Query): Promise<Page<z.output<typeof messageView>>> {
  const rows = await list.page(viewer, {
    caseId,
    states: state,
    recipientId: recipient === 'me' ? viewer.actor.personId : recipient,
    after: after === undefined ? undefined : cursorOf(after),
    limit: limit + 1,
  });
  return pageOf(rows, limit, {
    view: ({ notBefore, plannedAt, sentAt, ...row }) => ({
      ...row, notBefore: new Date(notBefore).toISOString(), plannedAt: new Date(plannedAt).toISOString(), sentAt: sentAt === null ? null : new Date(sentAt).toISOString(),
    }),
    cursor: ({ plannedAt, caseId: id, key, recipient: { id: person } }) => toCursor([String(plannedAt), id, key, person]),
  });
}

function cursorOf(after: string): { plannedAt: number; caseId: string; key: string; recipientId: string } {
  const [plannedAt, caseId, key, recipientId] = fromCursor(after, CURSOR);
  return { plannedAt: Number(plannedAt), caseId, key, recipientId };
}
