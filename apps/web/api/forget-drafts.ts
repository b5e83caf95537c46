/** Whoever signs out leaves nothing half-written behind for the next one at the same desk. */
export function forgetDrafts(): void {
  try {
    sessionStorage.clear();
  } catch { /* a store that cannot be used holds nothing */ }
}
