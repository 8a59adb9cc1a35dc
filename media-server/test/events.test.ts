import { describe, expect, it } from 'vitest';
import { EventLog, type MediaEvent, type NumberedEvent } from '../src/events.js';
import { limits } from '../src/limits.js';

const died: MediaEvent = { type: 'worker.died', routerIds: [] };

describe('the event log', () => {
  it('gives what came after a number', () => {
    const log = new EventLog();
    log.append(died);
    log.append(died);
    expect(log.after(0)?.map(({ number }) => number)).toEqual([1, 2]);
    expect(log.after(1)?.map(({ number }) => number)).toEqual([2]);
    expect(log.after(2)).toEqual([]);
  });

  it('admits that it does not know a number that it never gave', () => {
    expect(new EventLog().after(1)).toBeUndefined();
    expect(new EventLog().after(0)).toEqual([]);
  });

  it('keeps a bounded number and admits what it dropped', () => {
    const log = new EventLog();
    for (let i = 0; i < limits.eventsKept + 2; i++) {
      log.append(died);
    }
    expect(log.after(1)).toBeUndefined();
    expect(log.after(2)).toHaveLength(limits.eventsKept);
  });

  it('tells its readers until they leave', () => {
    const log = new EventLog();
    const seen: NumberedEvent[] = [];
    const leave = log.follow((numbered) => seen.push(numbered));
    log.append(died);
    leave();
    log.append(died);
    expect(seen).toEqual([{ number: 1, event: died }]);
    expect(log.readers).toBe(0);
  });
});
