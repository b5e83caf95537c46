import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { departmentView } from '../../../libs/contracts/department.ts';
import type { officeView } from '../../../libs/contracts/office.ts';
import { get, queryString } from './http.ts';
import type { Page, Person } from './types.ts';

export type Department = z.output<typeof departmentView>;
export type Office = z.output<typeof officeView>;

const RARELY_CHANGES_MS = 5 * 60_000;

export function useDepartments(): UseQueryResult<readonly Department[]> {
  return useQuery({ queryKey: ['departments'], queryFn: async ({ signal }) => (await get<{ items: readonly Department[] }>('/departments', signal)).items, staleTime: RARELY_CHANGES_MS });
}

/** All offices of the register, in the order of their Czech names. */
export function useOffices(): UseQueryResult<readonly Office[]> {
  return useQuery({ queryKey: ['offices'], queryFn: async ({ signal }) => (await get<{ items: readonly Office[] }>('/offices', signal)).items, staleTime: RARELY_CHANGES_MS });
}

/** People who work here now. Those who may not list them get a refusal. */
export function usePeople(enabled = true): UseQueryResult<readonly Person[]> {
  return useQuery({ queryKey: ['people', 'all'], queryFn: ({ signal }) => everything<Person>('/people', signal), staleTime: RARELY_CHANGES_MS, enabled });
}

async function everything<T>(path: string, signal: AbortSignal): Promise<readonly T[]> {
  const items: T[] = [];
  let after: string | null = null;
  do {
    const page: Page<T> = await get(`${path}${queryString({ after, limit: 200 })}`, signal);
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}
