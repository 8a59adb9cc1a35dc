package maru.analytics.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import maru.analytics.recommendation.Counts;
import maru.analytics.recommendation.History;
import maru.analytics.recommendation.HistoryChange;
import maru.analytics.recommendation.Scoring;
import maru.analytics.recommendation.Weights;

/// Full ranking over the whole catalogue, training enrollments left out.
final class CnpcEvaluation {
  private final Enrollments enrollments;
  private final Counts counts = new Counts();
  private final Scoring scoring;

  CnpcEvaluation(Enrollments enrollments, Weights weights) {
    this.enrollments = enrollments;
    enrollments.courses().stream().sorted().forEach(counts::number);
    enrollments.training().values().forEach(this::count);
    this.scoring = new Scoring(counts, weights, enrollments.courses().size());
  }

  /// @param known how many of each student's newest training enrollments the recommender is told
  Figures figures(int known) {
    Figures figures = Figures.NONE;
    for (Map.Entry<Integer, Set<String>> student : enrollments.test().entrySet()) {
      List<String> all = enrollments.training().getOrDefault(student.getKey(), List.of());
      List<String> told = all.subList(Math.max(0, all.size() - known), all.size());
      figures = figures.plus(ranking(told, all), student.getValue());
    }
    return figures.means();
  }

  private List<String> ranking(List<String> told, Collection<String> leftOut) {
    int[] newestFirst = told.reversed().stream().mapToInt(counts::number).toArray();
    double[] scores = scoring.scores(newestFirst);
    Set<String> taken = new HashSet<>(leftOut);
    return IntStream.range(0, scores.length)
        .boxed()
        .filter(course -> !taken.contains(counts.course(course)))
        .sorted(
            Comparator.comparingDouble((Integer course) -> -scores[course])
                .thenComparing(counts::course))
        .limit(Figures.DEPTH)
        .map(counts::course)
        .toList();
  }

  private void count(List<String> courses) {
    History history = History.EMPTY;
    for (int place = 0; place < courses.size(); place++) {
      History.Next next = history.enroll(courses.get(place), place, place);
      for (HistoryChange change : next.changes()) {
        counts.apply(change);
      }
      history = next.history();
    }
  }
}
