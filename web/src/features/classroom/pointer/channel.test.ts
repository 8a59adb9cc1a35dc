import { describe, expect, it, vi } from 'vitest';
import type { MediaSession } from '../MediaSession';
import { written } from './message';
import { PointerChannel } from './PointerChannel';

const place = { producerId: '0b0f2f6e-4c0a-4a52-9c53-1a2b3c4d5e6f', x: 0.5, y: 0.5 };

/** A session whose channels open by themselves, or not at all. */
function sessionOf({ carries = true, waiting = 0 } = {}) {
  const sent: Uint8Array[] = [];
  const heard = new Map<string, (message: unknown) => void>();
  const producer = {
    readyState: 'open',
    bufferedAmount: waiting,
    send: (message: Uint8Array) => sent.push(message),
  };
  const openChannel = vi.fn(() =>
    carries ? Promise.resolve(producer) : Promise.reject(new Error('no data here')),
  );
  const followChannel = (id: string, hear: (message: unknown) => void) => {
    heard.set(id, hear);
    return Promise.resolve();
  };
  return {
    session: { openChannel, followChannel } as unknown as MediaSession,
    openChannel,
    sent,
    say: (id: string, number: number) => heard.get(id)?.(written({ number, place }).buffer),
  };
}
const now = () => performance.now();
const never = () => expect.unreachable();

describe('the channel of one’s own pointer', () => {
  it('is opened once, sends places, and says at the end that the pointer is put away', async () => {
    const { session, openChannel, sent } = sessionOf();
    const channel = new PointerChannel();
    channel.connected(session);
    channel.start(never);
    channel.start(never);
    await vi.waitFor(() => {
      channel.point(place);
      expect(sent.length).toBeGreaterThan(0);
    });
    expect(openChannel).toHaveBeenCalledTimes(1);
    expect(channel.pointers.now(now())).toMatchObject({ producerId: place.producerId });
    channel.stop();
    expect(sent.at(-1)?.length).toBe(3);
    expect(channel.pointers.now(now())).toBeNull();
  });

  it('tells when no data are carried', async () => {
    const { session } = sessionOf({ carries: false });
    const failed = vi.fn();
    const channel = new PointerChannel();
    channel.start(failed);
    channel.connected(session);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
  });

  it('leaves out what would wait', async () => {
    const { session, openChannel, sent } = sessionOf({ waiting: 10_000 });
    const channel = new PointerChannel();
    channel.connected(session);
    channel.start(never);
    await vi.waitFor(() => expect(openChannel).toHaveBeenCalled());
    channel.point(place);
    expect(sent).toEqual([]);
  });

  it('is opened anew in the next session', async () => {
    const channel = new PointerChannel();
    channel.connected(sessionOf().session);
    channel.start(never);
    channel.lost();
    const { session, openChannel } = sessionOf();
    channel.connected(session);
    await vi.waitFor(() => expect(openChannel).toHaveBeenCalledTimes(1));
  });
});

describe('the channels of others', () => {
  const peer = {
    peerId: 'p',
    memberId: 'm',
    name: '',
    instructor: true,
    producers: [],
    dataProducers: [{ dataProducerId: 'a', channel: 'POINTER' as const }],
  };

  it('are followed, whether they were open before or after', () => {
    const { session, say } = sessionOf();
    const channel = new PointerChannel();
    channel.joined([peer]);
    channel.connected(session);
    channel.opened('q', 'b');
    say('a', 1);
    expect(channel.pointers.now(now())).not.toBeNull();
    channel.left('p');
    expect(channel.pointers.now(now())).toBeNull();
    say('b', 1);
    expect(channel.pointers.now(now())).not.toBeNull();
  });

  it('are heard no more once they are closed', () => {
    const { session, say } = sessionOf();
    const channel = new PointerChannel();
    channel.joined([peer]);
    channel.connected(session);
    channel.closed('a');
    say('a', 2);
    expect(channel.pointers.now(now())).toBeNull();
  });
});
