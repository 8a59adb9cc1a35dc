import type { CandidatePair, Counted } from './observe';

/** A report of getStats(), of which every browser leaves out something. */
export type Report = Partial<Record<string, number | string | boolean>> & { id: string; type: string };

/** What a transport's statistics come to: its way, and totals since it was made. */
export interface Figures {
  pair: CandidatePair | null;
  counted: Counted;
}

export const NO_FIGURES: Figures = {
  pair: null,
  counted: { packets: 0, lost: 0, jitterMillis: 0, height: 0, framesPerSecond: 0, layers: 0 },
};

/** Firefox counts what the server sends to find out how much the network carries, as if it were media. */
const PROBATOR_SSRC = 1234;

const number = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);

export function figuresOf(reports: readonly Report[]): Figures {
  const counted = { ...NO_FIGURES.counted };
  for (const report of reports) {
    if (report.ssrc === PROBATOR_SSRC) continue;
    if (report.type === 'inbound-rtp') {
      counted.packets += number(report.packetsReceived);
      counted.lost += number(report.packetsLost);
    } else if (report.type === 'remote-inbound-rtp') {
      // What the server says of what is sent from here.
      counted.lost += number(report.packetsLost);
    } else if (report.type === 'outbound-rtp') {
      counted.packets += number(report.packetsSent);
    } else continue;
    counted.jitterMillis = Math.max(counted.jitterMillis, Math.round(number(report.jitter) * 1000));
    if (report.kind === 'video' && number(report.framesPerSecond) > 0) {
      counted.layers += 1;
      if (number(report.frameHeight) > counted.height) {
        counted.height = Math.round(number(report.frameHeight));
        counted.framesPerSecond = Math.round(number(report.framesPerSecond));
      }
    }
  }
  return { pair: pairOf(reports), counted };
}

/** What was counted between two looks; of the picture, how it is now. */
export const since = (before: Counted, now: Counted): Counted => ({
  ...now,
  packets: Math.max(0, now.packets - before.packets),
  lost: Math.max(0, now.lost - before.lost),
});

function pairOf(reports: readonly Report[]): CandidatePair | null {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const selected = reports.find(({ type }) => type === 'transport')?.selectedCandidatePairId;
  const pair =
    typeof selected === 'string'
      ? byId.get(selected)
      : reports.find(
          ({ type, nominated, state }) => type === 'candidate-pair' && nominated && state === 'succeeded',
        );
  const local = byId.get(String(pair?.localCandidateId));
  const remote = byId.get(String(pair?.remoteCandidateId));
  if (!pair || !local || !remote) return null;
  const [from, to] = [typeOf(local), typeOf(remote)];
  if (!from || !to) return null;
  return {
    protocol: protocolOf(from === 'RELAY' ? (local.relayProtocol ?? local.protocol) : local.protocol),
    local: from,
    remote: to,
    rttMillis: Math.min(60_000, Math.round(number(pair.currentRoundTripTime) * 1000)),
  };
}

const TYPES = ['HOST', 'SRFLX', 'PRFLX', 'RELAY'] as const;

const typeOf = ({ candidateType }: Report): CandidatePair['local'] | undefined =>
  TYPES.find((type) => type === String(candidateType).toUpperCase());

const protocolOf = (protocol: unknown): CandidatePair['protocol'] =>
  protocol === 'tcp' ? 'TCP' : protocol === 'tls' ? 'TLS' : 'UDP';
