import { createParamDecorator } from '@nestjs/common';
import type { Doer } from '../../../libs/identity/index.ts';
import type { ApiRequest } from './request.ts';

export type PersonDoer = Doer & { readonly personId: string };

/** The signed-in person for the audit trail, with the id under which the log knows the request. */
export const CurrentDoer = createParamDecorator((_: undefined, context): PersonDoer => {
  const { principal, id } = context.switchToHttp().getRequest<ApiRequest>();
  if (principal === undefined) throw new Error('a public route asks who acts');
  return { personId: principal.personId, kind: 'person', requestId: id };
});
