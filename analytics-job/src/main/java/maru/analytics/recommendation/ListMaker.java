package maru.analytics.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import maru.documents.recommendation.SimilarCourse;

/// Makes lists from the model. Equal model, ask and time give equal lists.
final class ListMaker {
  /// Longer than any page shows, because what is full or taken by then is left out when served.
  static final int LENGTH = 40;

  /// The best of these are spread over categories.
  private static final int CONSIDERED = 200;

  private static final int SIMILAR = 16;

  /// What a similar course of the same category, or only of the category above, is ahead by.
  private static final double SAME_CATEGORY = 1.5;

  private static final double SAME_TOP = .5;

  /// Pairs of courses that nobody has taken together: among few pairs, little is by chance.
  private static final double PAIRS_IMAGINED = 100;

  private static final Comparator<Recommended> BEST_FIRST =
      Comparator.comparingDouble((Recommended r) -> -r.score()).thenComparing(Recommended::course);

  private final Model model;
  private final Weights weights;
  private final Tastes tastes;

  ListMaker(Model model, Weights weights, Tastes tastes) {
    this.model = model;
    this.weights = weights;
    this.tastes = tastes;
  }

  /// @param now milliseconds since 1970
  List<Recommended> list(Ask ask, long now) {
    Counts counts = model.counts();
    Scoring scoring = new Scoring(counts, weights, model.onOffer());
    int[] history = ask.taken().stream().mapToInt(counts::number).toArray();
    double[] scores = scoring.scores(history);
    Signs signs = new Signs(model, ask, tastes, now);
    Reasons reasons = new Reasons(counts, scoring, ask, history);
    Set<String> leftOut = new HashSet<>(ask.taken());
    leftOut.addAll(ask.hidden());
    List<Recommended> all = new ArrayList<>();
    for (int number = 0; number < scores.length; number++) {
      KnownCourse course = model.course(counts.course(number));
      if (mayBeShown(course, counts.students(number), now)
          && !leftOut.contains(course.course())
          && !course.instructor().equals(ask.id())) {
        Signs.Found found = signs.of(course);
        all.add(reasons.explained(number, scores[number] + found.sum(), found));
      }
    }
    all.sort(BEST_FIRST);
    return spread(all);
  }

  /// The courses that are taken by the same students more often than chance has it, before or
  /// after, with those of the same category ahead.
  List<SimilarCourse> similar(String id, long now) {
    Counts counts = model.counts();
    KnownCourse self = model.course(id);
    int number = counts.number(id);
    List<SimilarCourse> all = new ArrayList<>();
    for (int other = 0; other < counts.size(); other++) {
      KnownCourse course = model.course(counts.course(other));
      if (other != number && mayBeShown(course, counts.students(other), now)) {
        all.add(
            new SimilarCourse(
                course.course(), together(counts, number, other) + kinship(self, course)));
      }
    }
    all.sort(
        Comparator.comparingDouble((SimilarCourse s) -> -s.score())
            .thenComparing(SimilarCourse::courseId));
    return List.copyOf(all.subList(0, Math.min(SIMILAR, all.size())));
  }

  private static boolean mayBeShown(KnownCourse course, int students, long now) {
    return course.isOnOffer() && !course.isPast(now) && !course.isFull(students);
  }

  /// How much more often students take both than they would by chance, drawn to 0 where few were
  /// seen. Two courses that everybody takes have nothing in common by that.
  private static double together(Counts counts, int one, int other) {
    double both = counts.pairs(one, other) + counts.pairs(other, one);
    double byChance = byChance(counts, one, other) + byChance(counts, other, one);
    double sizes = Math.sqrt((counts.students(one) + 10.0) * (counts.students(other) + 10.0));
    return 10 * Math.max(0, both - byChance) / sizes;
  }

  private static double byChance(Counts counts, int first, int later) {
    return (double) counts.out(first) * counts.in(later) / (counts.total() + PAIRS_IMAGINED);
  }

  private static double kinship(KnownCourse one, KnownCourse other) {
    if (one.category().equals(other.category())) {
      return SAME_CATEGORY;
    }
    return one.top().equals(other.top()) ? SAME_TOP : 0;
  }

  /// Takes the best one after the other, where each takes something from those like it.
  private List<Recommended> spread(List<Recommended> bestFirst) {
    List<Recommended> left =
        new ArrayList<>(bestFirst.subList(0, Math.min(CONSIDERED, bestFirst.size())));
    List<Recommended> list = new ArrayList<>(LENGTH);
    Map<String, Integer> categories = new HashMap<>();
    Map<String, Integer> instructors = new HashMap<>();
    while (list.size() < LENGTH && !left.isEmpty()) {
      int best = 0;
      double bestScore = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < left.size(); i++) {
        KnownCourse course = model.course(left.get(i).course());
        double score =
            left.get(i).score()
                - tastes.sameCategory() * categories.getOrDefault(course.category(), 0)
                - tastes.sameInstructor() * instructors.getOrDefault(course.instructor(), 0);
        if (score > bestScore) {
          best = i;
          bestScore = score;
        }
      }
      Recommended chosen = left.remove(best);
      KnownCourse course = model.course(chosen.course());
      categories.merge(course.category(), 1, Integer::sum);
      instructors.merge(course.instructor(), 1, Integer::sum);
      list.add(chosen);
    }
    return list;
  }
}
