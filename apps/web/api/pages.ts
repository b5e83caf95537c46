import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get, queryString } from './http.ts';
import type { Page } from './types.ts';

export type Asked = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

export type Pages<T> = {
  /** Undefined until the first page is here. */
  readonly data: readonly T[] | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
  /** Rows of another filter, shown until those of this one come. */
  readonly isOld: boolean;
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readonly readMore: () => Promise<unknown>;
  /** Reads on until the end, or until so many rows are here. */
  readonly readUpTo: (rows: number) => Promise<void>;
};

type List = { readonly list: string; readonly path: string; readonly asked: Asked; readonly enabled?: boolean };

const ROWS = 50;

/** A list read page by page. `list`: the first part of its query key, one of those that news invalidate. */
export function usePages<T>({ list, path, asked, enabled = true }: List): Pages<T> {
  const query = useInfiniteQuery({
    queryKey: [list, path, asked], enabled, placeholderData: keepPreviousData, initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => get<Page<T>>(`${path}${queryString({ ...asked, after: pageParam, limit: ROWS })}`, signal),
    getNextPageParam: ({ next }) => next,
  });
  const { data, isError, error, refetch, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  const readUpTo = async (most: number): Promise<void> => {
    for (let more = hasNextPage, here = rows?.length ?? 0; more && here < most;) {
      const next = await fetchNextPage();
      if (next.isError) return;
      more = next.hasNextPage;
      here = next.data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
    }
  };
  return { data: rows, isError, error, refetch, isOld: isPlaceholderData, hasMore: hasNextPage, isReadingMore: isFetchingNextPage, readMore: fetchNextPage, readUpTo };
}

const LARGEST = 200;

/** All rows of a list, in its order. `onRows` hears how many are here after each page. */
export async function readAll<T>(path: string, asked: Asked, { signal, onRows }: { readonly signal: AbortSignal; readonly onRows?: (count: number) => void }): Promise<readonly T[]> {
  const rows: T[] = [];
  let after: string | null = null;
  do {
    const page: Page<T> = await get(`${path}${queryString({ ...asked, after, limit: LARGEST })}`, signal);
    rows.push(...page.items);
    onRows?.(rows.length);
    after = page.next;
  } while (after !== null);
  return rows;
}
