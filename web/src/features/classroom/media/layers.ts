/** Heights of the simulcast layers of a 720p camera. */
const HEIGHTS = [180, 360, 720];

/** The smallest layer that fills a picture of this height, in device pixels; a little stretching goes unseen. */
export function layerFor(height: number): number {
  const layer = HEIGHTS.findIndex((layerHeight) => height <= layerHeight * 1.25);
  return layer < 0 ? HEIGHTS.length - 1 : layer;
}
