import { describe, expect, it } from 'vitest';
import { figuresOf, type Report, since } from './figures';
import { Journal, MOST, observations } from './observe';

describe('what was noticed', () => {
  it('is told with its age', () => {
    const journal = new Journal();
    journal.add({ kind: 'LINK', direction: 'SEND', state: 'DISCONNECTED' }, 1_000);
    journal.add({ kind: 'PAGE', visible: false }, 5_000);
    expect(observations(journal.take(), 13_000)).toEqual([
      { kind: 'LINK', direction: 'SEND', state: 'DISCONNECTED', agoMillis: 12_000 },
      { kind: 'PAGE', visible: false, agoMillis: 8_000 },
    ]);
    expect(journal.take()).toEqual([]);
  });

  it('is kept in its order until it was told, and of too much the newest', () => {
    const journal = new Journal();
    for (let i = 0; i < MOST; i++) journal.add({ kind: 'PAGE', visible: true }, i);
    const untold = journal.take();
    journal.add({ kind: 'PAGE', visible: false }, 99);
    journal.putBack(untold);
    const kept = journal.take();
    expect(kept).toHaveLength(MOST);
    expect(kept[0]?.at).toBe(1);
    expect(kept.at(-1)?.at).toBe(99);
  });
});

describe('the figures of a transport', () => {
  const candidates: Report[] = [
    { id: 'T', type: 'transport', selectedCandidatePairId: 'P' },
    {
      id: 'P',
      type: 'candidate-pair',
      localCandidateId: 'L',
      remoteCandidateId: 'R',
      currentRoundTripTime: 0.0421,
    },
    { id: 'L', type: 'local-candidate', candidateType: 'relay', protocol: 'udp', relayProtocol: 'tls' },
    { id: 'R', type: 'remote-candidate', candidateType: 'host', protocol: 'udp' },
  ];

  it('tell the way that is taken', () => {
    expect(figuresOf(candidates).pair).toEqual({
      protocol: 'TLS',
      local: 'RELAY',
      remote: 'HOST',
      rttMillis: 42,
    });
    const nominated = candidates
      .slice(1)
      .map((report) => (report.id === 'P' ? { ...report, nominated: true, state: 'succeeded' } : report));
    expect(figuresOf(nominated).pair?.local).toBe('RELAY');
    expect(figuresOf([]).pair).toBeNull();
  });

  it('count what came, without what only probes the network', () => {
    const { counted } = figuresOf([
      {
        id: '1',
        type: 'inbound-rtp',
        kind: 'video',
        packetsReceived: 90,
        packetsLost: 10,
        jitter: 0.004,
        frameHeight: 720,
        framesPerSecond: 25,
      },
      { id: '2', type: 'inbound-rtp', kind: 'audio', packetsReceived: 50, packetsLost: -2 },
      { id: '3', type: 'inbound-rtp', kind: 'video', ssrc: 1234, packetsReceived: 999 },
    ]);
    expect(counted).toEqual({
      packets: 140,
      lost: 10,
      jitterMillis: 4,
      height: 720,
      framesPerSecond: 25,
      layers: 1,
    });
  });

  it('count the simulcast layers that are really sent', () => {
    const { counted } = figuresOf([
      {
        id: '1',
        type: 'outbound-rtp',
        kind: 'video',
        packetsSent: 10,
        frameHeight: 180,
        framesPerSecond: 25,
      },
      {
        id: '2',
        type: 'outbound-rtp',
        kind: 'video',
        packetsSent: 10,
        frameHeight: 360,
        framesPerSecond: 24,
      },
      { id: '3', type: 'outbound-rtp', kind: 'video', packetsSent: 0, frameHeight: 720 },
      { id: '4', type: 'remote-inbound-rtp', kind: 'video', packetsLost: 3 },
    ]);
    expect(counted).toMatchObject({ packets: 20, lost: 3, height: 360, framesPerSecond: 24, layers: 2 });
  });

  it('are those since the last look', () => {
    const picture = { jitterMillis: 1, height: 720, framesPerSecond: 25, layers: 1 };
    expect(
      since({ packets: 100, lost: 5, ...picture }, { packets: 150, lost: 4, ...picture, height: 360 }),
    ).toEqual({ packets: 50, lost: 0, ...picture, height: 360 });
  });
});
