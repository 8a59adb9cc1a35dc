import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/client';

/** What an instructor hands to a class: a link, or a file. */
export interface Handout {
  handoutId: string;
  /** Of the link, or the file's name. Empty when the instructor is forgotten. */
  title: string;
  /** Of the link. */
  address: string | null;
  /** Of the file. */
  mediaType: string | null;
  /** Of the file. */
  bytes: number | null;
  at: string;
}

export const MOST_BYTES = 5 * 1024 * 1024;

/** What the server takes, by its content; the ending only tells the browser what to offer. */
export const KINDS = '.pdf,.png,.jpg,.jpeg,.webp,.txt,.md,.csv';

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

export const typeOf = (name: string): string =>
  TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'text/plain';

/** As the browser writes it, with `https://` where nothing else is said; null: no address of a page. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

export const handoutsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['handouts', sessionId],
    queryFn: ({ signal }) => get<{ items: Handout[] }>(`/api/sessions/${sessionId}/handouts`, {}, signal),
    retry: false,
  });
