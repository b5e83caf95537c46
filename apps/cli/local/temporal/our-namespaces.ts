import type { NamespaceWish } from './namespaces.ts';

/** Closed processes stay to be looked at this long; the record of a case is in PostgreSQL. */
const RETENTION_DAYS = 30;

/** The namespaces of one installation: that of work and that of rehearsals, where time is skipped. */
export function ourNamespaces(names: { readonly namespace: string; readonly rehearsalNamespace: string }): readonly NamespaceWish[] {
  return [names.namespace, names.rehearsalNamespace].map((name) => ({ name, retentionDays: RETENTION_DAYS, searchAttributes: {} }));
}
