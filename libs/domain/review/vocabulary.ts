/** Whose handling is asked to be reviewed decides what is done with the request; the words are those of the classification. */
export type ReviewClass = 'review-175-7' | 'review-ours-to-ministry' | 'supplement';

export type ReviewPhase = 'classification' | 'forwarding' | 'watching' | 'handling' | 'measures' | 'closing' | 'closed';

/** How the complaint was handled: řádně, zčásti, nikoli. */
export type ReviewResult = 'proper' | 'partly' | 'improper';

export type RequestedFromOffice = 'file' | 'statement' | 'file-and-statement';

export type ReviewClosingReason = 'notified' | 'withdrawn' | 'forwarded-result-known' | 'forwarded-no-result' | 'joined' | 'filed';
