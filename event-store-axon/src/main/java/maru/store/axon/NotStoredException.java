package maru.store.axon;

import maru.store.AppendOutcome;
import org.axonframework.modelling.command.ConcurrencyException;

/// The store did not take a command's events, so its unit of work rolls back.
public final class NotStoredException extends ConcurrencyException {
  private static final long serialVersionUID = 1L;

  private final transient AppendOutcome outcome;

  NotStoredException(AppendOutcome outcome) {
    super("not stored: " + outcome);
    this.outcome = outcome;
  }

  public AppendOutcome outcome() {
    return outcome;
  }
}
