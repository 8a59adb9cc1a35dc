package maru.analytics.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Means over all students of how well the first ten of a ranking foretold.
record Figures(int students, double recall, double precision, double hitRate, double ndcg) {
  static final int DEPTH = 10;

  static final Figures NONE = new Figures(0, 0, 0, 0, 0);

  /// Sums; see [#means].
  Figures plus(List<String> ranking, Set<String> wanted) {
    int hits = 0;
    double gain = 0;
    for (int rank = 0; rank < Math.min(DEPTH, ranking.size()); rank++) {
      if (wanted.contains(ranking.get(rank))) {
        hits++;
        gain += discount(rank);
      }
    }
    double ideal = 0;
    for (int rank = 0; rank < Math.min(DEPTH, wanted.size()); rank++) {
      ideal += discount(rank);
    }
    return new Figures(
        students + 1,
        recall + (double) hits / wanted.size(),
        precision + (double) hits / DEPTH,
        hitRate + (hits > 0 ? 1 : 0),
        ndcg + gain / ideal);
  }

  Figures means() {
    return new Figures(
        students, recall / students, precision / students, hitRate / students, ndcg / students);
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 2);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "R@10 %.4f  P@10 %.4f  hit rate %.4f  NDCG@10 %.4f  (%d students)",
        recall,
        precision,
        hitRate,
        ndcg,
        students);
  }
}
