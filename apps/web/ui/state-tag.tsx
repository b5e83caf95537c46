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

type StateTagProps = { readonly state: Deadline['state']; readonly effect?: Deadline['effect']; readonly binds?: Deadline['binds'] };

/** Colour, word and icon: none of them alone. `effect` tells an internal target from a duty under the law, `binds` what others owe from what we do. */
export function StateTag({ state, effect, binds = 'us' }: StateTagProps): ReactNode {
  const { t } = useTranslation('words');
  const { icon, color, type } = LOOKS[state];
  const mild = binds !== 'us' ? 'others' : effect === 'internal' || effect === 'analogous' ? effect : null;
  return (
    <GovTag size="s" color={mild !== null && state === 'late' ? 'warning' : color} type={mild !== null ? 'subtle' : type} iconStart={<GovIcon name={icon} type="components" />}>
      {mild !== null && state === 'late' ? t(`stateMild.${mild}`) : t(`state.${state}`)}
    </GovTag>
  );
}
