/** All that a process is ever started with. Whatever else it needs it reads from its case. */
export type CaseInput = { readonly caseId: string };
