/** Right is who chose all that is correct and nothing else. */
export const isRight = (chosen: readonly number[], correct: readonly number[]): boolean =>
  chosen.length === correct.length && chosen.every((choice) => correct.includes(choice));
