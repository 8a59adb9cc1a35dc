package maru.command.classroom;

import java.util.List;
import maru.command.classroom.Classroom.Over;
import maru.command.classroom.Classroom.Running;
import maru.command.classroom.Classroom.Waiting;
import maru.events.Event;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.OrderEvent.Locked;
import maru.events.classroom.OrderEvent.MemberRemoved;
import maru.events.member.MemberId;
import maru.store.Condition;
import maru.store.Seats;
import maru.store.Seats.Seat;
import maru.store.axon.View;
import org.jspecify.annotations.Nullable;

/// Who may take part in a class, and until when what they do counts.
record Admissions(Seats seats) {

  /// Null: the class has not begun.
  @Nullable Seat seat(Classroom classroom, MemberId member) {
    CourseId courseId = course(classroom);
    return courseId == null ? null : seats.of(courseId, member);
  }

  boolean isSeated(Classroom classroom, MemberId member) {
    Seat seat = seat(classroom, member);
    return seat != null && seat.taken();
  }

  static @Nullable CourseId course(Classroom classroom) {
    return switch (classroom) {
      case Running running -> running.place().courseId();
      case Over over -> over.place().courseId();
      case Waiting _ -> null;
    };
  }

  /// Nobody has ended the class, nor put anybody out of it.
  static Condition goesOn(SessionId sessionId, View<Classroom> view) {
    return nothingElse(List.of(Ended.class, MemberRemoved.class), sessionId, view);
  }

  /// Nobody has ended or locked the class, nor put anybody out of it.
  static Condition doorIsAsItWas(SessionId sessionId, View<Classroom> view) {
    return nothingElse(List.of(Ended.class, Locked.class, MemberRemoved.class), sessionId, view);
  }

  /// At most one of a kind is open, so the next closing of that kind is that of the one that was
  /// open then. Nobody is put out of the class either.
  static Condition nothingCloses(
      Class<? extends Event> closing, SessionId sessionId, View<Classroom> view) {
    return nothingElse(List.of(closing, Ended.class, MemberRemoved.class), sessionId, view);
  }

  /// The classroom has none of these events since it was looked at.
  private static Condition nothingElse(
      List<Class<? extends Event>> events, SessionId sessionId, View<Classroom> view) {
    return Condition.none(events)
        .inStream(Streams.CLASSROOM.stream(sessionId))
        .after(view.position());
  }
}
