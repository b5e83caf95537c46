import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Values of a filter by name; '' = not chosen. */
export type Chosen<Name extends string> = Readonly<Record<Name, string>>;

export type AddressFilter<Name extends string> = {
  readonly chosen: Chosen<Name>;
  readonly any: boolean;
  readonly choose: (change: Partial<Chosen<Name>>) => void;
  /** The address with the change made, for a link. */
  readonly addressWith: (change: Partial<Chosen<Name>>) => string;
  readonly clear: () => void;
};

/** A filter kept in the address of the page, so that it can be sent, bookmarked and come back to. `names`: a constant. */
export function useAddressFilter<const Name extends string>(names: readonly Name[]): AddressFilter<Name> {
  const [address, setAddress] = useSearchParams();
  const chosen = useMemo(() => Object.fromEntries(names.map((name) => [name, address.get(name) ?? ''])) as Chosen<Name>, [address, names]);
  const choose = useCallback((change: Partial<Chosen<Name>>) => {
    setAddress((before) => changed(before, change), { replace: true, preventScrollReset: true });
  }, [setAddress]);
  const clear = useCallback(() => {
    setAddress((before) => changed(before, Object.fromEntries(names.map((name) => [name, '']))), { replace: true, preventScrollReset: true });
  }, [setAddress, names]);
  const addressWith = (change: Partial<Chosen<Name>>): string => `?${changed(address, change).toString()}`;
  return { chosen, any: Object.values(chosen).some((value) => value !== ''), choose, addressWith, clear };
}

function changed(before: URLSearchParams, change: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '') after.delete(name);
    else after.set(name, value);
  }
  return after;
}
