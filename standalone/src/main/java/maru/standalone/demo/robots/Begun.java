package maru.standalone.demo.robots;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.member.MemberId;

/// The classes of some courses that were begun, in their order. For one thread.
final class Begun {
  private final Set<CourseId> courses;
  private final Map<SessionId, BegunClass> classes = new LinkedHashMap<>();

  Begun(Set<CourseId> courses) {
    this.courses = Set.copyOf(courses);
  }

  record BegunClass(
      SessionId sessionId, CourseId courseId, MemberId instructorId, Instant since, boolean over) {}

  void happened(ClassroomEvent event, Instant at) {
    if (!courses.contains(event.courseId())) {
      return;
    }
    switch (event) {
      case Started e ->
          classes.put(
              e.sessionId(),
              new BegunClass(e.sessionId(), e.courseId(), e.instructorId(), at, false));
      case Ended e ->
          classes.computeIfPresent(
              e.sessionId(),
              (id, begun) ->
                  new BegunClass(id, begun.courseId(), begun.instructorId(), begun.since(), true));
      case ClassroomEvent.Joined _, ClassroomEvent.Left _ -> {}
    }
  }

  List<BegunClass> on() {
    return classes.values().stream().filter(begun -> !begun.over()).toList();
  }

  boolean wasBegun(SessionId sessionId) {
    return classes.containsKey(sessionId);
  }
}
