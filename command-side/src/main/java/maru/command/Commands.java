package maru.command;

/// How controllers have a command decided.
///
/// The command runs on the caller's thread, in the name of the request's member. The answer's
/// position goes into the header `Maru-Position`. If the request carries an `Idempotency-Key`, the
/// answer is kept for 24 hours with the events, and a repeat of the same request gets it again; so
/// an answer must hold everything that the response shows, ids above all.
///
/// Refuses with [Refused] what the decision refuses, with [RequestRefusal#IDEMPOTENCY_KEY_REUSED]
/// another request under the same key, and with [RequestRefusal#CONTENDED] when others win every
/// one of several tries.
public interface Commands {

  /// Sends a command and waits for its answer.
  ///
  /// @param answer what the command's handler returns: a record that is plain JSON
  <A> A send(Object command, Class<A> answer);

  /// Whether the request was done before, under its key: then [#send] gives the first answer, and
  /// nothing else may be done for it.
  ///
  /// Refuses with [RequestRefusal#IDEMPOTENCY_KEY_REUSED].
  boolean isRepeat();

  /// Sends a command whose handler returns nothing.
  void send(Object command);
}
