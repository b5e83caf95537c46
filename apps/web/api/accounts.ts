import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { accountView, newPersonBody, resetView } from '../../../libs/contracts/person.ts';
import { useIdempotencyKey } from './commands.ts';
import { get, queryString, request } from './http.ts';
import { isStale } from './problem.ts';
import type { Page, Person } from './types.ts';

export type Account = z.output<typeof accountView>;
export type NewAccount = z.input<typeof newPersonBody>;
export type ResetGrant = z.output<typeof resetView>;
export type PeopleFilter = { readonly q: string; readonly role: string; readonly department: string; readonly active: 'true' | 'false' };

/** More than this is found by searching, not by reading on. */
const MOST = 200;

export function usePeopleList(filter: PeopleFilter): UseQueryResult<Page<Person>> {
  return useQuery({ queryKey: ['people', filter], queryFn: ({ signal }) => get<Page<Person>>(`/people${queryString({ ...filter, limit: MOST })}`, signal), placeholderData: keepPreviousData });
}

export function useAccounts(filter: PeopleFilter): UseQueryResult<Page<Account>> {
  return useQuery({ queryKey: ['accounts', filter], queryFn: ({ signal }) => get<Page<Account>>(`/accounts${queryString({ ...filter, limit: MOST })}`, signal), placeholderData: keepPreviousData });
}

export function useAccount(id: string): UseQueryResult<Account> {
  return useQuery({ queryKey: ['account', id], queryFn: ({ signal }) => get<Account>(`/accounts/${id}`, signal) });
}

export function useCreateAccount(): UseMutationResult<Account, Error, NewAccount> {
  const told = useTold();
  const keyFor = useIdempotencyKey();
  return useMutation({ mutationFn: (body) => request<Account>('POST', '/accounts', { body, idempotencyKey: keyFor(body) }), onSuccess: told });
}

export function useChangeAccount({ id, version }: Pick<Account, 'id' | 'version'>): UseMutationResult<Account, Error, Omit<NewAccount, 'login'>> {
  const told = useTold();
  return useMutation({ mutationFn: (body) => request<Account>('PATCH', `/accounts/${id}`, { body, ifMatch: version }), onSuccess: told });
}

export type AccountStep = 'activate' | 'deactivate' | 'unlock';

export function useAccountStep({ id, version }: Pick<Account, 'id' | 'version'>): UseMutationResult<Account, Error, AccountStep> {
  const told = useTold();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step) => request<Account>('POST', `/accounts/${id}/${step}`, step === 'unlock' ? {} : { ifMatch: version }), onSuccess: told,
    // What others changed is seen before it is tried again.
    onError: (failure) => (isStale(failure) ? client.invalidateQueries({ queryKey: ['account', id] }) : undefined),
  });
}

/** The code is answered once; nobody can read it again. */
export function useGrantReset(id: string): UseMutationResult<ResetGrant> {
  return useMutation({ mutationFn: () => request<ResetGrant>('POST', `/accounts/${id}/password-reset`) });
}

function useTold(): (account: Account) => void {
  const client = useQueryClient();
  return (account) => {
    client.setQueryData(['account', account.id], account);
    for (const list of ['accounts', 'people']) void client.invalidateQueries({ queryKey: [list] });
  };
}
