package maru.command;

/// A reason why something is not done, with a code that clients may rely on for ever.
///
/// Every feature has one enum of them. Beside the enum's class stand `problems_ko.properties` and
/// `problems_en.properties`, which tell people each code in their language; `{0}` and so on are the
/// arguments of [Refused].
public interface Refusal {

  /// A dotted name such as `course.notFound`.
  String code();

  Kind kind();

  /// Under which name its text stands, where one code says it in several ways.
  default String text() {
    return code();
  }

  /// What a refusal means to HTTP.
  enum Kind {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD(405),
    NOT_ACCEPTABLE(406),
    /// The state of things doesn't allow it now.
    STATE(409),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    /// A rule forbids what was asked for, whatever the state.
    RULE(422),
    TOO_MANY(429),
    BROKEN(500),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }
}
