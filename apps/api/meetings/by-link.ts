import type { ApiRequest } from '../http/request.ts';

/** Who comes by the link: what it says, from where. */
export type ByLink = { readonly token: string; readonly address: string; readonly requestId: string };

export function byLink(token: string, { ip, id }: Pick<ApiRequest, 'ip' | 'id'>): ByLink {
  return { token, address: ip, requestId: id };
}
