import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { publicAnswerBody, publicPointBody } from '../../../libs/contracts/meeting/steps.ts';
import type { myInvitation, publicInvitation } from '../../../libs/contracts/views/invitation.ts';
import { useIdempotencyKey } from './commands.ts';
import { get, request } from './http.ts';

export type PublicInvitation = z.output<typeof publicInvitation>;
export type InvitationAnswer = z.input<typeof publicAnswerBody>;
export type ProposedPoint = z.input<typeof publicPointBody>;
export type MyInvitation = z.output<typeof myInvitation>;

/** Where what the link opens is read and written; the token says it all, nobody is signed in. */
export function invitationPath(token: string, rest = ''): string {
  return `/invitations/${encodeURIComponent(token)}${rest}`;
}

export function useInvitation(token: string): UseQueryResult<PublicInvitation> {
  return useQuery({ queryKey: ['invitation', token], queryFn: ({ signal }) => get<PublicInvitation>(invitationPath(token), signal) });
}

export function useAnswer(token: string): UseMutationResult<PublicInvitation, Error, InvitationAnswer> {
  return useByLink(token, '');
}

export function usePropose(token: string): UseMutationResult<PublicInvitation, Error, ProposedPoint> {
  return useByLink(token, '/agenda-points');
}

/** What is sent again because the answer was lost on the way is written once. */
function useByLink<Body>(token: string, rest: string): UseMutationResult<PublicInvitation, Error, Body> {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body) => request<PublicInvitation>('POST', invitationPath(token, rest), { body, idempotencyKey: keyFor(body) }),
    onSuccess: (invitation) => { client.setQueryData(['invitation', token], invitation); },
  });
}

export function useMyInvitations(): UseQueryResult<readonly MyInvitation[]> {
  return useQuery({ queryKey: ['planning', 'my-invitations'], queryFn: async ({ signal }) => (await get<{ items: readonly MyInvitation[] }>('/my/invitations', signal)).items });
}
