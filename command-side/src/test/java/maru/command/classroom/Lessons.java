package maru.command.classroom;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maru.command.CoursesOnTheStore;
import maru.command.catalogue.CourseCommand.DraftCourse;
import maru.command.catalogue.CourseCommand.PublishCourse;
import maru.command.catalogue.CourseCommand.ScheduleSession;
import maru.command.classroom.ClassroomCommand.StartClass;
import maru.command.enrollment.RosterCommand.Enroll;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.member.Language;
import maru.events.member.MemberId;

/// Classes that have begun, on a real event table.
final class Lessons {
  private final CoursesOnTheStore maru;
  private final MemberId teacher;
  private int given;

  Lessons(CoursesOnTheStore maru, MemberId teacher) {
    this.maru = maru;
    this.teacher = teacher;
  }

  record Lesson(CourseId course, SessionId session, List<MemberId> students) {}

  static MemberId member() {
    return MemberId.of(UUID.randomUUID());
  }

  Lesson lesson(int students) {
    CourseId course = CourseId.of(UUID.randomUUID());
    SessionId session = SessionId.of(UUID.randomUUID());
    Instant soon = Instant.now().plus(Duration.ofMinutes(20));
    MemberId by = teacher;
    maru.run(
        new DraftCourse(
            course,
            by,
            new CourseDetails(
                "붓글씨 첫걸음",
                "붓을 처음 쥐는 분을 위한 수업이에요. 먹을 갈고 선을 그어요.",
                "art.calligraphy",
                Level.BEGINNER,
                1000,
                List.of(),
                Language.KO,
                List.of(),
                false,
                AttendanceRule.DEFAULT,
                StudentsSeenBy.EVERYONE)));
    ZoneId seoul = ZoneId.of("Asia/Seoul");
    maru.run(new ScheduleSession(course, by, session, soon.plus(offset()), 1, seoul, null));
    maru.run(new PublishCourse(course, by));
    List<MemberId> seated = new ArrayList<>();
    for (int i = 0; i < students; i++) {
      MemberId student = member();
      maru.run(new Enroll(course, student));
      seated.add(student);
    }
    maru.run(new StartClass(session, by));
    return new Lesson(course, session, seated);
  }

  /// One instructor's sessions don't overlap.
  private Duration offset() {
    given++;
    return Duration.ofMinutes(given);
  }
}
