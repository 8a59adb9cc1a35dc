package maru.command.conversation;

import maru.command.Refusal;

/// Why something is not said.
public enum ConversationRefusal implements Refusal {
  /// Students write to everybody, or to their instructor alone.
  NOT_TO_STUDENTS("chat.notToStudents", Kind.FORBIDDEN),
  /// Was never in this class.
  NOBODY_THERE("chat.nobodyThere", Kind.NOT_FOUND),
  MESSAGE_NOT_FOUND("chat.notFound", Kind.NOT_FOUND);

  private final String code;
  private final Kind kind;

  ConversationRefusal(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
