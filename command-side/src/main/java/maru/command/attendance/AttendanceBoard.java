package maru.command.attendance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.attendance.AttendanceEvent.Called;
import maru.events.attendance.AttendanceEvent.Closed;
import maru.events.attendance.AttendanceEvent.Confirmed;
import maru.events.attendance.AttendanceEvent.Corrected;
import maru.events.attendance.AttendanceEvent.Rejudged;
import maru.events.catalogue.AttendanceRule;
import org.jspecify.annotations.Nullable;

/// The attendance calls of one class, in their order. Immutable. At most one is unclosed.
///
/// @param rule the one under which the session was last judged anew; null: it never was
public record AttendanceBoard(
    SequencedMap<AttendanceCallId, Call> calls, @Nullable AttendanceRule rule) {
  public static final AttendanceBoard EMPTY = new AttendanceBoard(new LinkedHashMap<>(), null);

  /// A call that was made.
  ///
  /// @param deadline the last instant at which a confirmation counts
  public record Call(AttendanceCallId callId, Instant deadline, boolean closed) {

    /// Nobody has closed it, and its time is not over.
    boolean isOpenAt(Instant now) {
      return !closed && !now.isAfter(deadline);
    }
  }

  public @Nullable Call find(AttendanceCallId callId) {
    return calls.get(callId);
  }

  /// The one that was made and not closed since, be its time over or not.
  @Nullable Call unclosed() {
    return calls.values().stream().filter(call -> !call.closed()).findFirst().orElse(null);
  }

  /// The board after `event`. Confirmations stand in other streams and change nothing here.
  public static AttendanceBoard evolve(AttendanceBoard board, AttendanceEvent event) {
    return switch (event) {
      case Called e -> board.with(new Call(e.callId(), e.deadline(), false));
      case Closed e -> board.closed(e.callId());
      case Rejudged e -> new AttendanceBoard(board.calls(), e.rule());
      case Corrected _, Confirmed _ -> board;
    };
  }

  private AttendanceBoard closed(AttendanceCallId callId) {
    Call call = calls.get(callId);
    if (call == null) {
      throw new IllegalStateException("the call was never made");
    }
    return with(new Call(callId, call.deadline(), true));
  }

  private AttendanceBoard with(Call call) {
    SequencedMap<AttendanceCallId, Call> next = new LinkedHashMap<>(calls);
    next.put(call.callId(), call);
    return new AttendanceBoard(next, rule);
  }
}
