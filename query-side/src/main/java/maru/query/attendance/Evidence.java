package maru.query.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that shows that a student was there, or was not.
///
/// @param id of the call or the quiz; null: it is about neither
record Evidence(Kind kind, Instant at, @Nullable String id) {
  enum Kind {
    JOINED,
    LEFT,
    CONFIRMED,
    /// A call that was closed without this student's confirmation.
    MISSED,
    ANSWERED
  }
}
