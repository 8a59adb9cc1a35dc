package maru.analytics.recommendation;

/// Scores every counted course for one history. The formula: docs/adr/0050.
///
/// Each course's score depends on the counts and the history's order alone, not on the courses'
/// numbers, so equal counts give equal scores to the last bit.
public final class Scoring {
  private static final double HALF = .5;
  private static final double TINY = 1e-6;
  private static final double MIX_FLOOR = .01;

  /// Students who are imagined to have gone on to something else.
  private static final double FEW = 2;

  private final Counts counts;
  private final Weights weights;
  private final int catalogue;

  /// @param catalogue how many courses are on offer
  public Scoring(Counts counts, Weights weights, int catalogue) {
    this.counts = counts;
    this.weights = weights;
    this.catalogue = catalogue;
  }

  /// Scores by course number.
  ///
  /// @param history course numbers, the newest first; may be empty
  public double[] scores(int[] history) {
    int size = counts.size();
    double[] scores = new double[size];
    double[] mix = history.length == 0 ? new double[0] : mix(history);
    for (int course = 0; course < size; course++) {
      double chance = chance(course);
      scores[course] = weights.popularity() * Math.log(chance) + weights.fresh() * fresh(course);
      if (history.length > 0) {
        scores[course] +=
            weights.lift() * lift(history, course, chance)
                + weights.mix() * Math.log(mix[course] + MIX_FLOOR);
      }
    }
    return scores;
  }

  /// How much `taken`, of the given age in the history, speaks for `course`: how much more often
  /// than by chance students went on to it, and what share of them. 0 says nothing.
  public double voice(int taken, int age, int course) {
    double share = counts.pairs(taken, course) / (counts.out(taken) + FEW);
    return weight(age) * (weights.lift() * surprise(taken, course, chance(course)) + share);
  }

  private double lift(int[] history, int course, double chance) {
    double lift = 0;
    for (int age = 0; age < history.length; age++) {
      lift += weight(age) * surprise(history[age], course, chance);
    }
    return lift;
  }

  private double weight(int age) {
    return Math.pow(1 + age, -weights.recency());
  }

  private double surprise(int taken, int course, double chance) {
    double expected = counts.out(taken) * chance + TINY;
    double prior = weights.shrink() * Math.pow(expected, weights.shrinkPower());
    return Math.log((counts.pairs(taken, course) + prior) / (expected + prior));
  }

  private double chance(int course) {
    return (counts.in(course) + HALF) / (counts.total() + HALF * catalogue);
  }

  private double fresh(int course) {
    return Math.log((counts.students(course) + 1.0) / (counts.out(course) + 2.0));
  }

  /// Each course's share, 0..1 of the largest; all 0 where nobody went on from this history.
  private double[] mix(int[] history) {
    double[] mix = new double[counts.size()];
    double fading = 1;
    for (int taken : history) {
      double row = fading / (counts.out(taken) + weights.rowPrior());
      counts.row(taken).forEach((course, pairs) -> mix[course] += row * pairs);
      fading *= weights.fading();
    }
    double largest = 0;
    for (int course = 0; course < mix.length; course++) {
      mix[course] /=
          Math.pow(counts.students(course) + weights.coursePrior(), weights.coursePower());
      largest = Math.max(largest, mix[course]);
    }
    if (largest > 0) {
      for (int course = 0; course < mix.length; course++) {
        mix[course] /= largest;
      }
    }
    return mix;
  }
}
