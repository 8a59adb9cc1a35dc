package maru.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is appended as a whole or not at all.
///
/// @param events in their order; none is allowed, for companion rows alone
/// @param conditions all must hold
/// @param deadline the last instant, by the database's clock, at which this may be stored
public record AppendRequest(
    List<NewEvent> events,
    List<Condition> conditions,
    @Nullable Instant deadline,
    @Nullable Receipt receipt,
    List<Companion> companions) {

  public AppendRequest {
    events = List.copyOf(events);
    conditions = List.copyOf(conditions);
    companions = List.copyOf(companions);
  }

  public static AppendRequest of(List<NewEvent> events) {
    return new AppendRequest(events, List.of(), null, null, List.of());
  }

  public AppendRequest on(List<Condition> mustHold) {
    return new AppendRequest(events, mustHold, deadline, receipt, companions);
  }

  public AppendRequest notAfter(@Nullable Instant instant) {
    return new AppendRequest(events, conditions, instant, receipt, companions);
  }

  public AppendRequest with(@Nullable Receipt given) {
    return new AppendRequest(events, conditions, deadline, given, companions);
  }

  public AppendRequest along(List<? extends Companion> rows) {
    return new AppendRequest(events, conditions, deadline, receipt, List.copyOf(rows));
  }
}
