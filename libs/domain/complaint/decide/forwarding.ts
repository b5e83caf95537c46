import { conflict } from '../../case/problems.ts';
import { assertNotSentOn } from '../../submission/decide/forwarding.ts';
import { regimeOf } from '../regime.ts';
import type { ComplaintState } from '../state.ts';

export function assertMayForward(state: ComplaintState, toOfficeId: string | undefined): void {
  const { classified } = state;
  if (classified === null) throw conflict('classify.first', 'Věc ještě není zařazena. Nejprve rozhodněte, o jaké podání jde.');
  if (classified.as === 'review-175-7') throw reviewDown(state, toOfficeId);
  if (regimeOf(classified.as).phase !== 'forwarding') {
    throw conflict('forward.notClassified', 'Věc není zařazena k postoupení. Nejprve ji znovu zařaďte a uveďte důvod.');
  }
  assertNotSentOn(state);
}

/** The known error of legal.md 1.7: a request for review sent down to the very body whose handling is to be reviewed. */
function reviewDown({ classified, complainedOf }: ComplaintState, toOfficeId: string | undefined): Error {
  const bodies = complainedOf.flatMap((entry) => (entry.kind === 'official' ? [entry.officeId] : []));
  const downTo = toOfficeId !== undefined && (toOfficeId === classified?.authorityOfficeId || bodies.includes(toOfficeId));
  return downTo
    ? conflict('forward.toBodyComplainedOf', 'Žádost o přešetření podle § 175 odst. 7 nelze postoupit orgánu, proti němuž směřuje; přešetří ji krajský úřad.')
    : conflict('forward.review', 'Přešetření podle § 175 odst. 7 provádí krajský úřad sám. Nejde-li o přešetření, věc nejprve znovu zařaďte.');
}
