import { GovIcon, GovMessage } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';

const TONES = {
  info: { color: 'primary', icon: 'info-circle' },
  success: { color: 'success', icon: 'check-circle-fill' },
  warning: { color: 'warning', icon: 'exclamation-triangle-fill' },
  error: { color: 'error', icon: 'exclamation-triangle-fill' },
} as const;

/** An error is announced at once, the rest when the reader is free. */
export function MessageBox({ tone, title, children }: { readonly tone: keyof typeof TONES; readonly title?: string; readonly children?: ReactNode }): ReactNode {
  const { color, icon } = TONES[tone];
  const box = (
    <GovMessage color={color} type="subtle" icon={<GovIcon name={icon} type="components" />}>
      {title === undefined ? null : <p className="message__title">{title}</p>}
      {children}
    </GovMessage>
  );
  return tone === 'error' ? <div role="alert">{box}</div> : box;
}
