import type { Answer, MeetingState } from '../../../../libs/domain/index.ts';
import { Random } from '../random.ts';

const FIRST = ['Jana', 'Eva', 'Hana', 'Lenka', 'Petra', 'Alena', 'Martina', 'Věra', 'Jitka', 'Kateřina', 'Michaela', 'Dagmar'] as const;
const LAST = ['Součková', 'Kadlecová', 'Matoušková', 'Říčařová', 'Nováčková', 'Tůmová', 'Žáčková', 'Benešová', 'Vacková', 'Strnadová', 'Bílková', 'Šebestová', 'Michálková', 'Pokorná'] as const;
const TITLES = ['Mgr. ', 'Bc. ', '', '', 'PhDr. '] as const;
const POSITIONS = ['sociální pracovnice', 'sociální pracovnice pro náhradní rodinnou péči', 'kurátorka pro děti a mládež'] as const;

type Named = { readonly name: string; readonly position?: string };

/** Who comes for somebody invited: a member or one of ours in person, of an office the same people each time. Invented. */
export function attendeeNames(invitee: MeetingState['invitees'][number], as: Answer, count: number, names: ReadonlyMap<string, string>): readonly Named[] {
  const { officeId, memberId, personId } = invitee;
  const own = names.get(memberId ?? personId ?? '');
  if (own !== undefined && as === 'yes') return [{ name: own }];
  const random = new Random(Number.parseInt((officeId ?? memberId ?? personId ?? invitee.id).slice(0, 8), 16));
  return Array.from({ length: count }, (_none, index) => ({
    name: `${random.of(TITLES)}${random.of(FIRST)} ${random.of(LAST)}`,
    ...(officeId === null ? {} : { position: index === 0 && as === 'yes' ? 'vedoucí OSPOD' : random.of(POSITIONS) }),
  }));
}
