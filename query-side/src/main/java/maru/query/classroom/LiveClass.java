package maru.query.classroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import maru.events.Event;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.attendance.AttendanceEvent.Called;
import maru.events.attendance.AttendanceEvent.Confirmed;
import maru.events.catalogue.CatalogueEvent.SessionCancelled;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.classroom.OrderEvent;
import maru.events.conversation.ConversationEvent;
import maru.events.handout.HandoutEvent;
import maru.events.handout.HandoutId;
import maru.events.member.MemberId;
import maru.events.question.QuestionEvent;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.events.quiz.QuizEvent.Closed;
import maru.events.quiz.QuizEvent.KeyCorrected;
import maru.events.quiz.QuizEvent.LeaderboardShown;
import maru.events.quiz.QuizEvent.Presented;
import maru.events.quiz.QuizEvent.Revealed;
import maru.events.survey.SurveyEvent;
import maru.events.survey.SurveyId;
import maru.query.classroom.LiveView.Phase;
import maru.query.classroom.LiveView.Status;
import org.jspecify.annotations.Nullable;

/// One class as its events tell it. Not thread-safe: whoever holds it guards it.
final class LiveClass {
  private final SessionId sessionId;
  private final SequencedSet<MemberId> present = new LinkedHashSet<>();
  private final SequencedMap<MemberId, Gone> gone = new LinkedHashMap<>();
  private final LiveConnections connections = new LiveConnections();
  private final Map<QuizId, LiveQuiz> quizzes = new LinkedHashMap<>();
  private @Nullable CourseId courseId;
  private @Nullable MemberId instructorId;
  private Phase phase = Phase.SCHEDULED;
  private @Nullable Instant startedAt;
  private @Nullable LiveQuiz newest;
  private @Nullable LiveCall call;
  private final SequencedMap<SurveyId, LiveSurvey> surveys = new LinkedHashMap<>();
  private final LiveChat chat = new LiveChat();
  private final SequencedMap<HandoutId, LiveHandout> handouts = new LinkedHashMap<>();
  private final LiveQuestions questions = new LiveQuestions();
  private final LiveOrder order = new LiveOrder();
  private long position;

  /// Somebody who was there.
  ///
  /// @param at when they were last seen
  /// @param told whether they said so
  record Gone(Instant at, boolean told) {}

  LiveClass(SessionId sessionId) {
    this.sessionId = sessionId;
  }

  SessionId sessionId() {
    return sessionId;
  }

  /// Of the last event that it knows; 0 before the first.
  long position() {
    return position;
  }

  /// Null: no such session was ever planned.
  @Nullable CourseId courseId() {
    return courseId;
  }

  @Nullable MemberId instructorId() {
    return instructorId;
  }

  Phase phase() {
    return phase;
  }

  @Nullable Instant startedAt() {
    return startedAt;
  }

  /// In the order in which they came.
  List<MemberId> present() {
    return List.copyOf(present);
  }

  /// Students who were there while the class was on, and are not; in the order in which they went.
  SequencedMap<MemberId, Gone> gone() {
    return gone;
  }

  /// As far as they were observed: whoever holds this hands the observations in.
  LiveConnections connections() {
    return connections;
  }

  /// In the order in which they were shown.
  List<LiveQuiz> quizzes() {
    return new ArrayList<>(quizzes.values());
  }

  @Nullable LiveQuiz quiz(QuizId quizId) {
    return quizzes.get(quizId);
  }

  /// The last one that was shown.
  @Nullable LiveQuiz newestQuiz() {
    return newest;
  }

  LiveChat chat() {
    return chat;
  }

  /// In the order in which they were shared.
  List<LiveHandout> handouts() {
    return new ArrayList<>(handouts.values());
  }

  @Nullable LiveHandout handout(HandoutId handoutId) {
    return handouts.get(handoutId);
  }

  LiveQuestions questions() {
    return questions;
  }

  /// The last one that was made.
  @Nullable LiveCall newestCall() {
    return call;
  }

  /// In the order in which they were opened.
  List<LiveSurvey> surveys() {
    return new ArrayList<>(surveys.values());
  }

  @Nullable LiveSurvey survey(SurveyId surveyId) {
    return surveys.get(surveyId);
  }

  /// The last one that was opened.
  @Nullable LiveSurvey newestSurvey() {
    return surveys.isEmpty() ? null : surveys.lastEntry().getValue();
  }

  LiveOrder order() {
    return order;
  }

  /// How many are there, without the instructor.
  int students() {
    return present.size() - (instructorId != null && present.contains(instructorId) ? 1 : 0);
  }

  /// Takes the session's next event; what it knows already changes nothing.
  void apply(long at, Event event, Instant occurredAt) {
    if (at <= position) {
      return;
    }
    position = at;
    switch (event) {
      case SessionScheduled e -> {
        courseId = e.courseId();
        instructorId = e.instructorId();
      }
      case SessionCancelled _ -> phase = Phase.CANCELLED;
      case Started e -> {
        phase = Phase.LIVE;
        order.begin(e.studentsSeenBy());
        startedAt = occurredAt;
      }
      case Ended _ -> {
        phase = Phase.ENDED;
        present.clear();
        gone.clear();
        chat.ended();
      }
      case Joined e -> {
        present.add(e.memberId());
        gone.remove(e.memberId());
      }
      case Left e -> {
        present.remove(e.memberId());
        went(e, occurredAt);
        chat.left(e.memberId());
      }
      case ConversationEvent e -> chat.apply(e, occurredAt);
      case HandoutEvent e -> handouts.put(e.handoutId(), new LiveHandout(e, occurredAt));
      case QuestionEvent e -> questions.apply(e, occurredAt);
      case Presented e -> {
        newest = new LiveQuiz(e.quiz(), occurredAt, e.deadline());
        quizzes.put(e.quiz().quizId(), newest);
      }
      case Closed e -> quizOf(e.quizId()).became(Status.CLOSED);
      case Revealed e -> quizOf(e.quizId()).became(Status.REVEALED);
      case AnswerSubmitted e -> quizOf(e.quizId()).answered(e.memberId(), e.choices(), occurredAt);
      case KeyCorrected e -> quizOf(e.quizId()).keyed(e.correct());
      case LeaderboardShown e -> quizOf(e.quizId()).rankedForAll();
      case Called e -> call = new LiveCall(e.callId(), e.seconds(), e.deadline());
      case AttendanceEvent.Closed e -> callOf(e.callId()).close();
      case Confirmed e -> callOf(e.callId()).confirmed(e.memberId());
      case SurveyEvent.Opened e -> surveys.put(e.surveyId(), new LiveSurvey(e));
      case SurveyEvent.Closed e -> surveyOf(e.surveyId()).close();
      case SurveyEvent.Responded e -> surveyOf(e.surveyId()).responded(e);
      case SurveyEvent.BallotCounted e -> surveyOf(e.surveyId()).counted(e);
      case OrderEvent e -> order.apply(e);
      default -> {}
    }
  }

  private void went(Left left, Instant occurredAt) {
    MemberId member = left.memberId();
    if (phase == Phase.LIVE && !member.equals(instructorId) && !order.isRemoved(member)) {
      Instant seen = left.lastSeen();
      gone.putLast(member, new Gone(seen == null ? occurredAt : seen, seen == null));
    }
  }

  private LiveCall callOf(AttendanceCallId callId) {
    LiveCall made = call;
    if (made == null || !made.callId().equals(callId)) {
      throw new IllegalStateException("a call that was never made has events");
    }
    return made;
  }

  private LiveSurvey surveyOf(SurveyId surveyId) {
    LiveSurvey survey = surveys.get(surveyId);
    if (survey == null) {
      throw new IllegalStateException("a survey that was never opened has events");
    }
    return survey;
  }

  private LiveQuiz quizOf(QuizId quizId) {
    LiveQuiz quiz = quizzes.get(quizId);
    if (quiz == null) {
      throw new IllegalStateException("a quiz that was never presented has events");
    }
    return quiz;
  }
}
