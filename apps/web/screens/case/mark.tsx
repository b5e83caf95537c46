import { GovIcon, GovTag } from '@gov-design-system-ce/react';
import type { GovTagProps } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';
import type { IconName } from '../../ui/icon.tsx';

type MarkProps = { readonly color: NonNullable<GovTagProps['color']>; readonly icon: IconName; readonly bold?: boolean; readonly children: ReactNode };

/** A word with its icon and colour: none of them alone. */
export function Mark({ color, icon, bold = false, children }: MarkProps): ReactNode {
  return <GovTag size="s" color={color} type={bold ? 'bold' : 'subtle'} iconStart={<GovIcon name={icon} type="components" />}>{children}</GovTag>;
}
