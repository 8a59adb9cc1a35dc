import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { Shell } from './shell/Shell';
import { CrashPage, NotFoundPage } from './shell/Dead';
import { AFTER_TABS, type AfterTab } from './features/classroom/after/tabs';
import { readSearch } from './features/search/filter';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** Only paths of this site: a sign-in link must not lead elsewhere. */
const innerPath = (value: unknown): string | undefined => {
  const path = text(value);
  return path?.startsWith('/') && !path.startsWith('//') && !path.includes('\\') ? path : undefined;
};

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: () => (
    <Shell>
      <NotFoundPage />
    </Shell>
  ),
});

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
});

const home = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./features/home/HomePage'), 'HomePage'),
});
const search = createRoute({
  getParentRoute: () => shellRoute,
  path: '/search',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./features/search/SearchPage'), 'SearchPage'),
});
const course = createRoute({
  getParentRoute: () => shellRoute,
  path: '/courses/$courseId',
  component: lazyRouteComponent(() => import('./features/course/CoursePage'), 'CoursePage'),
});
const friendSeat = createRoute({
  getParentRoute: () => shellRoute,
  path: '/friend-seats/$token',
  component: lazyRouteComponent(() => import('./features/course/FriendSeatPage'), 'FriendSeatPage'),
});
const myClasses = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my-classes',
  component: lazyRouteComponent(() => import('./features/myclasses/MyClassesPage'), 'MyClassesPage'),
});
const requests = createRoute({
  getParentRoute: () => shellRoute,
  path: '/requests',
  validateSearch: (s: Record<string, unknown>): { wish?: string; category?: string } => ({
    ...(text(s.wish) ? { wish: text(s.wish)! } : {}),
    ...(text(s.category) ? { category: text(s.category)! } : {}),
  }),
  component: lazyRouteComponent(() => import('./features/requests/RequestsPage'), 'RequestsPage'),
});

const nextOnly = (s: Record<string, unknown>): { next?: string } => {
  const next = innerPath(s.next);
  return next ? { next } : {};
};
const tokenOnly = (s: Record<string, unknown>): { token?: string } => {
  const token = text(s.token);
  return token ? { token } : {};
};
const signIn = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sign-in',
  validateSearch: nextOnly,
  component: lazyRouteComponent(() => import('./features/member/SignInPage'), 'SignInPage'),
});
const signUp = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sign-up',
  validateSearch: nextOnly,
  component: lazyRouteComponent(() => import('./features/member/SignUpPage'), 'SignUpPage'),
});
const verify = createRoute({
  getParentRoute: () => shellRoute,
  path: '/verify',
  validateSearch: tokenOnly,
  component: lazyRouteComponent(() => import('./features/member/VerifyPage'), 'VerifyPage'),
});
const forgotten = createRoute({
  getParentRoute: () => shellRoute,
  path: '/forgotten',
  component: lazyRouteComponent(() => import('./features/member/ForgottenPage'), 'ForgottenPage'),
});
const reset = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reset',
  validateSearch: tokenOnly,
  component: lazyRouteComponent(() => import('./features/member/ResetPage'), 'ResetPage'),
});
const settings = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./features/member/SettingsPage'), 'SettingsPage'),
});
const outbox = createRoute({
  getParentRoute: () => shellRoute,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./features/member/OutboxPage'), 'OutboxPage'),
});

const studio = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio',
  component: lazyRouteComponent(() => import('./features/studio/StudioPage'), 'StudioPage'),
});
const newCourse = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/new',
  validateSearch: (s: Record<string, unknown>): { wish?: string; category?: string } => ({
    ...(text(s.wish) ? { wish: text(s.wish)! } : {}),
    ...(text(s.category) ? { category: text(s.category)! } : {}),
  }),
  component: lazyRouteComponent(() => import('./features/studio/NewCoursePage'), 'NewCoursePage'),
});
const STUDIO_TABS = ['details', 'schedule', 'quizzes', 'roster'] as const;
export type StudioTab = (typeof STUDIO_TABS)[number];
const studioCourse = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/courses/$courseId',
  validateSearch: (s: Record<string, unknown>): { tab?: StudioTab } => {
    const tab = STUDIO_TABS.find((known) => known === s.tab);
    return tab ? { tab } : {};
  },
  component: lazyRouteComponent(() => import('./features/studio/StudioCoursePage'), 'StudioCoursePage'),
});
const demand = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/demand',
  validateSearch: (s: Record<string, unknown>): { category?: string; days?: number } => ({
    ...(text(s.category) ? { category: text(s.category)! } : {}),
    ...([7, 30, 90].includes(Number(s.days)) ? { days: Number(s.days) } : {}),
  }),
  component: lazyRouteComponent(() => import('./features/demand/DemandPage'), 'DemandPage'),
});

const afterClass = createRoute({
  getParentRoute: () => shellRoute,
  path: '/class/$sessionId/results',
  validateSearch: (s: Record<string, unknown>): { tab?: AfterTab } => {
    const tab = AFTER_TABS.find((known) => known === s.tab);
    return tab ? { tab } : {};
  },
  component: lazyRouteComponent(() => import('./features/classroom/after/AfterClassPage'), 'AfterClassPage'),
});

const diagnostics = createRoute({
  getParentRoute: () => shellRoute,
  path: '/class/$sessionId/diagnostics',
  component: lazyRouteComponent(
    () => import('./features/classroom/diagnostics/DiagnosticsPage'),
    'DiagnosticsPage',
  ),
});

/** Without the shell: in class the video comes first. */
const classroom = createRoute({
  getParentRoute: () => rootRoute,
  path: '/class/$sessionId',
  component: lazyRouteComponent(() => import('./features/classroom/ClassroomPage'), 'ClassroomPage'),
});

const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([
    home,
    search,
    course,
    friendSeat,
    myClasses,
    requests,
    signIn,
    signUp,
    verify,
    forgotten,
    reset,
    settings,
    outbox,
    studio,
    newCourse,
    studioCourse,
    demand,
    afterClass,
    diagnostics,
  ]),
  classroom,
]);

export const makeRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: CrashPage,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
