/** How well somebody is received, from what getStats() counted between two looks. */
export type Quality = 'good' | 'fair' | 'poor';

export interface Received {
  /** Packets that came, and that did not, since the last look. */
  packets: number;
  lost: number;
  /** Frames that were decoded since; null for sound. */
  frames: number | null;
}

/** A tenth lost is heard; two in a hundred is seen at times. Fewer than two frames are a still picture. */
export function qualityOf({ packets, lost, frames }: Received): Quality {
  const share = lost / Math.max(1, packets + lost);
  if (share > 0.1 || (frames !== null && frames < 2)) return 'poor';
  return share > 0.02 || (frames !== null && frames < 16) ? 'fair' : 'good';
}

/** The worst of them; good where there is nothing to judge. */
export function worst(all: Iterable<Quality>): Quality {
  const found = new Set(all);
  return found.has('poor') ? 'poor' : found.has('fair') ? 'fair' : 'good';
}
