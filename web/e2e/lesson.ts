import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { MARU_URL } from './browser.ts';

/** A class with its people, for tests that live it in browsers. */
export const PASSWORD = 'a-long-enough-password';
const PATIENCE_MS = 30_000;
const TOWN_PATIENCE_MS = 180_000;

export interface Member {
  memberId: string;
  email: string;
  token: string;
}

export async function call<T>(
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(MARU_URL + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}

export async function member(name: string): Promise<Member> {
  const email = `${randomUUID()}@maru.example`;
  const { memberId } = await call<{ memberId: string }>(null, 'POST', '/api/members', {
    email,
    password: PASSWORD,
    name,
    language: 'ko',
  });
  return { memberId, email, token: await token(email) };
}

export const token = async (email: string): Promise<string> =>
  (await call<{ accessToken: string }>(null, 'POST', '/api/login', { email, password: PASSWORD }))
    .accessToken;

/** A published course whose class is about to begin, with one prepared quiz and these students. */
export const prepared = (instructor: Member, ...students: Member[]): Promise<string> =>
  preparedBy({ lateAfterMinutes: 10, presentShare: 0.8 }, instructor, ...students);

/** The same, judged by this rule. */
export async function preparedBy(
  attendanceRule: { lateAfterMinutes: number; presentShare: number },
  instructor: Member,
  ...students: Member[]
): Promise<string> {
  await call(instructor.token, 'POST', '/api/me/instructor', { introduction: '붓글씨를 가르쳐요.' });
  const teaching = await token(instructor.email);
  const [field] = await call<{ children: { id: string }[] }[]>(null, 'GET', '/api/categories');
  const { courseId } = await call<{ courseId: string }>(teaching, 'POST', '/api/courses', {
    title: '처음 쥐는 붓',
    description: '붓을 처음 쥐는 분을 위한 수업이에요. 먹을 갈고 선을 그어요.',
    category: field?.children[0]?.id,
    level: 'BEGINNER',
    capacity: 10,
    tags: ['붓글씨'],
    language: 'ko',
    replay: false,
    attendanceRule,
  });
  const startsAt = new Date(Date.now() + 10 * 60_000).toISOString();
  const { sessionId } = await call<{ sessionId: string }>(
    teaching,
    'POST',
    `/api/courses/${courseId}/sessions`,
    { startsAt, minutes: 60, zone: 'Asia/Seoul' },
  );
  await call(teaching, 'POST', `/api/courses/${courseId}/quizzes`, {
    question: '붓은 어떻게 쥐나요?',
    choices: ['세워서', '눕혀서'],
    correct: [0],
    seconds: null,
  });
  await call(teaching, 'POST', `/api/courses/${courseId}/publish`);
  for (const student of students) await call(student.token, 'POST', `/api/courses/${courseId}/enrollment`);
  await readable(courseId, students.length);
  return sessionId;
}

/** Waits until the course's page tells of its seat: a town that is still being filled is read before it. */
const readable = (courseId: string, seats: number): Promise<number> =>
  until(
    async () => {
      const response = await fetch(`${MARU_URL}/api/courses/${courseId}`);
      return response.ok ? ((await response.json()) as { enrolled: number }).enrolled : 0;
    },
    (enrolled) => enrolled === seats,
    TOWN_PATIENCE_MS,
  );

/** For the page: keeps every peer connection, so that its statistics can be asked. */
export function keepConnections(): void {
  const connections: RTCPeerConnection[] = [];
  Object.assign(window, { connections });
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
    }
  };
}

export async function watched(context: BrowserContext): Promise<Page> {
  await context.addInitScript(keepConnections);
  return context.newPage();
}

export interface Received {
  framesDecoded: number;
  frameWidth: number;
  audioBytes: number;
}

/** A page of Playwright's or of Puppeteer's. */
export interface Asked {
  evaluate: <T>(ask: () => Promise<T>) => Promise<T>;
}

export const received = (page: Asked): Promise<Received> =>
  page.evaluate(async () => {
    const { connections } = window as unknown as { connections: RTCPeerConnection[] };
    const sum = { framesDecoded: 0, frameWidth: 0, audioBytes: 0 };
    for (const connection of connections)
      for (const report of (await connection.getStats()).values() as Iterable<
        Partial<Record<string, number>> & { type: string; kind?: string }
      >) {
        // Firefox counts the server's probes (SSRC 1234) as if they were media.
        if (report.type !== 'inbound-rtp' || report.ssrc === 1234) continue;
        if (report.kind === 'audio') sum.audioBytes += report.bytesReceived ?? 0;
        else {
          sum.framesDecoded += report.framesDecoded ?? 0;
          sum.frameWidth = Math.max(sum.frameWidth, report.frameWidth ?? 0);
        }
      }
    return sum;
  });

export async function until<T>(
  ask: () => Promise<T>,
  enough: (answer: T) => boolean,
  patience = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (enough(answer)) return answer;
    assert.ok(Date.now() < end, `still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** For Chromium: a camera and a microphone that need no hardware and no permission. */
export const FAKE_MEDIA = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
];
