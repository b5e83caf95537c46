/** Of those who are still invited; of those who come, how many people, and what they ask for. */
export type AnswerCounts = {
  readonly invited: number; readonly yes: number; readonly no: number; readonly deputy: number; readonly unanswered: number;
  readonly people: number; readonly beds: number; readonly meals: number;
};

const ANSWERS = `
  select jsonb_build_object('invited', count(*), 'yes', count(*) filter (where i.answer = 'yes'), 'no', count(*) filter (where i.answer = 'no'),
      'deputy', count(*) filter (where i.answer = 'deputy'), 'unanswered', count(*) filter (where i.answer is null)) as counts
  from invitees i where i.case_id = m.case_id and not i.removed`;

const COMING = `
  select jsonb_build_object('people', count(*), 'beds', count(*) filter (where a.bed), 'meals', count(*) filter (where a.meal)) as counts
  from attendees a where a.case_id = m.case_id`;

/** Joined to a meeting `m`, for the counts that COUNTS then gives as one object. */
export const COUNTED = `cross join lateral (${ANSWERS}) answers cross join lateral (${COMING}) coming`;
export const COUNTS = 'answers.counts || coming.counts';
