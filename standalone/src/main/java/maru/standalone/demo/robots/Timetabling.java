package maru.standalone.demo.robots;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import maru.command.catalogue.Course;
import maru.command.catalogue.PlannedSession;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.standalone.demo.robots.Begun.BegunClass;

/// What the town's timetable lacks: one class that is on, and one about to begin. Pure.
final class Timetabling {
  /// Instructors may begin this early; a little less, so that no clock refuses it.
  static final Duration EARLY = Duration.ofMinutes(29);

  /// With less time than that left, a planned class is not begun any more.
  static final Duration WORTHWHILE = Duration.ofMinutes(10);

  /// A class that begins within this long is about to begin.
  static final Duration SOON = Duration.ofMinutes(20);

  private static final Duration NEXT = Duration.ofMinutes(10);
  private static final int PRACTICE_MINUTES = 120;
  private static final int COMING_MINUTES = 40;
  private static final int SHORT_MINUTES = 15;

  private Timetabling() {}

  sealed interface Step {
    MemberId by();

    record Begin(SessionId sessionId, MemberId by) implements Step {}

    record End(SessionId sessionId, MemberId by) implements Step {}

    record Plan(CourseId courseId, MemberId by, Instant startsAt, int minutes) implements Step {}
  }

  /// A class of practice teachers, begun, and ended when its time is over.
  ///
  /// @param on of these courses
  /// @return either ends, each to be done; or tries, of which the first that is not refused is
  ///   enough
  static List<Step> practice(
      List<Course.Known> courses, List<BegunClass> on, Predicate<SessionId> wasBegun, Instant now) {
    if (!on.isEmpty()) {
      Stream<BegunClass> overdue = on.stream().limit(1).filter(one -> isOverdue(courses, one, now));
      return Stream.concat(overdue, on.stream().skip(1))
          .<Step>map(begun -> new Step.End(begun.sessionId(), begun.instructorId()))
          .toList();
    }
    List<Step> tries = new ArrayList<>();
    for (Course.Known course : courses) {
      for (PlannedSession session : course.sessions().values()) {
        if (!wasBegun.test(session.sessionId())
            && !session.startsAt().minus(EARLY).isAfter(now)
            && session.endsAt().minus(WORTHWHILE).isAfter(now)) {
          tries.add(new Step.Begin(session.sessionId(), course.instructorId()));
        }
      }
    }
    Instant soon = now.plus(Duration.ofMinutes(1));
    courses.forEach(course -> tries.add(plan(course, soon, PRACTICE_MINUTES)));
    return tries;
  }

  /// A class that a person may begin; one that they left to itself is ended when its time is over.
  ///
  /// @param courses of this person, the best first
  /// @param on of these courses
  /// @param deserted whether their instructor went and did not come back
  /// @return as above
  static List<Step> coming(
      List<Course.Known> courses,
      List<BegunClass> on,
      Predicate<SessionId> wasBegun,
      Predicate<SessionId> deserted,
      Instant now) {
    if (!on.isEmpty()) {
      return on.stream()
          .filter(begun -> isOverdue(courses, begun, now) && deserted.test(begun.sessionId()))
          .<Step>map(begun -> new Step.End(begun.sessionId(), begun.instructorId()))
          .toList();
    }
    boolean there =
        courses.stream()
            .flatMap(course -> course.sessions().values().stream())
            .anyMatch(session ->
                !wasBegun.test(session.sessionId())
                    && !session.startsAt().isAfter(now.plus(SOON))
                    && session.endsAt().minus(WORTHWHILE).isAfter(now));
    if (there) {
      return List.of();
    }
    List<Step> tries = new ArrayList<>();
    Instant next = onFiveMinutes(now.plus(NEXT));
    courses.forEach(course -> tries.add(plan(course, next, COMING_MINUTES)));
    // Where another class of theirs comes soon after.
    Instant atOnce = now.plus(Duration.ofMinutes(2));
    courses.forEach(course -> tries.add(plan(course, atOnce, SHORT_MINUTES)));
    return tries;
  }

  private static Step plan(Course.Known course, Instant startsAt, int minutes) {
    return new Step.Plan(course.courseId(), course.instructorId(), startsAt, minutes);
  }

  /// A class whose plan is not known any more had its time.
  private static boolean isOverdue(List<Course.Known> courses, BegunClass begun, Instant now) {
    return courses.stream()
        .map(course -> course.sessions().get(begun.sessionId()))
        .noneMatch(session -> session != null && session.endsAt().isAfter(now));
  }

  private static Instant onFiveMinutes(Instant instant) {
    long step = Duration.ofMinutes(5).toSeconds();
    return Instant.ofEpochSecond((instant.getEpochSecond() + step - 1) / step * step);
  }
}
