package maru.query.request;

/// Somebody asks too often.
public final class TooManyQueries extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long seconds;

  /// @param seconds after which to come back
  public TooManyQueries(long seconds) {
    super("request.tooMany", null, false, false);
    this.seconds = seconds;
  }

  long seconds() {
    return seconds;
  }
}
