import { GovIcon, GovTag } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline } from '../api/types.ts';

const LOOKS = {
  late: { color: 'error', type: 'bold', icon: 'exclamation-triangle-fill' },
  near: { color: 'warning', type: 'subtle', icon: 'exclamation-lg' },
  open: { color: 'primary', type: 'subtle', icon: 'chevron-right' },
  met: { color: 'success', type: 'subtle', icon: 'check-lg' },
  cancelled: { color: 'neutral', type: 'subtle', icon: 'x-lg' },
} as const;

/** Colour, word and icon: none of them alone. `effect` tells an internal target from a duty under the law. */
export function StateTag({ state, effect }: { readonly state: Deadline['state']; readonly effect?: Deadline['effect'] }): ReactNode {
  const { t } = useTranslation('words');
  const { icon, color, type } = LOOKS[state];
  const mild = effect === 'internal' || effect === 'analogous';
  return (
    <GovTag size="s" color={mild && state === 'late' ? 'warning' : color} type={mild ? 'subtle' : type} iconStart={<GovIcon name={icon} type="components" />}>
      {mild && state === 'late' ? t(`stateMild.${effect}`) : t(`state.${state}`)}
    </GovTag>
  );
}
