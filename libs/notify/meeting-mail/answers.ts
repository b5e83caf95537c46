import type { AnswersMail, RecipientReason } from '../../domain/index.ts';
import type { Detail } from '../case-mail/details.ts';
import { caseAddress, FOOTER, GREETING } from '../case-mail/frame.ts';
import type { CaseMail } from '../case-mail/types.ts';
import { WHY } from '../case-mail/words.ts';
import { czechDay, plural } from '../czech.ts';
import { headerText } from '../header-text.ts';
import { mailOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { longDays, shortDays } from './when.ts';
import { UNANSWERED, UNANSWERED_MORE } from './words.ts';

/** So many are named; whoever invites by the hundred looks at the page. */
const NAMED = 40;

const WHY_OF_MEETING: Readonly<Record<RecipientReason, string>> = { ...WHY, owner: 'poradu připravujete', role: 'poradu vedete', deputy: 'jste zástup toho, kdo poradu připravuje nebo vede' };

/** A mail to whoever prepares and leads a meeting: how the invited answered, once the time for it is over. */
export function composeAnswersMail(item: AnswersMail, publicUrl: string): CaseMail {
  const { meeting, counts, answerBy, meetingId, why } = item;
  const number = headerText(item.registerNumber);
  return mailOf(`${number} (porada): souhrn odpovědí, porada ${shortDays(meeting.days)}`, [
    { kind: 'text', text: GREETING },
    { kind: 'text', text: `Odpovědi pozvaných se čekaly do ${czechDay(answerBy)}. ${counts.unanswered === 0 ? 'Odpověděli všichni.' : plural(counts.unanswered, UNANSWERED).replace('#', String(counts.unanswered))}`, strong: true },
    { kind: 'details', details: [{ label: 'Porada', value: `${number}, ${meeting.title}` }, { label: 'Kdy', value: longDays(meeting.days) }, ...numbers(item)] },
    ...silent(item),
    { kind: 'links', links: [{ text: `Otevřít poradu ${number}`, address: caseAddress(publicUrl, { caseId: meetingId, caseKind: 'meeting' }) }] },
    { kind: 'text', text: `Tuto zprávu dostáváte, protože ${WHY_OF_MEETING[why]}.` },
  ], FOOTER);
}

function numbers({ counts: { invited, yes, deputy, no, unanswered, people, meals, beds, access } }: AnswersMail): readonly Detail[] {
  const rows = {
    'Pozváno': invited, 'Přijde': yes, 'Pošle zástup': deputy, 'Nepřijde': no, 'Bez odpovědi': unanswered,
    'Ohlášeno jménem': people, 'Jídlo': meals, 'Nocleh': beds, 'Potřeby kvůli přístupnosti': access,
  };
  return Object.entries(rows).map(([label, count]) => ({ label, value: String(count) }));
}

function silent({ unanswered }: AnswersMail): readonly Block[] {
  const more = unanswered.length - NAMED;
  return [
    { kind: 'list', title: 'Neodpověděli', items: unanswered.slice(0, NAMED).map(({ name, unreached }) => `${name ?? 'jméno není uvedeno'}${unreached ? ' (pošta k nim nedošla, zavolejte)' : ''}`) },
    { kind: 'text', text: more > 0 ? plural(more, UNANSWERED_MORE).replace('#', String(more)) : '' },
  ];
}
