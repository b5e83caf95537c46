import { GovButton } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { GovIcon } from '@gov-design-system-ce/react';
import type { IconName } from './icon.tsx';

type Look = { readonly look?: 'main' | 'second' | 'quiet' | 'danger'; readonly icon?: IconName; readonly small?: boolean };

const LOOKS = {
  main: { color: 'primary', type: 'solid' },
  second: { color: 'primary', type: 'outlined' },
  quiet: { color: 'primary', type: 'base' },
  danger: { color: 'error', type: 'solid' },
} as const;

export type ButtonProps = Look & {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly submit?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly expanded?: boolean;
  readonly controls?: string;
};

export function Button({ look = 'second', icon, small = false, children, onClick, submit = false, disabled = false, label, expanded, controls }: ButtonProps): ReactNode {
  return (
    <GovButton
      {...LOOKS[look]} size={small ? 's' : 'm'} nativeType={submit ? 'submit' : 'button'} disabled={disabled}
      {...(onClick === undefined ? {} : { onClick })} {...(label === undefined ? {} : { 'aria-label': label })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })} {...(controls === undefined ? {} : { 'aria-controls': controls })}
      {...(icon === undefined ? {} : { iconStart: <GovIcon key="icon" name={icon} type="components" /> })}
    >
      {children}
    </GovButton>
  );
}

/** Looks like a button, leads to another page. */
export function LinkButton({ look = 'second', icon, small = false, to, children }: Look & { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <GovButton {...LOOKS[look]} size={small ? 's' : 'm'} asChild {...(icon === undefined ? {} : { iconStart: <GovIcon key="icon" name={icon} type="components" /> })}>
      <Link to={to}><span>{children}</span></Link>
    </GovButton>
  );
}

/** Looks like a button, brings a file. `label`: which one, where several stand on a page. */
export function DownloadButton({ look = 'second', small = false, href, label, children }: Look & { readonly href: string; readonly label?: string; readonly children: ReactNode }): ReactNode {
  return (
    <GovButton {...LOOKS[look]} size={small ? 's' : 'm'} asChild iconStart={<GovIcon key="icon" name="download" type="components" />}>
      <a href={href} download {...(label === undefined ? {} : { 'aria-label': label })}><span>{children}</span></a>
    </GovButton>
  );
}
