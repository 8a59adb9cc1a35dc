package maru.query.classroom;

import java.util.Set;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import maru.store.EventReader;
import maru.store.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may follow a class: its instructor, and who has a seat in the course and was not removed.
@Component
class LiveAccess {
  private final LiveRooms rooms;
  private final Seats seats;

  LiveAccess(LiveRooms rooms, EventReader reader) {
    this.rooms = rooms;
    this.seats = new Seats(reader);
  }

  private record Owner(CourseId courseId, MemberId instructorId, Set<MemberId> removed) {}

  /// Refuses with 404 a session that does not exist, with 403 whoever has no seat or was removed.
  LiveReader reader(SessionId sessionId, MemberId member) {
    Owner owner = rooms.look(sessionId, LiveAccess::owner);
    if (owner == null) {
      throw new RefusedQuery(Refusal.SESSION_NOT_FOUND);
    }
    boolean instructor = owner.instructorId().equals(member);
    if (!instructor && !seats.of(owner.courseId(), member).taken()) {
      throw new RefusedQuery(Refusal.NOT_ENROLLED);
    }
    if (owner.removed().contains(member)) {
      throw new RefusedQuery(Refusal.REMOVED);
    }
    return new LiveReader(member, instructor);
  }

  private static @Nullable Owner owner(LiveClass state) {
    CourseId courseId = state.courseId();
    MemberId instructorId = state.instructorId();
    return courseId == null || instructorId == null
        ? null
        : new Owner(courseId, instructorId, state.order().removed());
  }
}
