import { describe, expect, it, vi } from 'vitest';
import { Lingering } from './lingering';

const teacher = { peerId: 'p1', memberId: 'teacher', tracks: 'old picture' };
const friend = { peerId: 'p2', memberId: 'friend', tracks: 'old sound' };
const back = { peerId: 'p9', memberId: 'teacher' };

describe('what the last connection carried', () => {
  it('is shown until its people are back, each in their place', () => {
    const lingering = new Lingering<{ peerId: string; memberId: string }, string>(() => undefined);
    lingering.begin({ close: () => undefined }, [teacher, friend]);
    const joined = lingering.joined([teacher, friend], [back], '');
    expect(joined).toEqual([{ ...back, tracks: 'old picture' }, friend]);
    expect(lingering.isGhost('p2')).toBe(true);
    const friendBack = { peerId: 'p10', memberId: 'friend' };
    expect(lingering.cameBack(joined, friendBack, '')).toEqual([
      { ...back, tracks: 'old picture' },
      { ...friendBack, tracks: 'old sound' },
    ]);
  });

  it('ends a moment after this browser is back', () => {
    vi.useFakeTimers();
    const close = vi.fn();
    const over = vi.fn();
    const lingering = new Lingering<{ peerId: string; memberId: string }, string>(over);
    const session = { close };
    lingering.begin(session, [teacher]);
    vi.advanceTimersByTime(60_000);
    expect(close).not.toHaveBeenCalled();
    lingering.joined([teacher], [], '');
    vi.advanceTimersByTime(60_000);
    expect(close).toHaveBeenCalledOnce();
    expect(over).toHaveBeenCalledOnce();
    expect(lingering.isGhost('p1')).toBe(false);
    expect(lingering.holds(session)).toBe(false);
    vi.useRealTimers();
  });

  it('is nothing at the first connection', () => {
    const lingering = new Lingering<{ peerId: string; memberId: string }, string>(() => undefined);
    expect(lingering.joined([], [back], 'none')).toEqual([{ ...back, tracks: 'none' }]);
    lingering.end();
  });
});
