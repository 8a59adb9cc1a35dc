const RATIO = 16 / 9;
/** Between two tiles, in CSS pixels: as the style sheet has it. */
const GAP = 8;

/** How many columns, and how wide a tile in CSS pixels, so that all of them fit and are as large as can be. */
export function gridOf(count: number, width: number, height: number): { columns: number; tile: number } {
  let best = { columns: 1, tile: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const wide = (width - GAP * (columns - 1)) / columns;
    const high = (height - GAP * (rows - 1)) / rows;
    const tile = Math.floor(Math.min(wide, high * RATIO));
    if (tile > best.tile) best = { columns, tile };
  }
  return best;
}
