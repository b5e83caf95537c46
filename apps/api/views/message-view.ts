import { z } from 'zod';
import type { MessageFilter, MessageList } from '../../../libs/casework/queries/message-list.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import type { messageQuery, messageView } from '../../../libs/contracts/index.ts';
import { cursorOf, KEY_PART, NUMBER_PART } from '../http/cursor.ts';
import { pageOf } from './page.ts';
import type { Page } from './page.ts';

type Query = z.output<typeof messageQuery> & Pick<MessageFilter, 'caseId'>;

const CURSOR = cursorOf('messages', NUMBER_PART, z.uuid(), KEY_PART, z.uuid());

export async function messagePage(list: MessageList, viewer: Viewer, { caseId, state, recipient, after, limit }: Query): Promise<Page<z.output<typeof messageView>>> {
  const rows = await list.page(viewer, {
    caseId,
    states: state,
    recipientId: recipient === 'me' ? viewer.actor.personId : recipient,
    after: after === undefined ? undefined : placeOf(after),
    limit: limit + 1,
  });
  return pageOf(rows, limit, {
    view: ({ notBefore, plannedAt, sentAt, ...row }) => ({
      ...row, notBefore: new Date(notBefore).toISOString(), plannedAt: new Date(plannedAt).toISOString(), sentAt: sentAt === null ? null : new Date(sentAt).toISOString(),
    }),
    cursor: ({ plannedAt, caseId: id, key, recipient: { id: person } }) => CURSOR.write([String(plannedAt), id, key, person]),
  });
}

function placeOf(after: string): { plannedAt: number; caseId: string; key: string; recipientId: string } {
  const [plannedAt, caseId, key, recipientId] = CURSOR.read(after);
  return { plannedAt: Number(plannedAt), caseId, key, recipientId };
}
