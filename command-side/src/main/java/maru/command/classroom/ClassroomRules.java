package maru.command.classroom;

import java.time.Duration;
import java.time.Instant;
import maru.command.Refused;
import maru.command.classroom.Classroom.Over;
import maru.command.classroom.Classroom.Running;
import maru.command.classroom.Classroom.Waiting;
import maru.command.conversation.ConversationCommand.Say;
import maru.command.conversation.ConversationRefusal;
import maru.command.quiz.QuizDecider.Place;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// The rules of a class, each a sentence that refuses when it isn't so.
final class ClassroomRules {
  /// Time enough to try camera and quizzes; not so much that a class is begun on the wrong day.
  private static final Duration EARLIEST = Duration.ofMinutes(30);

  private ClassroomRules() {}

  static SessionPlan planned(@Nullable SessionPlan plan) {
    if (plan == null) {
      throw new Refused(ClassroomRefusal.NOT_FOUND);
    }
    return plan;
  }

  static void isTheInstructor(MemberId instructor, MemberId by) {
    if (!instructor.equals(by)) {
      throw new Refused(ClassroomRefusal.NOT_INSTRUCTOR);
    }
  }

  static void isNotCancelled(SessionPlan plan) {
    if (plan.cancelled()) {
      throw new Refused(ClassroomRefusal.CANCELLED);
    }
  }

  static void isNearlyTime(SessionPlan plan, Instant now) {
    if (now.isBefore(plan.startsAt().minus(EARLIEST))) {
      throw new Refused(ClassroomRefusal.TOO_EARLY, EARLIEST.toMinutes());
    }
  }

  static Running isOn(Classroom classroom) {
    return switch (classroom) {
      case Waiting _ -> throw new Refused(ClassroomRefusal.NOT_STARTED);
      case Running running -> running;
      case Over _ -> throw new Refused(ClassroomRefusal.ENDED);
    };
  }

  /// For the instructor of a class that is on, or over.
  static Place hasBegunFor(Classroom classroom, MemberId by) {
    Place place =
        switch (classroom) {
          case Waiting _ -> throw new Refused(ClassroomRefusal.NOT_STARTED);
          case Running running -> running.place();
          case Over over -> over.place();
        };
    isTheInstructor(place.instructorId(), by);
    return place;
  }

  /// Instructors belong to their class; students by a seat in the course, until they are removed.
  static void belongsToTheClass(Running classroom, MemberId member, boolean seated) {
    if (classroom.order().removed().contains(member)) {
      throw new Refused(ClassroomRefusal.REMOVED);
    }
    if (!seated && !classroom.place().instructorId().equals(member)) {
      throw new Refused(ClassroomRefusal.NOT_ENROLLED);
    }
  }

  /// Everybody, or the instructor alone, or one student alone to whom the instructor writes.
  static void isReadByWhoMayRead(MemberId instructor, Say message, boolean reachable) {
    MemberId to = message.to();
    if (to == null || to.equals(instructor)) {
      return;
    }
    if (!message.by().equals(instructor)) {
      throw new Refused(ConversationRefusal.NOT_TO_STUDENTS);
    }
    if (!reachable) {
      throw new Refused(ConversationRefusal.NOBODY_THERE);
    }
  }

  /// A locked door opens for the instructor and for whoever was there before.
  static void mayPassTheDoor(Running classroom, MemberId member, boolean cameEver) {
    boolean own = classroom.place().instructorId().equals(member);
    if (classroom.order().locked() && !own && !cameEver) {
      throw new Refused(ClassroomRefusal.LOCKED);
    }
  }

  static void isSomebodyElse(MemberId by, MemberId member) {
    if (by.equals(member)) {
      throw new Refused(ClassroomRefusal.ONESELF);
    }
  }

  static void isThere(boolean there) {
    if (!there) {
      throw new Refused(ClassroomRefusal.NOT_THERE);
    }
  }

  /// Where students were promised that nobody but the instructor sees them, that stands.
  static void mayBeSeenByAll(Running classroom, MemberId member) {
    boolean own = classroom.place().instructorId().equals(member);
    if (!own && classroom.order().studentsSeenBy() == StudentsSeenBy.INSTRUCTOR) {
      throw new Refused(ClassroomRefusal.SEEN_BY_INSTRUCTOR_ONLY);
    }
  }
}
