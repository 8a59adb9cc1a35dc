package maru.events;

/// An event was stored under a name or revision that this program does not know: it is older than
/// the one that stored it.
public final class UnknownEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownEventException(String name, int revision) {
    super("event " + name + " of revision " + revision + " is not known here");
  }
}
