import { readFileSync } from 'node:fs';
import { MARU_URL } from './browser.ts';

export type Who = 'visitor' | 'student' | 'instructor';

export interface Place {
  name: string;
  path: string;
  who: Who;
  /** Statuses that this page is refused with on purpose: browsers report them. */
  refusals?: number[];
}

interface Session {
  sessionId: string;
  startsAt: string;
  status: 'SCHEDULED' | 'LIVE' | 'ENDED' | 'NOT_HELD' | 'CANCELLED';
}

interface Card {
  courseId: string;
  enrolled: number;
}

interface Enrollment {
  course: Card;
  status: 'ENROLLED' | 'WAITLISTED';
  since: string;
  sessions: Session[];
}

const of = (sessions: Session[], status: Session['status'], whose: string): string => {
  const found = sessions.findLast((session) => session.status === status);
  if (!found) throw new Error(`no session of ${whose} is ${status}: the pages need the demo town`);
  return found.sessionId;
};

async function get<T>(path: string, token?: string): Promise<T> {
  const response = await fetch(
    `${MARU_URL}${path}`,
    token ? { headers: { Authorization: `Bearer ${token}` } } : {},
  );
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

const items = async <T>(path: string, token?: string): Promise<T[]> =>
  (await get<{ items: T[] }>(path, token)).items;

export async function tokenOf(email: string, password: string): Promise<string> {
  const response = await fetch(`${MARU_URL}/api/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`login of ${email}: ${response.status}`);
  return ((await response.json()) as { accessToken: string }).accessToken;
}

/** How long a demo town that is being filled is waited for. */
const TOWN_MILLIS = 180_000;

/** Every page there is, with real ids, for each who may see it; of the class only its door: it has tests of its own. */
export async function places(password: string): Promise<Place[]> {
  const end = Date.now() + TOWN_MILLIS;
  for (;;) {
    try {
      return await placesNow(password);
    } catch (notYet) {
      if (Date.now() > end) throw notYet;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function placesNow(password: string): Promise<Place[]> {
  const [popular] = await items<Card>('/api/courses?sort=popular&limit=1');
  if (!popular) throw new Error('no course is published: the pages need the demo town');
  const instructor = await tokenOf('instructor@maru.example', password);
  const [own] = (await items<Card>('/api/instructor/courses?limit=100', instructor)).sort(
    (a, b) => b.enrolled - a.enrolled,
  );
  if (!own) throw new Error('the instructor has no course: the pages need the demo town');
  const { sessions: taught } = await get<{ sessions: Session[] }>(`/api/courses/${own.courseId}`, instructor);
  const held = of(taught, 'ENDED', 'the instructor');
  const enrollments = await items<Enrollment>(
    '/api/me/enrollments',
    await tokenOf('student@maru.example', password),
  );
  const taken = enrollments.filter(({ status }) => status === 'ENROLLED');
  const sessions = taken.flatMap((one) => one.sessions.filter(({ startsAt }) => startsAt > one.since));
  const attended = of(sessions, 'ENDED', 'the student');
  const coming = of(sessions, 'SCHEDULED', 'the student');
  const seat = taken[0]?.course.courseId;
  return [
    { name: 'home', path: '/', who: 'visitor' },
    { name: 'search', path: '/search?q=붓글씨', who: 'visitor' },
    { name: 'search-all', path: '/search', who: 'visitor' },
    { name: 'search-filtered-out', path: '/search?q=붓글씨&level=ADVANCED&hour=%5B22%5D', who: 'visitor' },
    { name: 'search-nothing', path: '/search?q=존재하지않는수업이름', who: 'visitor' },
    { name: 'course', path: `/courses/${popular.courseId}`, who: 'visitor' },
    { name: 'requests', path: '/requests', who: 'visitor' },
    {
      name: 'friend-seat-gone',
      path: '/friend-seats/nobody-holds-this',
      who: 'visitor',
      refusals: [404, 410, 422],
    },
    { name: 'sign-in', path: '/sign-in', who: 'visitor' },
    { name: 'sign-up', path: '/sign-up', who: 'visitor' },
    { name: 'verify', path: '/verify', who: 'visitor' },
    { name: 'forgotten', path: '/forgotten', who: 'visitor' },
    { name: 'reset', path: '/reset?token=old', who: 'visitor' },
    { name: 'my-classes-visitor', path: '/my-classes', who: 'visitor' },
    { name: 'outbox', path: '/outbox', who: 'visitor' },
    { name: 'not-found', path: '/nowhere', who: 'visitor' },
    { name: 'home-member', path: '/', who: 'student' },
    { name: 'course-member', path: `/courses/${popular.courseId}`, who: 'student' },
    { name: 'course-seat', path: `/courses/${seat}`, who: 'student' },
    { name: 'requests-member', path: '/requests', who: 'student' },
    { name: 'class-door', path: `/class/${coming}`, who: 'student' },
    { name: 'results-student', path: `/class/${attended}/results`, who: 'student' },
    { name: 'results-student-quizzes', path: `/class/${attended}/results?tab=quizzes`, who: 'student' },
    { name: 'diagnostics-student', path: `/class/${attended}/diagnostics`, who: 'student' },
    { name: 'my-classes', path: '/my-classes', who: 'student' },
    { name: 'settings', path: '/settings', who: 'student' },
    { name: 'studio-student', path: '/studio', who: 'student' },
    { name: 'studio', path: '/studio', who: 'instructor' },
    { name: 'studio-new', path: '/studio/new', who: 'instructor' },
    ...(['details', 'schedule', 'quizzes', 'roster'] as const).map((tab): Place => ({
      name: `studio-${tab}`,
      path: `/studio/courses/${own.courseId}?tab=${tab}`,
      who: 'instructor',
    })),
    { name: 'requests-instructor', path: '/requests', who: 'instructor' },
    { name: 'results', path: `/class/${held}/results`, who: 'instructor' },
    { name: 'results-quizzes', path: `/class/${held}/results?tab=quizzes`, who: 'instructor' },
    { name: 'results-surveys', path: `/class/${held}/results?tab=surveys`, who: 'instructor' },
    { name: 'results-attention', path: `/class/${held}/results?tab=attention`, who: 'instructor' },
    { name: 'diagnostics', path: `/class/${held}/diagnostics`, who: 'instructor' },
    { name: 'demand', path: '/studio/demand', who: 'instructor' },
  ];
}

/** The addresses that the router knows, as its source says them: `/courses/$courseId`. */
export const routes = (): string[] =>
  [
    ...readFileSync(new URL('../src/router.tsx', import.meta.url), 'utf8').matchAll(/^ {2}path: '([^']+)'/gm),
  ].map(([, path]) => path!);

export const isAt = ({ path }: Place, route: string): boolean =>
  new RegExp(`^${route.replace(/\$\w+/g, '[^/]+')}$`).test(path.split('?')[0]!);
