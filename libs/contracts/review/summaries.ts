import type { ReviewCommandType } from './body.ts';

/** What the steps that only a review has are called; the others are called as in a complaint. */
export const REVIEW_SUMMARIES = {
  registerReview: 'Zaevidovat žádost o přešetření (§ 175 odst. 7)',
  addDetails: 'Doplnit účastníky, děti nebo dotčené osoby',
  describeFirstHandling: 'Doplnit, jak byla původní stížnost vyřízena',
  classify: 'Určit, čí vyřízení se přešetřuje, s odůvodněním',
  recordForwardResult: 'Zapsat výsledek u ministerstva',
  requestFromOffice: 'Vyžádat spis nebo vyjádření úřadu ORP',
  receiveFromOffice: 'Zapsat, co úřad ORP předložil',
  urgeOffice: 'Urgovat úřad ORP s novým dnem',
  assessHandling: 'Zhodnotit vyřízení stížnosti s odůvodněním',
  setMeasure: 'Uložit úřadu ORP opatření k nápravě',
  extendDeadline: 'Posunout určený den (§ 39 odst. 2); orientační lhůta se neprodlužuje',
  pauseDeadline: 'Přerušit lhůtu; u přešetření přerušení není a odpovědí je důvod',
} satisfies Partial<Readonly<Record<ReviewCommandType, string>>>;
