/** A question of a class, as this reader may know it. */
export interface Question {
  questionId: string;
  memberId: string;
  /** Empty for whoever is forgotten. */
  name: string;
  /** Empty when its author is forgotten. */
  text: string;
  at: string;
  votes: number;
  /** By this reader. */
  voted: boolean;
  answered: boolean;
}

/** The unanswered ones, the one with the most votes first, the first asked first among equals; and the answered ones. */
export function inOrder(questions: readonly Question[]): { open: Question[]; answered: Question[] } {
  const sorted = [...questions].sort(
    (one, other) => other.votes - one.votes || Date.parse(one.at) - Date.parse(other.at),
  );
  return {
    open: sorted.filter(({ answered }) => !answered),
    answered: sorted.filter(({ answered }) => answered),
  };
}
