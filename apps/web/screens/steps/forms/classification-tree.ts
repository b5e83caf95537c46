import type { CaseDetail, CaseSummary } from '../../../api/types.ts';

export type Classification = NonNullable<CaseSummary['classification']>;

type Question = 'about' | 'affected' | 'against' | 'remedy' | 'first' | 'news' | 'orp' | 'whose' | 'whom' | 'other';
export type Answers = Readonly<Partial<Record<Question, string>>>;

/** One may be the best; others are as lawful and wait for the worker's choice. `why` is a key of the texts. */
export type Proposal = { readonly as: Classification; readonly why: string };

type Asked = { readonly question: Question; readonly answers: readonly string[] };
type Outcome = { readonly proposals: readonly Proposal[] };
type Next = Asked | Outcome;

const ask = (question: Question, ...answers: readonly string[]): Asked => ({ question, answers });
const propose = (...proposals: readonly (readonly [Classification, string])[]): Outcome => ({ proposals: proposals.map(([as, why]) => ({ as, why })) });

const OTHERS: Readonly<Record<string, Outcome>> = {
  'petition': propose(['petition', 'petition'], ['petition-elsewhere', 'petitionElsewhere']),
  'information': propose(['information-request', 'information']),
  'information-complaint': propose(['information-complaint', 'informationComplaint']),
  'file': propose(['file-inspection-55', 'file']),
  'tip-42': propose(['tip-42', 'tip42']),
  'tip-94': propose(['tip-94', 'tip94']),
  'inaction': propose(['inaction-80', 'inaction']),
  'act': propose(['binding-measure-156', 'act156']),
  'court': propose(['reply-only', 'replyOnly']),
  'social-service': propose(['social-service-108', 'socialService']),
  'gdpr': propose(['gdpr-request', 'gdpr']),
  'whistleblowing': propose(['whistleblowing', 'whistleblowing']),
  'ombudsman': propose(['ombudsman-inquiry', 'ombudsman']),
};

/** The questions in their order, as far as they are answered, and where they lead (legal.md § 1; office-practice.md 11, 14). */
export function walk(detail: Pick<CaseDetail, 'anonymous'>, answers: Answers): { readonly asked: readonly Asked[]; readonly outcome: Outcome | null } {
  const asked: Asked[] = [];
  let next: Next = first(detail);
  while ('question' in next) {
    asked.push(next);
    const answer = answers[next.question];
    if (answer === undefined || !next.answers.includes(answer)) return { asked, outcome: null };
    next = after(next.question, answer);
  }
  return { asked, outcome: next };
}

/** Nobody is affected and nobody can be notified: an anonymous submission is no complaint (legal.md 1.11). */
function first({ anonymous }: Pick<CaseDetail, 'anonymous'>): Asked {
  return anonymous ? ask('whom', 'us', 'other-body', 'town') : ask('about', 'conduct', 'review', 'other');
}

function after(question: Question, answer: string): Next {
  switch (question) {
    case 'whom': return { 'us': propose(['anonymous-tip', 'anonymous']), 'other-body': propose(['forward-12', 'anonymousOther']) }[answer] ?? propose(['municipal-self-government', 'town']);
    case 'about': return answer === 'conduct' ? ask('affected', 'yes', 'no') : answer === 'review' ? ask('whose', 'orp', 'ours', 'our-review') : ask('other', ...Object.keys(OTHERS));
    case 'affected': return answer === 'yes' ? ask('against', 'us', 'orp', 'other-department', 'accredited', 'town', 'other-body') : propose(['tip-42', 'notAffected']);
    case 'against': return against(answer);
    case 'remedy': return answer === 'no' ? ask('news', 'new', 'same') : ask('other', ...Object.keys(OTHERS));
    case 'news': return answer === 'new' ? propose(['complaint-175', 'ours']) : propose(['repeated-without-news', 'repeated']);
    case 'orp': return ofOrp(answer);
    case 'whose': return whose(answer);
    case 'first': return ofOrp(answer);
    case 'other': return OTHERS[answer] ?? propose();
  }
}

function against(answer: string): Next {
  switch (answer) {
    case 'us': return ask('remedy', 'no', 'yes');
    case 'orp': return ask('orp', 'not-yet', 'runs', 'handled', 'silent');
    case 'other-department': return propose(['handed-over-inside', 'otherDepartment']);
    case 'accredited': return propose(['tip-inspection', 'accredited']);
    case 'town': return propose(['municipal-self-government', 'town']);
    default: return propose(['forward-12', 'otherBody']);
  }
}

/** All three ways of office-practice.md 11, whichever of them fits best. */
function ofOrp(answer: string): Next {
  switch (answer) {
    case 'runs': return propose(['supplement', 'orpRuns'], ['complaint-council-rules', 'orpCouncil'], ['review-175-7', 'orpReviewEarly']);
    case 'handled': return propose(['review-175-7', 'orpHandled'], ['complaint-council-rules', 'orpCouncil'], ['forward-12', 'orpForwardNews']);
    case 'silent': return propose(['review-175-7', 'orpSilent'], ['complaint-council-rules', 'orpCouncil'], ['forward-12', 'orpForwardNews']);
    default: return propose(['forward-12', 'orpForward'], ['complaint-council-rules', 'orpCouncil'], ['review-175-7', 'orpReviewEarly']);
  }
}

function whose(answer: string): Next {
  switch (answer) {
    case 'orp': return ask('first', 'handled', 'silent', 'runs');
    case 'ours': return propose(['review-ours-to-ministry', 'reviewOurs']);
    default: return propose(['complaint-175', 'reviewOfReview']);
  }
}
