package maru.command.member;

import java.time.Instant;

/// Takes letters to their people, now or later.
interface Mail {

  /// Loses it only once it is of no use any more.
  ///
  /// @param goodUntil when what the letter says is over
  void send(Letter letter, Instant goodUntil);
}
