package maru.command.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import maru.events.catalogue.CatalogueEvent.SessionMoved;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.SessionId;
import org.jspecify.annotations.Nullable;

/// One meeting of a course as it is planned now.
public record PlannedSession(
    SessionId sessionId, Instant startsAt, int minutes, ZoneId zone, @Nullable String title) {

  static PlannedSession of(SessionScheduled event) {
    return new PlannedSession(
        event.sessionId(), event.startsAt(), event.minutes(), event.zone(), event.title());
  }

  static PlannedSession of(SessionMoved event) {
    return new PlannedSession(
        event.sessionId(), event.startsAt(), event.minutes(), event.zone(), event.title());
  }

  public Instant endsAt() {
    return startsAt.plus(Duration.ofMinutes(minutes));
  }

  /// One that ends as another starts does not overlap it.
  boolean overlaps(PlannedSession other) {
    return startsAt.isBefore(other.endsAt()) && other.startsAt().isBefore(endsAt());
  }
}
