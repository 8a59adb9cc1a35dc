package maru.query.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maru.events.Event;
import maru.events.PersonalText;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.conversation.ConversationEvent.HandLowered;
import maru.events.conversation.ConversationEvent.HandRaised;
import maru.events.conversation.ConversationEvent.Reacted;
import maru.events.conversation.ConversationEvent.Said;
import maru.events.conversation.MessageId;
import maru.events.conversation.Reaction;
import maru.events.media.MediaEvent.ConnectionClosed;
import maru.events.media.MediaEvent.ConnectionOpened;
import maru.events.media.MediaEvent.PageTurned;
import maru.events.member.MemberId;
import maru.events.question.QuestionEvent;
import maru.events.question.QuestionId;
import maru.events.quiz.QuizEvent;
import maru.events.survey.SurveyEvent;
import maru.events.survey.SurveyId;
import maru.query.attendance.AttentionReport.Minute;
import maru.query.attendance.AttentionReport.Open;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Given events at seconds after a class of four minutes began, then its minutes.
class AttentionFoldTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final CourseId COURSE = CourseId.of(UUID.randomUUID());
  private static final SessionId SESSION = SessionId.of(UUID.randomUUID());
  private static final MemberId TEACHER = MemberId.of(UUID.randomUUID());
  private static final MemberId ONE = MemberId.of(UUID.randomUUID());
  private static final MemberId OTHER = MemberId.of(UUID.randomUUID());
  private static final QuizId QUIZ = QuizId.of(UUID.randomUUID());

  private static final QuestionId QUESTION = QuestionId.of(UUID.randomUUID());

  private final AttentionFold fold = new AttentionFold();

  @BeforeEach
  void theClassIsOn() {
    ZoneId seoul = ZoneId.of("Asia/Seoul");
    at(-60, new SessionScheduled(COURSE, SESSION, TEACHER, START, 60, seoul, null));
    at(0, new Started(SESSION, COURSE, TEACHER, StudentsSeenBy.EVERYONE));
    at(0, new Joined(SESSION, COURSE, TEACHER));
  }

  @Test
  void whoIsThereForAMomentOfAMinuteIsPresentInItAndTheInstructorIsNotCounted() {
    at(70, new Joined(SESSION, COURSE, ONE));
    at(130, new Left(SESSION, COURSE, ONE, null));
    over();
    assertThat(report().minutes()).extracting(Minute::present).containsExactly(0, 1, 1, 0);
  }

  @Test
  void whateverSomebodyDoesIsOneActiveMemberOfTheMinute() {
    AttendanceCallId call = AttendanceCallId.of(UUID.randomUUID());
    SurveyId survey = SurveyId.of(UUID.randomUUID());
    MessageId message = MessageId.of(UUID.randomUUID());
    at(1, new HandRaised(SESSION, COURSE, ONE));
    at(2, new Reacted(SESSION, COURSE, ONE, Reaction.CLAP));
    at(3, new Reacted(SESSION, COURSE, TEACHER, Reaction.CLAP));
    at(61, new Said(SESSION, COURSE, message, OTHER, null, new PersonalText(OTHER, "c2VhbGVk")));
    at(62, new QuizEvent.AnswerSubmitted(SESSION, COURSE, QUIZ, ONE, List.of(0)));
    at(121, new HandLowered(SESSION, COURSE, ONE));
    at(130, new QuestionEvent.Voted(SESSION, COURSE, QUESTION, OTHER));
    at(181, new AttendanceEvent.Confirmed(SESSION, COURSE, call, ONE));
    at(182, new SurveyEvent.Responded(SESSION, COURSE, survey, OTHER, null));
    over();
    assertThat(report().minutes()).extracting(Minute::acted).containsExactly(1, 2, 1, 2);
  }

  @Test
  void aGlanceIsNothingAndAnotherOpenPageIsEnough() {
    at(0, new Joined(SESSION, COURSE, ONE));
    at(0, new ConnectionOpened(SESSION, COURSE, ONE, "tab"));
    at(10, turned("tab", false));
    at(19, turned("tab", true));
    at(70, turned("tab", false));
    at(80, turned("tab", true));
    at(115, turned("tab", false));
    at(121, new ConnectionOpened(SESSION, COURSE, ONE, "phone"));
    at(185, new ConnectionClosed(SESSION, COURSE, ONE, "phone", true));
    over();
    assertThat(report().minutes()).extracting(Minute::away).containsExactly(0, 1, 0, 1);
  }

  @Test
  void whoIsGoneIsNotAway() {
    at(0, new Joined(SESSION, COURSE, ONE));
    at(0, new ConnectionOpened(SESSION, COURSE, ONE, "tab"));
    at(5, turned("tab", false));
    at(60, new ConnectionClosed(SESSION, COURSE, ONE, "tab", false));
    over();
    assertThat(report().minutes()).extracting(Minute::away).containsExactly(1, 0, 0, 0);
  }

  @Test
  void whatTheClassWasAskedStandsWithItsTimes() {
    PreparedQuiz quiz = new PreparedQuiz(QUIZ, "붓은?", List.of("위", "아래"), List.of(0), 60);
    at(30, new QuizEvent.Presented(SESSION, COURSE, TEACHER, quiz, null));
    at(40, new QuizEvent.AnswerSubmitted(SESSION, COURSE, QUIZ, ONE, List.of(0)));
    at(90, new QuizEvent.Closed(SESSION, COURSE, QUIZ));
    AttendanceCallId call = AttendanceCallId.of(UUID.randomUUID());
    at(200, new AttendanceEvent.Called(SESSION, COURSE, TEACHER, call, 30, START));
    over();
    assertThat(report().open())
        .containsExactly(
            new Open(Open.Kind.QUIZ, "붓은?", second(30), second(90), 1),
            new Open(Open.Kind.CALL, null, second(200), second(240), 0));
  }

  @Test
  void whileTheClassIsOnThePresentIsItsEnd() {
    AttentionReport report = Objects.requireNonNull(fold.report(second(90)));
    assertThat(report.provisional()).isTrue();
    assertThat(report.minutes()).hasSize(2);
  }

  private void over() {
    at(240, new Ended(SESSION, COURSE, TEACHER));
  }

  private void at(int second, Event event) {
    fold.take(event, second(second));
  }

  private AttentionReport report() {
    return Objects.requireNonNull(fold.report(second(9_999)));
  }

  private static Instant second(int second) {
    return START.plusSeconds(second);
  }

  private static Event turned(String connection, boolean visible) {
    return new PageTurned(SESSION, COURSE, ONE, connection, visible);
  }
}
