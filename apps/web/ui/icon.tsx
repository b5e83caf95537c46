import { GovIcon } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';

export type IconName =
  | 'arrow-down' | 'book' | 'briefcase' | 'check-circle-fill' | 'check-lg' | 'chevron-down' | 'chevron-left' | 'chevron-right' | 'chevron-up' | 'copy' | 'download'
  | 'envelope-fill' | 'exclamation-lg' | 'exclamation-triangle-fill' | 'eye' | 'gear' | 'house-door-fill' | 'info-circle-fill' | 'info-circle' | 'lightbulb-fill'
  | 'list' | 'loader' | 'person-fill' | 'plus-lg' | 'search' | 'upload' | 'x-lg' | 'x';

/** Decoration: what it means is always said in words beside it. */
export function Icon({ name, slot, className }: { readonly name: IconName; readonly slot?: string; readonly className?: string }): ReactNode {
  return <span aria-hidden="true" className={className} slot={slot}><GovIcon name={name} type="components" /></span>;
}
