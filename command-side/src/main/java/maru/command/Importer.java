package maru.command;

import java.time.Instant;
import maru.events.member.MemberId;

/// Has commands decided under a clock of its own, so that a past can be lived through by the same
/// decisions. For the demo town and imports; no HTTP request leads here.
public interface Importer {

  /// Sends a command and waits for its answer.
  ///
  /// @param as in whose name
  /// @param now what the decision takes for the present, and the instant of its events
  <A> A send(Object command, Class<A> answer, MemberId as, Instant now);

  /// For a command whose handler returns nothing.
  void send(Object command, MemberId as, Instant now);
}
