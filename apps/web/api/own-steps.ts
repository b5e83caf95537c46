/** Steps taken in this window, of each case: from which version to which. */
const taken = new Map<string, Map<number, number>>();
const onTheWay = new Map<string, Promise<unknown>>();

/** Remembers what a step made of the version in which it was sent. */
export function remembered<T extends { readonly version: number }>(caseId: string, version: number, step: Promise<T>): Promise<T> {
  const known = step.then((receipt) => {
    const steps = taken.get(caseId) ?? new Map<number, number>();
    taken.set(caseId, steps.set(version, receipt.version));
    return receipt;
  });
  onTheWay.set(caseId, known.catch(() => undefined));
  return known;
}

/**
 * What a person who saw this version knows of the case: also what they themselves did to it here since (ticked people off,
 * attached a file), even where it is still on its way. Whatever others did they do not know.
 */
export async function knownVersion(caseId: string, seen: number): Promise<number> {
  await onTheWay.get(caseId);
  const steps = taken.get(caseId);
  let version = seen;
  for (let next = steps?.get(version); next !== undefined && next > version; next = steps?.get(version)) version = next;
  return version;
}
