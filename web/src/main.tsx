import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { registerSW } from 'virtual:pwa-register';
import { App } from './App';
import { firstLanguage, startI18n } from './i18n';
import { makeQueryClient } from './api/cache';
import { complaints } from './components/complaints';
import { makeRouter } from './router';

// Not render-blocking: fallback text first, then the fonts.
void import('./fonts.css');

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root');
const queryClient = makeQueryClient(complaints.dismiss);
const router = makeRouter(queryClient);
complaints.leaveWithPage(router);

void startI18n(firstLanguage()).then(() => {
  createRoot(element).render(
    <StrictMode>
      <App queryClient={queryClient}>
        <RouterProvider router={router} />
      </App>
    </StrictMode>,
  );
});

registerSW({ immediate: false });
