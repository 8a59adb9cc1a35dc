package maru.query.classroom;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import maru.events.Event;
import maru.events.attendance.AttendanceEvent;
import maru.events.catalogue.QuizId;
import maru.events.classroom.ClassroomEvent;
import maru.events.classroom.OrderEvent;
import maru.events.conversation.ConversationEvent;
import maru.events.handout.HandoutEvent;
import maru.events.member.MemberId;
import maru.events.question.QuestionEvent;
import maru.events.quiz.QuizEvent;
import maru.events.survey.SurveyEvent;
import maru.query.classroom.LiveInbox.Conflated;
import maru.query.classroom.LiveView.Person;
import maru.query.classroom.LiveView.Quiz;
import maru.query.classroom.LiveView.Roster;
import maru.query.classroom.LiveView.Snapshot;
import org.jspecify.annotations.Nullable;

/// What a class looks like to a reader. Pure.
final class LiveViews {
  private LiveViews() {}

  /// What is told to this reader about an event that the class has just taken; null: nothing, or
  /// nothing but a conflated message later.
  static @Nullable LiveView of(
      LiveClass state,
      Event event,
      Instant occurredAt,
      LiveReader reader,
      Names names,
      Words words,
      Instant now) {
    return switch (event) {
      case ClassroomEvent.Started e -> new LiveView.Started(occurredAt, e.studentsSeenBy());
      case ClassroomEvent.Ended _ -> new LiveView.Ended(occurredAt);
      case QuizEvent.Presented e ->
          new LiveView.Presented(shown(state, e.quiz().quizId(), reader, names), now);
      case QuizEvent.Closed e -> new LiveView.Closed(e.quizId().value());
      case QuizEvent.Revealed e -> new LiveView.Revealed(shown(state, e.quizId(), reader, names));
      case QuizEvent.KeyCorrected e -> {
        LiveQuiz quiz = state.quiz(e.quizId());
        boolean told = reader.instructor() || (quiz != null && quiz.isRevealed());
        yield told ? new LiveView.KeyCorrected(shown(state, e.quizId(), reader, names)) : null;
      }
      case QuizEvent.LeaderboardShown e ->
          new LiveView.LeaderboardShown(shown(state, e.quizId(), reader, names));
      case QuizEvent.AnswerSubmitted e when e.memberId().equals(reader.memberId()) ->
          new LiveView.Answered(e.quizId().value(), e.choices());
      case OrderEvent e -> of(e, reader);
      case AttendanceEvent.Called _ -> new LiveView.Called(call(state, reader), now);
      case AttendanceEvent.Closed e -> new LiveView.CallClosed(e.callId().value());
      case AttendanceEvent.Confirmed e when e.memberId().equals(reader.memberId()) ->
          new LiveView.Confirmed(e.callId().value());
      case ConversationEvent.Said e -> {
        LiveChat.Message message = state.chat().message(e.messageId());
        yield message != null && message.isFor(reader)
            ? new LiveView.Said(message.shown(names, words))
            : null;
      }
      case ConversationEvent.MessageHidden e -> new LiveView.MessageHidden(e.messageId().value());
      case HandoutEvent e -> {
        LiveHandout handout = state.handout(e.handoutId());
        yield handout == null ? null : new LiveView.Shared(handout.shown(words));
      }
      case QuestionEvent e -> of(state, e, reader, names, words);
      case SurveyEvent.Opened _ -> new LiveView.SurveyOpened(survey(state, reader));
      case SurveyEvent.Closed e -> new LiveView.SurveyClosed(e.surveyId().value());
      case SurveyEvent.Responded e when e.memberId().equals(reader.memberId()) ->
          new LiveView.Responded(e.surveyId().value());
      default -> null;
    };
  }

  private static @Nullable LiveView of(
      LiveClass state, QuestionEvent event, LiveReader reader, Names names, Words words) {
    String id = event.questionId().value();
    return switch (event) {
      case QuestionEvent.Asked _ -> {
        LiveQuestion question = state.questions().question(event.questionId());
        yield question == null ? null : new LiveView.Asked(question.shownTo(reader, names, words));
      }
      case QuestionEvent.AnsweredInClass _ -> new LiveView.AnsweredInClass(id);
      case QuestionEvent.Hidden _ -> new LiveView.QuestionHidden(id);
      case QuestionEvent.Voted e ->
          e.memberId().equals(reader.memberId()) ? new LiveView.Voted(id) : null;
      case QuestionEvent.VoteWithdrawn e ->
          e.memberId().equals(reader.memberId()) ? new LiveView.VoteWithdrawn(id) : null;
    };
  }

  private static @Nullable LiveView of(OrderEvent event, LiveReader reader) {
    return switch (event) {
      case OrderEvent.MemberMuted e ->
          concerns(e.memberId(), reader) ? new LiveView.Muted(e.memberId().value()) : null;
      case OrderEvent.MemberRemoved e ->
          concerns(e.memberId(), reader) ? new LiveView.Removed(e.memberId().value()) : null;
      case OrderEvent.Locked _ -> new LiveView.Locked();
      case OrderEvent.Unlocked _ -> new LiveView.Unlocked();
      case OrderEvent.Spotlit e -> new LiveView.Spotlit(e.memberId().value());
      case OrderEvent.SpotlightEnded _ -> new LiveView.SpotlightEnded();
    };
  }

  private static boolean concerns(MemberId member, LiveReader reader) {
    return reader.instructor() || reader.memberId().equals(member);
  }

  /// What else has changed with an event.
  static Set<Conflated> changes(Event event) {
    return switch (event) {
      case ClassroomEvent _ -> EnumSet.of(Conflated.ROSTER, Conflated.CALL_TALLY, Conflated.LOST);
      case QuizEvent _ -> EnumSet.of(Conflated.QUIZ_TALLY, Conflated.LOST);
      case AttendanceEvent _ -> EnumSet.of(Conflated.CALL_TALLY, Conflated.LOST);
      case SurveyEvent _ -> EnumSet.of(Conflated.SURVEY_TALLY);
      case ConversationEvent.HandRaised _, ConversationEvent.HandLowered _ ->
          EnumSet.of(Conflated.ROSTER);
      case ConversationEvent.Reacted _ -> EnumSet.of(Conflated.REACTIONS);
      case QuestionEvent.Voted _, QuestionEvent.VoteWithdrawn _ -> EnumSet.of(Conflated.VOTES);
      default -> EnumSet.noneOf(Conflated.class);
    };
  }

  /// What is counted. Null: there is nothing to count, or it names people.
  static @Nullable LiveView tally(LiveClass state, Conflated wanted) {
    return switch (wanted) {
      case ROSTER, LOST -> null;
      case REACTIONS -> {
        LiveView.Reactions shown = state.chat().reactions();
        yield shown.counts().isEmpty() ? null : shown;
      }
      case VOTES -> {
        Map<String, Integer> votes = state.questions().votes();
        yield votes.isEmpty() ? null : new LiveView.Votes(votes);
      }
      case QUIZ_TALLY -> {
        LiveQuiz quiz = state.newestQuiz();
        yield quiz == null ? null : quiz.counts();
      }
      case CALL_TALLY -> {
        LiveCall call = state.newestCall();
        yield call == null ? null : call.counts(state.students());
      }
      case SURVEY_TALLY -> {
        LiveSurvey survey = state.newestSurvey();
        yield survey == null ? null : survey.count();
      }
    };
  }

  static Snapshot snapshot(
      LiveClass state, LiveReader reader, Names names, Words words, Instant now) {
    return new Snapshot(
        state.sessionId().value(),
        Objects.requireNonNull(state.courseId()).value(),
        state.phase(),
        state.startedAt(),
        now,
        reader.memberId().value(),
        reader.instructor(),
        state.quizzes().stream().map(quiz -> quiz.shownTo(reader, names)).toList(),
        state.newestCall() == null ? null : call(state, reader),
        state.newestSurvey() == null ? null : survey(state, reader),
        people(state, names.of(state.present())),
        state.chat().hands(),
        reader.instructor() ? LostOnes.of(state, names, now).people() : null,
        state.chat().messages().stream()
            .filter(message -> message.isFor(reader))
            .map(message -> message.shown(names, words))
            .toList(),
        state.chat().reactions().counts(),
        state.handouts().stream().map(handout -> handout.shown(words)).toList(),
        state.questions().shown().stream()
            .map(question -> question.shownTo(reader, names, words))
            .toList(),
        state.order().shown());
  }

  static Roster roster(LiveClass state, Map<MemberId, String> names) {
    return new Roster(people(state, names), state.chat().hands());
  }

  private static List<Person> people(LiveClass state, Map<MemberId, String> names) {
    return state.present().stream()
        .map(member ->
            new Person(
                member.value(),
                names.getOrDefault(member, ""),
                member.equals(state.instructorId())))
        .toList();
  }

  private static LiveView.Call call(LiveClass state, LiveReader reader) {
    return Objects.requireNonNull(state.newestCall(), "there is one")
        .shownTo(reader, state.students());
  }

  private static LiveView.Survey survey(LiveClass state, LiveReader reader) {
    return Objects.requireNonNull(state.newestSurvey(), "there is one").shownTo(reader);
  }

  private static Quiz shown(LiveClass state, QuizId quizId, LiveReader reader, Names names) {
    return Objects.requireNonNull(state.quiz(quizId), "the event was taken").shownTo(reader, names);
  }
}
