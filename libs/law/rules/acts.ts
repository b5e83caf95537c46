import { day, type Day } from '../day.ts';
import { HOLIDAY_ACT_FROM } from '../holidays.ts';

/**
 * An act, the words by which its provisions are cited, and the day from which its rules are applied here:
 * the day the rule took effect, but never before the calendar's own act.
 */
export type Act = { readonly id: string; readonly cited: string; readonly validFrom: Day };

function act(id: string, validFrom: Day): Act {
  return { id, cited: `zákona č. ${id}`, validFrom };
}

/** Správní řád. */
export const SR = act('500/2004 Sb.', day('2006-01-01'));
/** Zákon o sociálně-právní ochraně dětí. */
export const SPOD = act('359/1999 Sb.', HOLIDAY_ACT_FROM);
/** § 10 odst. 4 zákona o sociálně-právní ochraně dětí, od novely č. 401/2012 Sb. */
export const SPOD_NOTIFIER = act('359/1999 Sb.', day('2013-01-01'));
/** Zákon o krajích. */
export const REGIONS = act('129/2000 Sb.', day('2000-11-12'));
/** Zákon o právu petičním. */
export const PETITIONS = act('85/1990 Sb.', HOLIDAY_ACT_FROM);
/** Zákon o svobodném přístupu k informacím, od novely č. 61/2006 Sb. */
export const INFORMATION = act('106/1999 Sb.', day('2006-03-23'));
/** Zákon o Veřejném ochránci práv. */
export const OMBUDSMAN = act('349/1999 Sb.', HOLIDAY_ACT_FROM);
/** Zákon o elektronických úkonech a autorizované konverzi dokumentů. */
export const DATA_BOXES = act('300/2008 Sb.', day('2009-07-01'));
/** Kontrolní řád. */
export const INSPECTIONS = act('255/2012 Sb.', day('2014-01-01'));
/** Zákon o ochraně oznamovatelů. */
export const WHISTLEBLOWERS = act('171/2023 Sb.', day('2023-08-01'));
export const GDPR: Act = { id: '(EU) 2016/679', cited: 'nařízení (EU) 2016/679', validFrom: day('2018-05-25') };
