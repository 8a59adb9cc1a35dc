package maru.standalone.supervisor;

/// Maru can't start, for a reason that its operator can mend. The message is the one sentence that
/// the operator reads; no stack trace goes with it.
final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartRefused(String sentence) {
    super(sentence);
  }

  StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
