export const times = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i));

/** To a tenth: finer nobody sees. */
export const r = (n: number): number => Math.round(n * 10) / 10;
