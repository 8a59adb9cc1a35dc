package maru.command.text;

import maru.command.Refusal;

/// What is wrong with one field of a request, whatever feature it belongs to.
public enum FieldRefusal implements Refusal {
  REQUIRED("field.required"),
  BLANK("field.blank"),
  /// Arguments: the least number of characters.
  TOO_SHORT("field.tooShort"),
  /// Arguments: the greatest number of characters.
  TOO_LONG("field.tooLong"),
  CONTROL_CHARACTER("field.controlCharacter"),
  /// Half of a character that needs two UTF-16 units.
  BROKEN_CHARACTER("field.brokenCharacter"),
  /// Arguments: the least and the greatest value.
  OUT_OF_RANGE("field.outOfRange"),
  /// Arguments: the greatest number of entries.
  TOO_MANY("field.tooMany"),
  TOO_FEW("field.tooFew"),
  REPEATED("field.repeated"),
  UNKNOWN("field.unknown");

  private final String code;

  FieldRefusal(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.RULE;
  }
}
