package maru.events.conversation;

/// What one can show without a word.
public enum Reaction {
  CLAP,
  HEART,
  THUMBS_UP,
  LAUGH,
  SURPRISE
}
