import { useEffect, useState } from 'react';
import { get } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Me } from '../../api/types';
import { evolve, type Live, VIEW_NAMES, type View } from './live';

const PAUSE_MS = 2_000;

export interface Following {
  live: Live | null;
  /** Why the class can't be followed at all. */
  refusal: Problem | null;
}

/**
 * Follows a class. The browser resumes by itself after a dropped connection; where it gives up (the access token has
 * ended, the server is away) the token is renewed and the stream is opened anew.
 */
export function useLive(sessionId: string): Following {
  const [following, setFollowing] = useState<Following>({ live: null, refusal: null });
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;

    const hear = (view: View) =>
      setFollowing(({ live }) => ({ live: evolve(live, view, Date.now()), refusal: null }));

    const open = () => {
      source = new EventSource(`/api/sessions/${sessionId}/live`);
      for (const name of VIEW_NAMES)
        source.addEventListener(name, (message: MessageEvent<string>) => {
          hear({ name, data: JSON.parse(message.data) as unknown } as View);
        });
      source.addEventListener('error', () => {
        if (source?.readyState === EventSource.CLOSED && !closed)
          timer = setTimeout(() => void again(), PAUSE_MS);
      });
    };

    /** An EventSource does not say why it was refused: asked for like everything else, the server does. */
    const again = async () => {
      try {
        await get<Me>('/api/me');
        const asking = new AbortController();
        const answer = await fetch(`/api/sessions/${sessionId}/live`, { signal: asking.signal });
        if ([400, 403, 404].includes(answer.status)) throw await Problem.of(answer);
        asking.abort();
      } catch (problem) {
        if (problem instanceof Problem && [400, 401, 403, 404].includes(problem.status)) {
          if (!closed) setFollowing({ live: null, refusal: problem });
          return;
        }
      }
      if (!closed) open();
    };

    open();
    return () => {
      closed = true;
      clearTimeout(timer);
      source?.close();
    };
  }, [sessionId]);
  return following;
}
