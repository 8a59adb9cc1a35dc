export interface Point {
  x: number;
  y: number;
}

export interface TrailPoint extends Point {
  at: number;
}

/** In this time the spot has come 63% of its way: messages come every 34 ms, and it shall neither jump nor lag. */
const GLIDE_MS = 30;
const TRAIL_MS = 400;
/** At 60 frames a second, with some to spare. */
const MOST = 48;

/** A spot on its way: where it stands, `elapsed` ms later. */
export function glided(from: Point, to: Point, elapsed: number): Point {
  const share = 1 - Math.exp(-elapsed / GLIDE_MS);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Where the spot was, the oldest first; what is older than the trail is left out. */
export function trailed(trail: readonly TrailPoint[], point: Point, now: number): TrailPoint[] {
  return [...trail, { ...point, at: now }].filter(({ at }) => now - at < TRAIL_MS).slice(-MOST);
}

/** 1 at the spot, 0 at the trail's end. */
export const freshness = ({ at }: TrailPoint, now: number): number => Math.max(0, 1 - (now - at) / TRAIL_MS);
