/** Statistics as the contract has them. */
export function rows(found: readonly unknown[]): { stats: Record<string, unknown>[] } {
  return { stats: found.map((row) => ({ ...(row as object) })) };
}
