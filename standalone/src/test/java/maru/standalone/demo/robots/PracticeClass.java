package maru.standalone.demo.robots;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent;
import org.jspecify.annotations.Nullable;

/// A class for tests: a teacher, a robot, and somebody who is none.
final class PracticeClass {
  static final Instant NOON = Instant.parse("2026-12-01T03:00:00Z");
  static final SessionId SESSION = SessionId.of(UUID.randomUUID());
  static final CourseId COURSE = CourseId.of(UUID.randomUUID());
  static final MemberId TEACHER = MemberId.of(UUID.randomUUID());
  static final MemberId ROBOT = MemberId.of(UUID.randomUUID());
  static final MemberId VISITOR = MemberId.of(UUID.randomUUID());
  static final Set<MemberId> ROBOTS = Set.of(TEACHER, ROBOT);

  static final PreparedQuiz QUIZ =
      new PreparedQuiz(
          QuizId.of(UUID.randomUUID()), "먹을 가는 그릇은?", List.of("벼루", "접시", "화로"), List.of(0), 60);

  private ClassFacts facts =
      ClassFacts.NONE
          .evolve(new Started(SESSION, COURSE, TEACHER, StudentsSeenBy.EVERYONE), NOON)
          .evolve(new Joined(SESSION, COURSE, TEACHER), NOON);

  ClassFacts facts() {
    return facts;
  }

  PracticeClass with(MemberId member) {
    facts = facts.evolve(new Joined(SESSION, COURSE, member), NOON);
    return this;
  }

  PracticeClass left(MemberId member, Instant at) {
    facts = facts.evolve(new Left(SESSION, COURSE, member, null), at);
    return this;
  }

  PracticeClass asked(PreparedQuiz quiz, Instant at, @Nullable Instant until) {
    facts = facts.evolve(new QuizEvent.Presented(SESSION, COURSE, TEACHER, quiz, until), at);
    return this;
  }

  PracticeClass closed(PreparedQuiz quiz, Instant at) {
    facts = facts.evolve(new QuizEvent.Closed(SESSION, COURSE, quiz.quizId()), at);
    return this;
  }

  PracticeClass revealed(PreparedQuiz quiz, Instant at) {
    facts = facts.evolve(new QuizEvent.Revealed(SESSION, COURSE, quiz.quizId()), at);
    return this;
  }

  PracticeClass called(AttendanceCallId call, Instant at) {
    facts =
        facts.evolve(
            new AttendanceEvent.Called(SESSION, COURSE, TEACHER, call, 60, at.plusSeconds(60)), at);
    return this;
  }

  PracticeClass over(Instant at) {
    facts = facts.evolve(new Ended(SESSION, COURSE, TEACHER), at);
    return this;
  }
}
