/** Statistics as the contract has them. */
export function rows(found: readonly object[]): { stats: Record<string, unknown>[] } {
  return { stats: found.map((row) => ({ ...row })) };
}
