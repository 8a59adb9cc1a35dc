package maru.store.axon;

/// Thrown by an event handler whose surroundings are away, such as a search engine that restarts:
/// the event is handed over again, after a pause, and does not go to the dead letters.
public final class TryAgainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TryAgainException(String message, Throwable cause) {
    super(message, cause);
  }
}
