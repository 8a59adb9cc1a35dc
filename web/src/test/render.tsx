import type { ReactNode } from 'react';
import { render } from '@testing-library/react';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { App } from '../App';
import { makeQueryClient } from '../api/cache';
import { complaints } from '../components/complaints';
import { speak, startI18n } from '../i18n';
import type { Language } from '../api/types';

let started = false;

/** Renders as the page does: with its theme, words, cache and a router that knows every path. */
export async function show(node: ReactNode, language: Language = 'ko') {
  if (started) await speak(language, false);
  else await startI18n(language);
  started = true;
  const root = createRootRoute({ component: Outlet });
  const here = createRoute({ getParentRoute: () => root, path: '/', component: () => <>{node}</> });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => <p>elsewhere</p> });
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await router.load();
  complaints.leaveWithPage(router);
  const queryClient = makeQueryClient(complaints.dismiss);
  queryClient.setDefaultOptions({ queries: { retry: false } });
  const view = render(
    <App queryClient={queryClient}>
      <RouterProvider router={router as never} />
    </App>,
  );
  return { ...view, router, queryClient };
}

type Reply = { status?: number; body?: unknown; headers?: Record<string, string> };

/** A server that answers by path; what it doesn't know is 404. Records what it was asked. */
export function serve(replies: Record<string, Reply | ((init: RequestInit) => Reply)>) {
  const asked: { path: string; method: string; body: unknown }[] = [];
  globalThis.fetch = ((url: string, init: RequestInit = {}) => {
    const path = url.split('?')[0] ?? url;
    const method = init.method ?? 'GET';
    asked.push({ path, method, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined });
    const found = replies[`${method} ${path}`] ?? { status: 404, body: { status: 404 } };
    const { status = 200, body = {}, headers = {} } = typeof found === 'function' ? found(init) : found;
    return Promise.resolve(
      new Response(JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/json', ...headers },
      }),
    );
  }) as typeof fetch;
  return asked;
}
