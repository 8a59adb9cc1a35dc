import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { identity } from './identity';
import type { Problem } from './problem';

type Answer = () => Response | Promise<Response>;

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...init });

let asked: { url: string; method: string; headers: Headers }[] = [];

function answers(...list: Answer[]): void {
  vi.stubGlobal(
    'fetch',
    vi.fn((url: string, init: RequestInit = {}) => {
      asked.push({ url, method: init.method ?? 'GET', headers: new Headers(init.headers) });
      const answer = list.shift();
      if (!answer) throw new Error(`asked too often: ${url}`);
      return Promise.resolve().then(answer);
    }),
  );
}

/** A client that remembers nothing of other tests. */
const client = () => import('./client');

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 50 });
  asked = [];
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('commands', () => {
  it('carry a key, the header against foreign sites, and the language', async () => {
    answers(() => json({}));
    const { command, setApiLanguage } = await client();
    setApiLanguage('en');
    await command('POST', '/api/requests', { wish: '꽃' });
    const headers = asked[0]!.headers;
    expect(headers.get('Idempotency-Key')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(headers.get('X-Maru')).toBe('1');
    expect(headers.get('Accept-Language')).toBe('en');
  });

  it('ask again with the same key when the answer was lost', async () => {
    answers(
      () => Promise.reject(new TypeError('network')),
      () => json({}, { status: 503 }),
      () => json({ status: 'ENROLLED' }),
    );
    const { command } = await client();
    await expect(command('POST', '/api/courses/1/enrollment')).resolves.toEqual({ status: 'ENROLLED' });
    expect(new Set(asked.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
    expect(asked).toHaveLength(3);
  });

  it('do not ask again after a refusal', async () => {
    answers(() =>
      json({ status: 409, code: 'enrollment.already', detail: '이미 자리가 있어요.' }, { status: 409 }),
    );
    const { command } = await client();
    const refusal = await command('POST', '/api/courses/1/enrollment').catch(
      (error: unknown) => error as Problem,
    );
    expect(refusal).toMatchObject({ status: 409, code: 'enrollment.already', detail: '이미 자리가 있어요.' });
  });
});

describe('reads', () => {
  it('wait for one’s own last write, while it is fresh', async () => {
    answers(
      () => json({}, { headers: { 'Maru-Position': '41' } }),
      () => json({}, { headers: { 'Maru-Position': '40' } }),
      () => json({ items: [] }),
      () => json({ items: [] }),
    );
    const { command, get } = await client();
    await command('POST', '/api/requests', {});
    await command('POST', '/api/requests', {});
    await get('/api/courses', { q: '붓글씨', weekday: [6, 7], category: undefined });
    expect(asked[2]!.url).toBe('/api/courses?q=%EB%B6%93%EA%B8%80%EC%94%A8&weekday=6&weekday=7&after=41');
    vi.setSystemTime(Date.now() + 61_000);
    await get('/api/courses');
    expect(asked[3]!.url).toBe('/api/courses');
  });

  it('renew a token that ends, once for all who ask', async () => {
    identity.remember(1, Date.now());
    answers(
      () => json({ accessToken: 'x', expiresIn: 900, memberId: 'm', roles: [] }),
      () => json({ a: 1 }),
      () => json({ b: 2 }),
    );
    const { get } = await client();
    await Promise.all([get('/api/me'), get('/api/me/enrollments')]);
    expect(asked.map(({ url }) => url)).toEqual(['/api/token/refresh', '/api/me', '/api/me/enrollments']);
  });

  it('forget who one was when the token can’t be renewed', async () => {
    identity.remember(900, Date.now());
    answers(
      () => json({ status: 401 }, { status: 401 }),
      () => json({ status: 401 }, { status: 401 }),
    );
    const { get } = await client();
    await expect(get('/api/me')).rejects.toMatchObject({ status: 401 });
    expect(localStorage.getItem('maru.session')).toBeNull();
  });

  it('say so when nobody answers', async () => {
    answers(() => Promise.reject(new TypeError('offline')));
    const { get } = await client();
    await expect(get('/api/courses')).rejects.toMatchObject({ status: 0, code: 'network' });
  });
});
