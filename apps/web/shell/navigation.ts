import type { Role } from '../api/types.ts';

export type NavigationItem = { readonly to: string; readonly text: 'board' | 'tasks' | 'cases' | 'intake' | 'rehearsal' | 'meetings' | 'invitations' | 'calculator' | 'people' | 'operations'; readonly roles: readonly Role[] | 'everyone' };

const WORKS_ON_CASES: readonly Role[] = ['registry', 'caseworker', 'manager', 'signatory'];

/** In the order of the menu. What a role may not open does not stand there. */
export const NAVIGATION: readonly NavigationItem[] = [
  { to: '/lhuty', text: 'board', roles: ['caseworker', 'manager', 'signatory', 'methodologist', 'internal-control', 'auditor'] },
  { to: '/ukoly', text: 'tasks', roles: [...WORKS_ON_CASES, 'methodologist'] },
  { to: '/pripady', text: 'cases', roles: 'everyone' },
  { to: '/pripady/nova', text: 'intake', roles: ['registry', 'caseworker'] },
  { to: '/zkouska', text: 'rehearsal', roles: [...WORKS_ON_CASES, 'methodologist', 'auditor'] },
  { to: '/porady', text: 'meetings', roles: 'everyone' },
  { to: '/moje-pozvanky', text: 'invitations', roles: 'everyone' },
  { to: '/kalkulacka', text: 'calculator', roles: 'everyone' },
  { to: '/lide', text: 'people', roles: ['caseworker', 'manager', 'signatory', 'administrator', 'auditor'] },
  { to: '/provoz', text: 'operations', roles: ['administrator'] },
];

export function navigationOf(roles: readonly Role[]): readonly NavigationItem[] {
  return NAVIGATION.filter((item) => item.roles === 'everyone' || item.roles.some((role) => roles.includes(role)));
}

/** Where a person starts: the manager watches, the methodologist sees the year of meetings, who works on cases has tasks. */
export function startOf(roles: readonly Role[]): string {
  if (roles.includes('manager')) return '/lhuty';
  if (roles.includes('methodologist')) return '/porady';
  if (roles.includes('registry') && roles.length === 1) return '/pripady';
  return navigationOf(roles).find(({ text }) => text === 'tasks')?.to ?? navigationOf(roles)[0]?.to ?? '/pripady';
}
