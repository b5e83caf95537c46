import type { InviteeRow } from '../../../libs/casework/queries/meetings/invitee-list.ts';
import type { MeetingState } from '../../../libs/domain/index.ts';
import { word } from '../complaints/contents.ts';
import type { PlanningTexts } from './texts.ts';
import type { MeetingDetail } from './view-types.ts';

/** The points in their order. */
export function agendaOf({ agenda }: MeetingState, texts: PlanningTexts, invitees: readonly Pick<InviteeRow, 'id' | 'name'>[]): MeetingDetail['agenda'] {
  return agenda.filter(({ removed }) => !removed).map(({ id, inviteeId, minutes, attachments, released, textFact }) => {
    const said = texts.ofFact(textFact);
    return {
      id, minutes, released, attachments: [...attachments], title: word(said, 'title'), note: word(said, 'note'),
      proposedBy: inviteeId === null ? null : { inviteeId, name: invitees.find((one) => one.id === inviteeId)?.name ?? null },
    };
  });
}
