import type { RouteObject } from 'react-router';
import { Home } from './home.tsx';
import { Layout, SignedInLayout } from './layout.tsx';
import { Crashed, NotFound } from './not-found.tsx';

/** Each screen is read when it is first opened. Addresses are Czech: they stand in mails. */
const SIGNED_IN: RouteObject[] = [
  { index: true, Component: Home },
  { path: 'ucet', lazy: async () => ({ Component: (await import('../screens/account/account-screen.tsx')).AccountScreen }) },
  { path: 'pripady/nova', lazy: async () => ({ Component: (await import('../screens/intake/intake-screen.tsx')).IntakeScreen }) },
  { path: 'zkouska', lazy: async () => ({ Component: (await import('../screens/rehearsal/rehearsal-screen.tsx')).RehearsalScreen }) },
  { path: '*', Component: NotFound },
];

const PUBLIC: RouteObject[] = [
  { path: 'kalkulacka', lazy: async () => ({ Component: (await import('../screens/calculator/calculator-screen.tsx')).CalculatorScreen }) },
];

export const ROUTES: RouteObject[] = [
  {
    Component: Layout,
    children: [
      { ErrorBoundary: Crashed, children: PUBLIC },
      { Component: SignedInLayout, children: [{ ErrorBoundary: Crashed, children: SIGNED_IN }] },
    ],
  },
];
