package maru.store;

/// The database could not be used, or not understood.
public final class EventStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EventStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
