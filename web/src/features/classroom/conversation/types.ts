export const REACTIONS = ['CLAP', 'HEART', 'THUMBS_UP', 'LAUGH', 'SURPRISE'] as const;
export type Reaction = (typeof REACTIONS)[number];
export type ReactionCounts = Partial<Record<Reaction, number>>;

export const FACES: Record<Reaction, string> = {
  CLAP: '👏',
  HEART: '❤️',
  THUMBS_UP: '👍',
  LAUGH: '😄',
  SURPRISE: '😮',
};

export interface Message {
  messageId: string;
  memberId: string;
  /** Empty for whoever is forgotten. */
  name: string;
  /** The only one, beside the sender, who may read it. */
  to: string | null;
  toName: string | null;
  text: string;
  at: string;
}
