import { describe, expect, it } from 'vitest';
import {
  healthOf,
  lossOf,
  type Moment,
  type PersonDiagnostics,
  rttOf,
  type Sample,
  secondsOf,
} from './diagnostics';

const person = (over: Partial<PersonDiagnostics>): PersonDiagnostics => ({
  memberId: 'm',
  name: '영준',
  instructor: false,
  connected: 1,
  links: [],
  reconnects: 0,
  restarts: 0,
  lostSeconds: 0,
  worst: { loss: 0, rttMillis: 20, audioOnly: false },
  latest: null,
  story: [],
  samples: [],
  ...over,
});

const moment = (kind: Moment['kind'], until: string | null = null): Moment => ({
  kind,
  at: '2026-11-22T10:00:00Z',
  until,
  restarts: 0,
});

describe('how a person fared', () => {
  it('is told by the worst of it', () => {
    expect(healthOf(person({}))).toBe('good');
    expect(healthOf(person({ worst: null }))).toBe('none');
    expect(healthOf(person({ reconnects: 1 }))).toBe('fair');
    expect(healthOf(person({ worst: { loss: 0.05, rttMillis: 20, audioOnly: false } }))).toBe('fair');
    expect(healthOf(person({ worst: { loss: 0, rttMillis: 20, audioOnly: true } }))).toBe('bad');
    expect(healthOf(person({ story: [moment('LOST_FOR_GOOD')] }))).toBe('bad');
    expect(healthOf(person({ story: [moment('LOST_NOW')] }))).toBe('lost');
  });

  it('is a loss of seconds, never of none', () => {
    expect(secondsOf(moment('LOST', '2026-11-22T10:00:12.400Z'))).toBe(12);
    expect(secondsOf(moment('LOST', '2026-11-22T10:00:00.100Z'))).toBe(1);
  });
});

describe('a sample', () => {
  const flow = { loss: 0, jitterMillis: 0, height: 720, framesPerSecond: 25, layers: 1 };
  const sample: Sample = {
    connection: 'tab',
    at: '2026-11-22T10:00:00Z',
    sending: null,
    receiving: { protocol: 'UDP', local: 'HOST', remote: 'HOST', rttMillis: 40 },
    sent: flow,
    received: { ...flow, loss: 0.1 },
    audioOnly: false,
    server: { lossFrom: 0.25, lossTo: 0, availableKbps: null },
  };

  it('has the worse of what browser and server saw', () => {
    expect(lossOf(sample)).toBe(0.25);
    expect(lossOf({ ...sample, server: null })).toBe(0.1);
    expect(rttOf(sample)).toBe(40);
    expect(rttOf({ ...sample, receiving: null })).toBeNull();
  });
});
