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

/** A tile of the strip: as the style sheet has it. */
const STRIP_TILE = 184;
/** Narrower strips are of phones, where the strip is pushed by a finger instead. */
const PHONE = 600;
const ON_PHONE = 6;

/** How many of these fit into a strip beside those that always stand in it. */
export function stripOf(fixed: number, width: number): number {
  if (width < PHONE) return ON_PHONE;
  return Math.max(1, Math.floor((width + GAP) / (STRIP_TILE + GAP)) - fixed);
}
