package maru.command.handout;

import maru.command.Refusal;

/// Why something is not handed to a class.
public enum HandoutRefusal implements Refusal {
  /// Arguments: how many a class may have.
  TOO_MANY("handout.tooMany", Kind.STATE),
  EMPTY("handout.empty", Kind.RULE),
  /// Its content is none of the kinds that may be shared.
  OTHER_KIND("handout.otherKind", Kind.RULE),
  /// Not `http` or `https`, or not the address of a host.
  NO_ADDRESS("handout.noAddress", Kind.RULE);

  private final String code;
  private final Kind kind;

  HandoutRefusal(String code, Kind kind) {
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
