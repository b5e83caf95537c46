import type { RouteObject } from 'react-router';
import { Home } from './home.tsx';
import { Loading } from '../ui/loaded.tsx';
import { InvitedLayout } from './invited-layout.tsx';
import { Layout, SignedInLayout } from './layout.tsx';
import { Crashed, NotFound } from './not-found.tsx';

/** Each screen is read when it is first opened. Addresses are Czech: they stand in mails. */
const SIGNED_IN: RouteObject[] = [
  { index: true, Component: Home },
  { path: 'lhuty', lazy: async () => ({ Component: (await import('../screens/board/board-screen.tsx')).BoardScreen }) },
  { path: 'ukoly', lazy: async () => ({ Component: (await import('../screens/tasks/tasks-screen.tsx')).TasksScreen }) },
  { path: 'pripady', lazy: async () => ({ Component: (await import('../screens/cases/cases-screen.tsx')).CasesScreen }) },
  { path: 'provoz', lazy: async () => ({ Component: (await import('../screens/operations/operations-screen.tsx')).OperationsScreen }) },
  { path: 'ucet', lazy: async () => ({ Component: (await import('../screens/account/account-screen.tsx')).AccountScreen }) },
  { path: 'lide', lazy: async () => ({ Component: (await import('../screens/people/people-screen.tsx')).PeopleScreen }) },
  { path: 'lide/novy', lazy: async () => ({ Component: (await import('../screens/people/new-account-screen.tsx')).NewAccountScreen }) },
  { path: 'lide/:id', lazy: async () => ({ Component: (await import('../screens/people/person-screen.tsx')).PersonScreen }) },
  { path: 'pripady/nova', lazy: async () => ({ Component: (await import('../screens/intake/intake-screen.tsx')).IntakeScreen }) },
  { path: 'zkouska', lazy: async () => ({ Component: (await import('../screens/rehearsal/rehearsal-screen.tsx')).RehearsalScreen }) },
  { path: 'pripady/:id/:krok', lazy: async () => ({ Component: (await import('../screens/steps/step-screen.tsx')).StepScreen }) },
  { path: 'porady', lazy: async () => ({ Component: (await import('../screens/series/year-screen.tsx')).YearScreen }) },
  { path: 'porady/nova-rada', lazy: async () => ({ Component: (await import('../screens/series/new-series-screen.tsx')).NewSeriesScreen }) },
  { path: 'porady/skupiny', lazy: async () => ({ Component: (await import('../screens/series/registers/groups-screen.tsx')).GroupsScreen }) },
  { path: 'porady/skupiny/:id', lazy: async () => ({ Component: (await import('../screens/series/registers/group-screen.tsx')).GroupScreen }) },
  { path: 'porady/obsazene-terminy', lazy: async () => ({ Component: (await import('../screens/series/registers/busy-times-screen.tsx')).BusyTimesScreen }) },
  { path: 'porady/rady/:id/ucast', lazy: async () => ({ Component: (await import('../screens/series/participation-screen.tsx')).ParticipationScreen }) },
  { path: 'porady/rady/:id', lazy: async () => ({ Component: (await import('../screens/series/series-screen.tsx')).SeriesScreen }) },
  { path: 'porady/:id', lazy: async () => ({ Component: (await import('../screens/meeting/meeting-screen.tsx')).MeetingScreen }) },
  { path: 'porady/:id/prezence', lazy: async () => ({ Component: (await import('../screens/meeting/tablet-screen.tsx')).TabletScreen }) },
  { path: 'moje-pozvanky', lazy: async () => ({ Component: (await import('../screens/my-invitations/my-invitations-screen.tsx')).MyInvitationsScreen }) },
  { path: 'pripady/:id', lazy: async () => ({ Component: (await import('../screens/case/case-screen.tsx')).CaseScreen }) },
  { path: '*', Component: NotFound },
];

const PUBLIC: RouteObject[] = [
  { path: 'nove-heslo', lazy: async () => ({ Component: (await import('../session/reset-password-screen.tsx')).ResetPasswordScreen }) },
  { path: 'kalkulacka', lazy: async () => ({ Component: (await import('../screens/calculator/calculator-screen.tsx')).CalculatorScreen }) },
];

export const ROUTES: RouteObject[] = [
  {
    Component: InvitedLayout,
    HydrateFallback: Loading,
    children: [{ ErrorBoundary: Crashed, children: [{ path: 'pozvanka/:token', lazy: async () => ({ Component: (await import('../screens/invitation/invitation-screen.tsx')).InvitationScreen }) }] }],
  },
  {
    Component: Layout,
    HydrateFallback: Loading,
    children: [
      { ErrorBoundary: Crashed, children: PUBLIC },
      { Component: SignedInLayout, children: [{ ErrorBoundary: Crashed, children: SIGNED_IN }] },
    ],
  },
];
