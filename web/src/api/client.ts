import { identity } from './identity';
import { Problem } from './problem';
import type { SignedIn } from './types';

type Query = Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>;

/** Reads wait for one's own last write only while it is fresh; a projection is never minutes behind. */
const OWN_WRITE_FRESH_MS = 60_000;
const RETRY_AFTER_MS = [300, 1_200];

let language = 'ko';
let lastWrite: { position: number; at: number } | null = null;
let renewal: Promise<boolean> | null = null;

export const setApiLanguage = (next: string): void => {
  language = next;
};

/** The position of this browser's last command, and when (ms) it was answered. */
export const lastPosition = () => lastWrite;

/** A random UUID, also on pages without TLS where crypto.randomUUID is missing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function address(path: string, query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? (value as readonly (string | number)[]) : [value])
      params.append(name, String(one));
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

function freshOwnWrite(): Query {
  return lastWrite && Date.now() - lastWrite.at < OWN_WRITE_FRESH_MS ? { after: lastWrite.position } : {};
}

async function renew(): Promise<boolean> {
  renewal ??= (async () => {
    try {
      const response = await fetch('/api/token/refresh', { method: 'POST', headers: { 'X-Maru': '1' } });
      if (response.ok) {
        const body = (await response.json()) as SignedIn;
        identity.remember(body.expiresIn, Date.now());
        return true;
      }
      if (response.status === 401 || response.status === 403) identity.forget();
      return false;
    } catch {
      return false;
    } finally {
      renewal = null;
    }
  })();
  return renewal;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  if (identity.needsRenewal(Date.now())) await renew();
  const headers = { Accept: 'application/json', 'Accept-Language': language, 'X-Maru': '1', ...init.headers };
  const attempt = () =>
    fetch(url, { credentials: 'same-origin', ...init, headers }).catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw Problem.network(cause);
    });
  const response = await attempt();
  if (response.status === 401 && identity.signedIn() && (await renew())) return attempt();
  return response;
}

async function body<T>(response: Response): Promise<T> {
  if (!response.ok) throw await Problem.of(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** Asks. What this browser has just written is in the answer. */
export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const url = address(path, { ...query, ...freshOwnWrite() });
  return body<T>(await send(url, signal ? { signal } : {}));
}

/** A list as the server writes it for spreadsheets. */
export async function getCsv(path: string, query: Query = {}): Promise<Blob> {
  const response = await send(address(path, { ...query, ...freshOwnWrite() }), {
    headers: { Accept: 'text/csv' },
  });
  if (!response.ok) throw await Problem.of(response);
  return response.blob();
}

/** A file as it was given. */
export async function getFile(path: string): Promise<Blob> {
  const response = await send(path, { headers: { Accept: '*/*' } });
  if (!response.ok) throw await Problem.of(response);
  return response.blob();
}

type Method = 'POST' | 'PATCH' | 'PUT' | 'DELETE';

const waitMs = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Commands. One key for all tries of one intent, so that a lost answer is asked for again and never done twice.
 */
export async function command<T = void>(
  method: Method,
  path: string,
  json?: unknown,
  key = newKey(),
): Promise<T> {
  return retried<T>(path, {
    method,
    headers: {
      'Idempotency-Key': key,
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
}

/** A command whose body is a file. */
export const upload = <T = void>(path: string, query: Query, file: Blob, type: string): Promise<T> =>
  retried<T>(address(path, query), {
    method: 'POST',
    headers: { 'Idempotency-Key': newKey(), 'Content-Type': type },
    body: file,
  });

async function retried<T>(path: string, init: RequestInit): Promise<T> {
  for (let tries = 0; ; tries++) {
    const pause = RETRY_AFTER_MS[tries];
    try {
      const response = await send(path, init);
      if (response.status === 503 && pause !== undefined) {
        await waitMs(pause);
        continue;
      }
      const position = Number(response.headers.get('Maru-Position'));
      if (position > 0)
        lastWrite = { position: Math.max(position, lastWrite?.position ?? 0), at: Date.now() };
      return await body<T>(response);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 0 || pause === undefined) throw problem;
      await waitMs(pause);
    }
  }
}
