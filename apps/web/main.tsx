import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { config } from 'zod';
import { createQueryClient } from './api/query-client.ts';
import { i18n } from './i18n/index.ts';
import { ROUTES } from './shell/routes.tsx';
import './styles/index.css';

// The policy of the pages allows no code made of text, which zod would try.
config({ jitless: true });

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={createBrowserRouter(ROUTES)} />
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
);
