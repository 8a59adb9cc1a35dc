package maru.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import maru.command.attendance.AttendanceCommand.CallAttendance;
import maru.command.attendance.AttendanceCommand.CloseCall;
import maru.command.attendance.ConfirmPresence;
import maru.command.catalogue.Course;
import maru.command.classroom.Classroom;
import maru.command.classroom.ClassroomAct;
import maru.command.classroom.ClassroomCommand.EndClass;
import maru.command.classroom.ClassroomCommand.StartClass;
import maru.command.classroom.ParticipationAct;
import maru.command.classroom.SessionPlan;
import maru.command.enrollment.Roster;
import maru.command.quiz.AnswerQuiz;
import maru.command.quiz.QuizCommand.PresentPreparedQuiz;
import maru.command.quiz.QuizCommand.RevealQuiz;
import maru.command.survey.RespondToSurvey;
import maru.command.survey.SurveyCommand.OpenSurvey;
import maru.events.attendance.AttendanceCallId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.member.MemberId;
import maru.events.survey.SurveyAnswer;
import maru.events.survey.SurveyId;
import maru.events.survey.SurveyQuestion;
import maru.standalone.demo.TownEvent.TownIds;

/// What went on in the classes of the past. All were begun and ended; to those of the demo accounts
/// students came, were called, and answered quizzes and a survey.
final class Lessons {
  private static final int CALL_SECONDS = 60;
  private static final int QUIZZES = 2;

  private static final List<SurveyQuestion> QUESTIONS =
      List.of(
          new SurveyQuestion("오늘 수업은 어땠나요?", SurveyQuestion.Kind.SCALE, List.of()),
          new SurveyQuestion(
              "빠르기는 어땠나요?", SurveyQuestion.Kind.SINGLE, List.of("조금 느렸어요", "알맞았어요", "조금 빨랐어요")));

  private final TownStory story;
  private final Chance chance;
  private final Steps steps;
  private final Cast cast;

  Lessons(TownStory story, Chance chance, Steps steps, Cast cast) {
    this.story = story;
    this.chance = chance;
    this.steps = steps;
    this.cast = cast;
  }

  /// A session of the past, and when it began and was over.
  private record Lesson(SessionId session, SessionPlan plan, Instant begin, Instant over) {
    MemberId instructor() {
      return plan.instructorId();
    }

    Instant at(double share) {
      return begin.plusSeconds((long) (Duration.between(begin, over).toSeconds() * share));
    }
  }

  void plan(SessionId session, SessionPlan plan, Instant begin, Instant over) {
    Lesson lesson = new Lesson(session, plan, begin, over);
    MemberId by = lesson.instructor();
    steps.plan(
        begin,
        now -> {
          var start =
              new ClassroomAct.Start(new StartClass(session, by), plan, StudentsSeenBy.EVERYONE);
          if (story.tell(start, session, by, now) && isOfTheDemo(lesson)) {
            fill(lesson);
          }
        });
    act(lesson, over, new ClassroomAct.End(new EndClass(session, by)));
  }

  private boolean isOfTheDemo(Lesson lesson) {
    return lesson.instructor().equals(cast.instructor())
        || (cast.student() != null && seated(lesson).contains(cast.student()));
  }

  private List<MemberId> seated(Lesson lesson) {
    return story.roster(lesson.plan().courseId()) instanceof Roster.Opened roster
        ? List.copyOf(roster.enrolled())
        : List.of();
  }

  private void fill(Lesson lesson) {
    List<MemberId> students = new ArrayList<>();
    attend(lesson, lesson.instructor(), lesson.begin().plusSeconds(2), lesson.over());
    for (MemberId student : seated(lesson)) {
      if (chance.happens(0.9)) {
        students.add(student);
        attend(lesson, student, coming(lesson), going(lesson));
      }
    }
    call(lesson, students);
    quizzes(lesson, students);
    survey(lesson, students);
  }

  /// Some come late.
  private Instant coming(Lesson lesson) {
    int seconds = chance.happens(0.1) ? chance.between(660, 1_500) : chance.between(4, 240);
    return lesson.begin().plusSeconds(seconds);
  }

  /// A few leave early.
  private Instant going(Lesson lesson) {
    return chance.happens(0.05) ? lesson.at(0.5 + chance.between(0, 20) / 100.0) : lesson.over();
  }

  private void attend(Lesson lesson, MemberId member, Instant from, Instant until) {
    SessionId session = lesson.session();
    steps.plan(
        from,
        now ->
            story.tell(
                new ParticipationAct.Join(story.classroom(session), member, true),
                session,
                member,
                now));
    steps.plan(
        until,
        now ->
            story.tell(
                new ParticipationAct.Leave(session, lesson.plan().courseId(), member, null),
                session,
                member,
                now));
  }

  private void call(Lesson lesson, List<MemberId> students) {
    AttendanceCallId call = AttendanceCallId.of(TownIds.uuid("call:" + lesson.session()));
    Instant at = lesson.at(0.5);
    MemberId by = lesson.instructor();
    CallAttendance calling = new CallAttendance(lesson.session(), by, call, CALL_SECONDS);
    act(lesson, at, new ClassroomAct.Attendance(calling, false));
    for (MemberId student : students) {
      if (chance.happens(0.94)) {
        ConfirmPresence here = new ConfirmPresence(lesson.session(), student, call);
        participate(
            lesson,
            student,
            at.plusSeconds(chance.between(3, CALL_SECONDS - 5)),
            room -> new ParticipationAct.Confirm(room, here, true));
      }
    }
    CloseCall closing = new CloseCall(lesson.session(), by, call);
    act(lesson, at.plusSeconds(CALL_SECONDS), new ClassroomAct.Attendance(closing, false));
  }

  /// Each class another pair of those prepared.
  private void quizzes(Lesson lesson, List<MemberId> students) {
    if (story.course(lesson.plan().courseId()) instanceof Course.Known course) {
      List<PreparedQuiz> prepared = List.copyOf(course.quizzes().values());
      for (int i = 0; i < Math.min(QUIZZES, prepared.size()); i++) {
        int place = Math.floorMod(lesson.session().hashCode() + i, prepared.size());
        quiz(lesson, prepared.get(place), lesson.at(0.3 + 0.35 * i), students);
      }
    }
  }

  private void quiz(Lesson lesson, PreparedQuiz quiz, Instant at, List<MemberId> students) {
    SessionId session = lesson.session();
    MemberId by = lesson.instructor();
    int seconds = quiz.seconds() == null ? CALL_SECONDS : quiz.seconds();
    PresentPreparedQuiz showing = new PresentPreparedQuiz(session, by, quiz.quizId());
    act(lesson, at, new ClassroomAct.Quiz(showing, quiz));
    for (MemberId student : students) {
      if (chance.happens(0.92)) {
        AnswerQuiz answer = new AnswerQuiz(session, student, quiz.quizId(), choices(quiz));
        participate(
            lesson,
            student,
            at.plusSeconds(chance.between(4, seconds - 2)),
            room -> new ParticipationAct.Answer(room, answer, true));
      }
    }
    RevealQuiz revealing = new RevealQuiz(session, by, quiz.quizId());
    act(lesson, at.plusSeconds(seconds + 1L), new ClassroomAct.Quiz(revealing, quiz));
  }

  private List<Integer> choices(PreparedQuiz quiz) {
    return chance.happens(0.68)
        ? quiz.correct()
        : List.of(chance.between(0, quiz.choices().size() - 1));
  }

  /// Near the end; it closes with the class.
  private void survey(Lesson lesson, List<MemberId> students) {
    SessionId session = lesson.session();
    SurveyId survey = SurveyId.of(TownIds.uuid("survey:" + session));
    Instant at = lesson.at(0.93);
    OpenSurvey opening = new OpenSurvey(session, lesson.instructor(), survey, QUESTIONS, false);
    act(lesson, at, new ClassroomAct.Survey(opening));
    for (MemberId student : students) {
      if (chance.happens(0.7)) {
        int scale = chance.happens(0.75) ? chance.between(4, 5) : chance.between(2, 4);
        List<Integer> pace = List.of(chance.happens(0.7) ? 1 : chance.between(0, 2));
        RespondToSurvey response =
            new RespondToSurvey(
                session,
                student,
                survey,
                List.of(
                    new RespondToSurvey.Given(List.of(), scale, null),
                    new RespondToSurvey.Given(pace, null, null)));
        List<SurveyAnswer> answers =
            List.of(new SurveyAnswer(List.of(), scale, null), new SurveyAnswer(pace, null, null));
        participate(
            lesson,
            student,
            at.plusSeconds(chance.between(8, 120)),
            room -> new ParticipationAct.Respond(room, response, answers, true));
      }
    }
  }

  /// Nothing, while the member is not there.
  private void participate(
      Lesson lesson, MemberId member, Instant at, Function<Classroom, ParticipationAct> act) {
    SessionId session = lesson.session();
    steps.plan(
        at,
        now -> {
          if (story.isThere(session, member)) {
            story.tell(act.apply(story.classroom(session)), session, member, now);
          }
        });
  }

  private void act(Lesson lesson, Instant at, ClassroomAct act) {
    steps.plan(at, now -> story.tell(act, lesson.session(), lesson.instructor(), now));
  }
}
