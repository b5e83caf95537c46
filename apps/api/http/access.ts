import { SetMetadata } from '@nestjs/common';
import type { Permission } from '../../../libs/identity/index.ts';

export type Access = { readonly kind: 'public' } | { readonly kind: 'permission'; readonly permission: Permission };

export const ACCESS = Symbol('access');

/** Anybody, not signed in. */
export const Public = (): MethodDecorator => SetMetadata(ACCESS, { kind: 'public' } satisfies Access);

/** Only those whom the role table gives this permission. A route without `Public` or `Allow` does not start. */
export const Allow = (permission: Permission): MethodDecorator => SetMetadata(ACCESS, { kind: 'permission', permission } satisfies Access);

export function accessOf(handler: object): Access | undefined {
  return Reflect.getMetadata(ACCESS, handler) as Access | undefined;
}
