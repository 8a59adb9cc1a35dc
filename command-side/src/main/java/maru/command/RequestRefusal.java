package maru.command;

/// What is refused before any feature is asked.
public enum RequestRefusal implements Refusal {
  MALFORMED("request.malformed", Kind.MALFORMED),
  /// Arguments: the field, and the values that there are.
  NOT_AMONG("request.malformed", Kind.MALFORMED, "request.notAmong"),
  UNAUTHENTICATED("request.unauthenticated", Kind.UNAUTHENTICATED),
  TOKEN_EXPIRED("request.tokenExpired", Kind.UNAUTHENTICATED),
  FORBIDDEN("request.forbidden", Kind.FORBIDDEN),
  /// A cookie came without the sign that one of Maru's own pages sent it.
  CROSS_SITE("request.crossSite", Kind.FORBIDDEN),
  /// That of an instructor.
  ROLE_NEEDED("request.roleNeeded", Kind.FORBIDDEN),
  NOT_FOUND("request.notFound", Kind.NOT_FOUND),
  METHOD_NOT_ALLOWED("request.methodNotAllowed", Kind.METHOD),
  NOT_ACCEPTABLE("request.notAcceptable", Kind.NOT_ACCEPTABLE),
  /// Others wrote at the same time, again and again.
  CONTENDED("request.contended", Kind.STATE),
  /// Arguments: the limit in KB.
  TOO_LARGE("request.tooLarge", Kind.TOO_LARGE),
  UNSUPPORTED_MEDIA_TYPE("request.unsupportedMediaType", Kind.UNSUPPORTED),
  IDEMPOTENCY_KEY_REUSED("request.idempotencyKeyReused", Kind.RULE),
  IDEMPOTENCY_KEY_INVALID("request.idempotencyKeyInvalid", Kind.RULE),
  /// Arguments: seconds to wait.
  TOO_MANY("request.tooMany", Kind.TOO_MANY),
  BROKEN("request.broken", Kind.BROKEN),
  UNAVAILABLE("request.unavailable", Kind.UNAVAILABLE);

  private final String code;
  private final Kind kind;
  private final String text;

  RequestRefusal(String code, Kind kind) {
    this(code, kind, code);
  }

  RequestRefusal(String code, Kind kind, String text) {
    this.code = code;
    this.kind = kind;
    this.text = text;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String text() {
    return text;
  }
}
