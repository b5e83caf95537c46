import { useState } from 'react';

type Read<T> = { readonly data: T | undefined; readonly isFetching: boolean };

/**
 * What is read, but not what was only remembered as long as it is being read anew: a form holds on to what it opens with.
 * Once it was given, every newer one is.
 */
export function useReadAnew<T, Q extends Read<T>>(query: Q & Read<T>): Q {
  const [given, setGiven] = useState(false);
  if (!given && query.data !== undefined && !query.isFetching) setGiven(true);
  return given || !query.isFetching ? query : { ...query, data: undefined };
}
