import type { ServerResponse } from 'node:http';
import type { EventLog, NumberedEvent } from '../events.js';
import { limits } from '../limits.js';
import { Problem } from '../problem.js';

/** Short enough that no proxy takes the connection for idle. */
const HEARTBEAT_MILLISECONDS = 15_000;

/**
 * Streams the events as Server-Sent Events. The first message is `hello`: which start of the
 * server this is, and whether events since `Last-Event-ID` are missing, so that the reader has to
 * look at everything anew.
 */
export function streamEvents(
  events: EventLog,
  lastEventId: string | undefined,
  response: ServerResponse,
): void {
  if (events.readers >= limits.eventReaders) {
    throw new Problem(
      503,
      'media.limitReached',
      `${limits.eventReaders} readers follow the events already.`,
    );
  }
  const missed = since(events, lastEventId);
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  const hello = { instance: events.instance, complete: missed !== undefined };
  response.write(
    `id: ${idOf(events, events.last)}\nevent: hello\ndata: ${JSON.stringify(hello)}\n\n`,
  );
  const send = (numbered: NumberedEvent): void => {
    if (response.writableLength > limits.eventBacklogBytes) {
      response.destroy();
      return;
    }
    const { type, ...data } = numbered.event;
    const id = idOf(events, numbered.number);
    response.write(`id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  missed?.forEach(send);
  const unfollow = events.follow(send);
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MILLISECONDS);
  response.on('close', () => {
    clearInterval(heartbeat);
    unfollow();
  });
}

function idOf(events: EventLog, number: number): string {
  return `${events.instance}/${number}`;
}

function since(events: EventLog, lastEventId: string | undefined): NumberedEvent[] | undefined {
  const [instance, number] = (lastEventId ?? '').split('/');
  if (instance !== events.instance || !/^\d{1,15}$/.test(number ?? '')) {
    return undefined;
  }
  return events.after(Number(number));
}
