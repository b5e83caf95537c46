import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { get } from './http.ts';
import type { CaseDetail } from './types.ts';

export function useCase(id: string): UseQueryResult<CaseDetail> {
  return useQuery({ queryKey: ['case', id, 'detail'], queryFn: ({ signal }) => get<CaseDetail>(`/cases/${id}`, signal) });
}
