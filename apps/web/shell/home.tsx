import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useSignedIn } from '../session/gate.tsx';
import { startOf } from './navigation.ts';

export function Home(): ReactNode {
  return <Navigate to={startOf(useSignedIn().roles)} replace />;
}
