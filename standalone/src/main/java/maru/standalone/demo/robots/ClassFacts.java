package maru.standalone.demo.robots;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import maru.events.Event;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.conversation.ConversationEvent.HandLowered;
import maru.events.conversation.ConversationEvent.HandRaised;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent;
import maru.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// A class as its robots see it. Immutable.
///
/// @param present who is there
/// @param instructorGone since when the instructor is not there; null: they are, or nobody is asked
/// @param hands of those who raised theirs
/// @param quiz the one that may be answered, or that was closed and not revealed yet
/// @param shown quizzes of this class so far
/// @param call the last one of the class
record ClassFacts(
    boolean on,
    @Nullable MemberId instructor,
    Set<MemberId> present,
    @Nullable Instant instructorGone,
    Set<MemberId> hands,
    @Nullable OpenQuiz quiz,
    Set<QuizId> shown,
    @Nullable OpenCall call) {

  static final ClassFacts NONE =
      new ClassFacts(false, null, Set.of(), null, Set.of(), null, Set.of(), null);

  /// @param until the last instant at which an answer counts; null: until it is closed
  record OpenQuiz(PreparedQuiz quiz, Instant since, @Nullable Instant until, boolean closed) {
    boolean isOpenAt(Instant now) {
      return !closed && (until == null || now.isBefore(until));
    }
  }

  record OpenCall(AttendanceCallId id, Instant since, Instant until, boolean closed) {
    boolean isOpenAt(Instant now) {
      return !closed && now.isBefore(until);
    }
  }

  /// Whether anybody is there who is none of these.
  boolean isVisited(Set<MemberId> robots) {
    return !robots.containsAll(present);
  }

  boolean instructorIsAway(Instant now, Duration longerThan) {
    return instructorGone != null && now.isAfter(instructorGone.plus(longerThan));
  }

  ClassFacts evolve(RecordedEvent recorded) {
    return evolve(recorded.event(), recorded.occurredAt());
  }

  ClassFacts evolve(Event event, Instant at) {
    return switch (event) {
      case Started e ->
          new ClassFacts(true, e.instructorId(), Set.of(), at, Set.of(), null, Set.of(), null);
      case Ended _ ->
          new ClassFacts(false, instructor, Set.of(), null, Set.of(), null, shown, null);
      case Joined e ->
          present(
              with(present, e.memberId()), e.memberId().equals(instructor) ? null : instructorGone);
      case Left e ->
          present(
                  without(present, e.memberId()),
                  e.memberId().equals(instructor) ? at : instructorGone)
              .hands(without(hands, e.memberId()));
      case HandRaised e -> hands(with(hands, e.memberId()));
      case HandLowered e -> hands(without(hands, e.memberId()));
      case QuizEvent.Presented e ->
          quiz(new OpenQuiz(e.quiz(), at, e.deadline(), false))
              .shown(with(shown, e.quiz().quizId()));
      case QuizEvent.Closed e when quiz != null && quiz.quiz().quizId().equals(e.quizId()) ->
          quiz(new OpenQuiz(quiz.quiz(), quiz.since(), quiz.until(), true));
      case QuizEvent.Revealed e when quiz != null && quiz.quiz().quizId().equals(e.quizId()) ->
          quiz(null);
      case AttendanceEvent.Called e -> call(new OpenCall(e.callId(), at, e.deadline(), false));
      case AttendanceEvent.Closed e when call != null && call.id().equals(e.callId()) ->
          call(new OpenCall(call.id(), call.since(), call.until(), true));
      default -> this;
    };
  }

  private ClassFacts present(Set<MemberId> now, @Nullable Instant gone) {
    return new ClassFacts(on, instructor, now, gone, hands, quiz, shown, call);
  }

  private ClassFacts hands(Set<MemberId> now) {
    return new ClassFacts(on, instructor, present, instructorGone, now, quiz, shown, call);
  }

  private ClassFacts quiz(@Nullable OpenQuiz now) {
    return new ClassFacts(on, instructor, present, instructorGone, hands, now, shown, call);
  }

  private ClassFacts shown(Set<QuizId> now) {
    return new ClassFacts(on, instructor, present, instructorGone, hands, quiz, now, call);
  }

  private ClassFacts call(OpenCall now) {
    return new ClassFacts(on, instructor, present, instructorGone, hands, quiz, shown, now);
  }

  private static <T> Set<T> with(Set<T> all, T one) {
    Set<T> more = new HashSet<>(all);
    more.add(one);
    return Set.copyOf(more);
  }

  private static <T> Set<T> without(Set<T> all, T one) {
    Set<T> fewer = new HashSet<>(all);
    fewer.remove(one);
    return Set.copyOf(fewer);
  }
}
