import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer, token, type Server } from './server.js';

interface Message {
  id: string;
  event: string;
  data: unknown;
}

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.close();
});

async function follow(lastEventId?: string): Promise<{ seen: Message[]; leave: () => void }> {
  const abort = new AbortController();
  const answer = await fetch(`${server.base}/events`, {
    signal: abort.signal,
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
    },
  });
  const seen: Message[] = [];
  const body = answer.body;
  if (!body) {
    throw new Error('no body');
  }
  void (async () => {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) {
        text += decoder.decode(chunk as Uint8Array, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        seen.push(...blocks.filter((block) => !block.startsWith(':')).map(read));
      }
    } catch {
      // Aborted by leave().
    }
  })();
  await vi.waitFor(() => {
    expect(seen[0]?.event).toBe('hello');
  });
  return {
    seen,
    leave: () => {
      abort.abort();
    },
  };
}

function read(block: string): Message {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  return {
    id: fields.id ?? '',
    event: fields.event ?? '',
    data: JSON.parse(fields.data ?? 'null'),
  };
}

async function closedTransport(): Promise<string> {
  const { routerId } = await server.json<{ routerId: string }>('PUT', `/routers/${randomUUID()}`);
  const { transportId } = await server.json<{ transportId: string }>(
    'POST',
    `/routers/${routerId}/transports`,
  );
  await server.call('DELETE', `/transports/${transportId}`);
  return transportId;
}

describe('the stream of events', () => {
  it('tells what closes, and resumes where a reader left', async () => {
    const first = await follow();
    expect(first.seen[0]?.data).toMatchObject({ complete: false });
    const seenLive = await closedTransport();
    await vi.waitFor(() => {
      expect(first.seen.at(-1)).toMatchObject({
        event: 'transport.closed',
        data: { transportId: seenLive },
      });
    });
    first.leave();
    const missed = await closedTransport();
    const second = await follow(first.seen.at(-1)?.id);
    await vi.waitFor(() => {
      expect(second.seen.slice(1)).toMatchObject([
        { event: 'transport.closed', data: { transportId: missed } },
      ]);
    });
    expect(second.seen[0]?.data).toMatchObject({ complete: true });
    second.leave();
  });

  it('admits that it cannot resume from another start of the server', async () => {
    const { seen, leave } = await follow(`${randomUUID()}/1`);
    expect(seen[0]?.data).toMatchObject({ complete: false });
    leave();
  });
});
