import { GovIcon, GovTag } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../api/accounts.ts';

const LOOKS = {
  valid: { color: 'success', icon: 'check-lg' },
  mustChange: { color: 'primary', icon: 'info-circle' },
  noPassword: { color: 'warning', icon: 'exclamation-lg' },
  locked: { color: 'error', icon: 'exclamation-triangle-fill' },
  invalid: { color: 'neutral', icon: 'x-lg' },
} as const;

export function stateOf({ active, locked, hasPassword, mustChangePassword }: Account): keyof typeof LOOKS {
  if (!active) return 'invalid';
  if (locked) return 'locked';
  if (!hasPassword) return 'noPassword';
  return mustChangePassword ? 'mustChange' : 'valid';
}

/** Whether the person can get in, and if not, why. */
export function AccountState({ account }: { readonly account: Account }): ReactNode {
  const { t } = useTranslation('people');
  const state = stateOf(account);
  return <GovTag size="s" type="subtle" color={LOOKS[state].color} iconStart={<GovIcon name={LOOKS[state].icon} type="components" />}>{t(`state.${state}`)}</GovTag>;
}
