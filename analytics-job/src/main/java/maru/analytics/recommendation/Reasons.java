package maru.analytics.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import maru.documents.recommendation.Reason;

/// Says what speaks loudest for a course.
final class Reasons {
  /// Courses that one reason names at most.
  private static final int NAMED = 2;

  /// Students who must have gone from one course to the other before that is called a reason.
  private static final int SEEN = 2;

  /// A sign this weak is not worth a word.
  private static final double WORTH_SAYING = .2;

  private final Counts counts;
  private final Scoring scoring;
  private final Ask ask;
  private final int[] history;

  Reasons(Counts counts, Scoring scoring, Ask ask, int[] history) {
    this.counts = counts;
    this.scoring = scoring;
    this.ask = ask;
    this.history = history;
  }

  private record Voice(String course, double strength) {}

  Recommended explained(int number, double score, Signs.Found found) {
    List<Voice> voices = voices(number);
    double taken = voices.isEmpty() ? 0 : voices.getFirst().strength();
    double loudest =
        Math.max(taken, Math.max(found.interest(), Math.max(found.search(), found.category())));
    String course = counts.course(number);
    if (loudest < WORTH_SAYING) {
      Reason reason = found.fresh() > WORTH_SAYING ? Reason.NEW : Reason.POPULAR;
      return new Recommended(course, score, reason, "", List.of());
    }
    if (taken == loudest) {
      List<String> because = voices.stream().limit(NAMED).map(Voice::course).toList();
      return new Recommended(course, score, Reason.BECAUSE_YOU_TOOK, "", because);
    }
    if (found.search() == loudest) {
      return new Recommended(course, score, Reason.YOUR_SEARCH, found.searchedIn(), List.of());
    }
    if (found.interest() == loudest) {
      return new Recommended(course, score, Reason.YOUR_INTEREST, found.interestIn(), List.of());
    }
    List<String> because = found.alike().stream().limit(NAMED).toList();
    return new Recommended(course, score, Reason.YOUR_CATEGORY, found.alikeIn(), because);
  }

  private List<Voice> voices(int number) {
    List<Voice> voices = new ArrayList<>();
    for (int age = 0; age < history.length; age++) {
      if (counts.pairs(history[age], number) >= SEEN) {
        double strength = scoring.voice(history[age], age, number);
        if (strength > 0) {
          voices.add(new Voice(ask.taken().get(age), strength));
        }
      }
    }
    voices.sort(Comparator.comparingDouble(voice -> -voice.strength()));
    return voices;
  }
}
