package maru.store;

import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Why an event is there. Every part may be absent.
///
/// @param by the member who did it; absent for what the system did, and where nobody may know
/// @param correlation shared by everything that follows from one request
/// @param causation the id of the event that led to this one
/// @param trace the W3C `traceparent` of the request
/// @param imported whether an importer's clock told the time, not the one on the wall
public record Metadata(
    @Nullable MemberId by,
    @Nullable String correlation,
    @Nullable String causation,
    @Nullable String trace,
    boolean imported) {
  public static final Metadata NONE = new Metadata(null, null, null, null, false);

  public static Metadata by(MemberId member) {
    return new Metadata(member, null, null, null, false);
  }
}
