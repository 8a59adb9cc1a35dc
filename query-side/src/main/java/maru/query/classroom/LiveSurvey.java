package maru.query.classroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import maru.events.member.MemberId;
import maru.events.survey.SurveyAnswer;
import maru.events.survey.SurveyEvent.BallotCounted;
import maru.events.survey.SurveyEvent.Opened;
import maru.events.survey.SurveyEvent.Responded;
import maru.events.survey.SurveyId;
import maru.events.survey.SurveyQuestion;
import maru.query.classroom.LiveView.Status;
import maru.query.classroom.LiveView.Survey;
import maru.query.classroom.LiveView.SurveyCount;
import org.jspecify.annotations.Nullable;

/// A survey that was opened, and what was answered to it. Guarded by its class.
final class LiveSurvey {
  private final Opened opened;
  private final Set<MemberId> responded = new LinkedHashSet<>();
  private final SequencedMap<MemberId, List<SurveyAnswer>> named = new LinkedHashMap<>();
  private final List<List<SurveyAnswer>> ballots = new ArrayList<>();
  private boolean open = true;

  LiveSurvey(Opened opened) {
    this.opened = opened;
  }

  SurveyId id() {
    return opened.surveyId();
  }

  List<SurveyQuestion> questions() {
    return opened.questions();
  }

  boolean isAnonymous() {
    return opened.anonymous();
  }

  boolean isOpen() {
    return open;
  }

  int responses() {
    return responded.size();
  }

  /// Whether all that was answered is known: the ballots of an anonymous survey come a moment after
  /// its closing.
  boolean isComplete() {
    return !opened.anonymous() || (!open && ballots.size() == responded.size());
  }

  void close() {
    open = false;
  }

  void responded(Responded event) {
    responded.add(event.memberId());
    if (event.answers() != null) {
      named.put(event.memberId(), event.answers());
    }
  }

  void counted(BallotCounted event) {
    ballots.add(event.answers());
  }

  /// By member, in the order in which they came; none of an anonymous survey.
  SequencedMap<MemberId, List<SurveyAnswer>> named() {
    return named;
  }

  /// All that may be known by now: of an anonymous survey nothing until it is closed.
  List<List<SurveyAnswer>> answers() {
    return opened.anonymous() ? List.copyOf(ballots) : List.copyOf(named.values());
  }

  Survey shownTo(LiveReader reader) {
    return new Survey(
        opened.surveyId().value(),
        opened.questions(),
        opened.anonymous(),
        open ? Status.OPEN : Status.CLOSED,
        responded.contains(reader.memberId()),
        reader.instructor() ? count() : null);
  }

  SurveyCount count() {
    return new SurveyCount(
        opened.surveyId().value(), responded.size(), isComplete() ? tallies() : null);
  }

  /// How the choices and scales of each question were answered; a text question has none.
  List<List<Integer>> tallies() {
    List<List<SurveyAnswer>> answers = answers();
    List<List<Integer>> tallies = new ArrayList<>();
    for (int i = 0; i < opened.questions().size(); i++) {
      int at = i;
      tallies.add(
          tally(opened.questions().get(i), answers.stream().map(all -> all.get(at)).toList()));
    }
    return tallies;
  }

  private static List<Integer> tally(SurveyQuestion question, List<SurveyAnswer> answers) {
    int size =
        switch (question.kind()) {
          case SINGLE, MULTIPLE -> question.choices().size();
          case SCALE -> 5;
          case TEXT -> 0;
        };
    Integer[] counts = new Integer[size];
    java.util.Arrays.fill(counts, 0);
    for (SurveyAnswer answer : answers) {
      @Nullable Integer scale = answer.scale();
      if (scale != null) {
        counts[scale - 1]++;
      }
      answer.choices().forEach(choice -> counts[choice]++);
    }
    return List.of(counts);
  }
}
