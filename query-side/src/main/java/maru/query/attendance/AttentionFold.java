package maru.query.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import maru.events.Event;
import maru.events.attendance.AttendanceEvent;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.classroom.ClassroomEvent;
import maru.events.conversation.ConversationEvent;
import maru.events.media.MediaEvent;
import maru.events.member.MemberId;
import maru.events.question.QuestionEvent;
import maru.events.quiz.QuizEvent;
import maru.events.survey.SurveyEvent;
import maru.query.attendance.AttentionReport.Minute;
import maru.query.attendance.AttentionReport.Open;
import org.jspecify.annotations.Nullable;

/// Folds a session's events and what was observed of it, in order of when they occurred, into how
/// attentive it was. Not thread-safe.
final class AttentionFold {
  /// A glance at another page is nothing; this much of a minute is.
  static final Duration AWAY = Duration.ofSeconds(10);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Map<MemberId, Presence> presences = new HashMap<>();
  private final Map<MemberId, Pages> pages = new HashMap<>();
  private final List<Act> acts = new ArrayList<>();
  private final SequencedMap<String, Asked> asked = new LinkedHashMap<>();
  private @Nullable SessionScheduled plan;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;

  private record Act(MemberId memberId, Instant at) {}

  private record Asked(
      Open.Kind kind,
      @Nullable String title,
      Instant from,
      @Nullable Instant to,
      Set<MemberId> responded) {

    Asked until(Instant at) {
      return to == null ? new Asked(kind, title, from, at, responded) : this;
    }
  }

  void take(Event event, Instant at) {
    switch (event) {
      case SessionScheduled e -> plan = e;
      case ClassroomEvent e -> take(e, at);
      case QuizEvent e -> take(e, at);
      case AttendanceEvent e -> take(e, at);
      case SurveyEvent e -> take(e, at);
      case ConversationEvent e -> take(e, at);
      case QuestionEvent.Asked e -> acts.add(new Act(e.memberId(), at));
      case QuestionEvent.Voted e -> acts.add(new Act(e.memberId(), at));
      case MediaEvent e ->
          pages.merge(e.memberId(), Pages.NONE.after(e, at), (had, _) -> had.after(e, at));
      default -> {}
    }
  }

  /// Null: no such session was ever planned.
  ///
  /// @param now stands for the end while the class is on
  @Nullable AttentionReport report(Instant now) {
    SessionScheduled planned = plan;
    if (planned == null) {
      return null;
    }
    Instant from = startedAt;
    Instant to = endedAt == null ? now : endedAt;
    MemberId instructor = planned.instructorId();
    return new AttentionReport(
        planned.sessionId(),
        planned.courseId(),
        instructor,
        from,
        from == null ? null : to,
        endedAt == null,
        from == null ? List.of() : minutes(from, to, instructor),
        asked.values().stream()
            .map(one -> one.until(to))
            .map(one ->
                new Open(
                    one.kind(),
                    one.title(),
                    one.from(),
                    one.to() == null ? to : one.to(),
                    one.responded().size()))
            .toList());
  }

  private void take(ClassroomEvent event, Instant at) {
    switch (event) {
      case ClassroomEvent.Started _ -> startedAt = at;
      case ClassroomEvent.Ended _ -> endedAt = at;
      case ClassroomEvent.Joined e ->
          presences.merge(e.memberId(), Presence.NONE.joined(at), (had, _) -> had.joined(at));
      case ClassroomEvent.Left e ->
          presences.computeIfPresent(
              e.memberId(),
              (_, had) ->
                  had.left(e.lastSeen() == null || e.lastSeen().isAfter(at) ? at : e.lastSeen()));
    }
  }

  private void take(QuizEvent event, Instant at) {
    switch (event) {
      case QuizEvent.Presented e -> {
        String id = e.quiz().quizId().value();
        asked.put(id, new Asked(Open.Kind.QUIZ, e.quiz().question(), at, null, new HashSet<>()));
      }
      case QuizEvent.Closed e -> closed(e.quizId().value(), at);
      case QuizEvent.AnswerSubmitted e -> responded(e.quizId().value(), e.memberId(), at);
      case QuizEvent.Revealed _, QuizEvent.KeyCorrected _, QuizEvent.LeaderboardShown _ -> {}
    }
  }

  private void take(AttendanceEvent event, Instant at) {
    switch (event) {
      case AttendanceEvent.Called e ->
          asked.put(e.callId().value(), new Asked(Open.Kind.CALL, null, at, null, new HashSet<>()));
      case AttendanceEvent.Closed e -> closed(e.callId().value(), at);
      case AttendanceEvent.Confirmed e -> responded(e.callId().value(), e.memberId(), at);
      case AttendanceEvent.Corrected _, AttendanceEvent.Rejudged _ -> {}
    }
  }

  private void take(SurveyEvent event, Instant at) {
    switch (event) {
      case SurveyEvent.Opened e -> {
        String title = e.questions().getFirst().text();
        asked.put(
            e.surveyId().value(), new Asked(Open.Kind.SURVEY, title, at, null, new HashSet<>()));
      }
      case SurveyEvent.Closed e -> closed(e.surveyId().value(), at);
      case SurveyEvent.Responded e -> responded(e.surveyId().value(), e.memberId(), at);
      case SurveyEvent.BallotCounted _ -> {}
    }
  }

  /// A hand that is lowered may be the instructor's act.
  private void take(ConversationEvent event, Instant at) {
    switch (event) {
      case ConversationEvent.Said e -> acts.add(new Act(e.memberId(), at));
      case ConversationEvent.HandRaised e -> acts.add(new Act(e.memberId(), at));
      case ConversationEvent.Reacted e -> acts.add(new Act(e.memberId(), at));
      case ConversationEvent.HandLowered _, ConversationEvent.MessageHidden _ -> {}
    }
  }

  private void closed(String id, Instant at) {
    asked.computeIfPresent(id, (_, one) -> one.until(at));
  }

  private void responded(String id, MemberId member, Instant at) {
    acts.add(new Act(member, at));
    Asked one = asked.get(id);
    if (one != null) {
      one.responded().add(member);
    }
  }

  private List<Minute> minutes(Instant from, Instant to, MemberId instructor) {
    Map<MemberId, List<Interval>> there = new HashMap<>();
    Map<MemberId, List<Interval>> away = new HashMap<>();
    presences.forEach((member, presence) -> {
      if (!member.equals(instructor)) {
        there.put(member, presence.until(to));
        away.put(member, pages.getOrDefault(member, Pages.NONE).away(to));
      }
    });
    List<Minute> minutes = new ArrayList<>();
    for (Instant at = from; at.isBefore(to); at = at.plus(MINUTE)) {
      Instant end = at.plus(MINUTE).isAfter(to) ? to : at.plus(MINUTE);
      Interval span = new Interval(at, end);
      minutes.add(
          new Minute(
              minutes.size(),
              at,
              longerThan(Duration.ZERO, there, span),
              acted(span, instructor),
              longerThan(AWAY.minusMillis(1), away, span)));
    }
    return minutes;
  }

  private static int longerThan(
      Duration length, Map<MemberId, List<Interval>> intervals, Interval span) {
    return (int)
        intervals.values().stream()
            .filter(each -> Interval.within(span, each).compareTo(length) > 0)
            .count();
  }

  private int acted(Interval span, MemberId instructor) {
    return (int)
        acts.stream()
            .filter(act -> !act.at().isBefore(span.from()) && act.at().isBefore(span.to()))
            .map(Act::memberId)
            .filter(member -> !member.equals(instructor))
            .distinct()
            .count();
  }
}
