package maru.analytics.recommendation;

import java.io.Serializable;

/// Every number of the score, in one place. How they were found: docs/adr/0050.
///
/// @param lift of the surprise that a course follows the student's courses
/// @param mix of the share of students who went on to it
/// @param popularity of how often it is taken after another
/// @param fresh of being entered more than left behind; stands in for a schedule where a data set
///   has none
/// @param recency how fast a course of the history loses weight for lift: (1 + age)^-recency
/// @param fading the same for mix: fading^age
/// @param shrink how strongly few observations are drawn to what chance would give, and
/// @param shrinkPower how that grows with the expectation
/// @param rowPrior students who are imagined in each row, against rows of one or two students
/// @param coursePrior students who are imagined in each course, and
/// @param coursePower how strongly a course's size is discounted in mix
public record Weights(
    double lift,
    double mix,
    double popularity,
    double fresh,
    double recency,
    double fading,
    double shrink,
    double shrinkPower,
    double rowPrior,
    double coursePrior,
    double coursePower)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /// Chosen on held-out training enrollments of a catalogue without a schedule.
  public static final Weights WITHOUT_SCHEDULE =
      new Weights(.7, .5, .4, .6, .6, .8, .8, .3, 20, 10, .2);

  /// Where closed courses are left out by the real schedule.
  public static final Weights WITH_SCHEDULE = WITHOUT_SCHEDULE.withFresh(0);

  public Weights withFresh(double weight) {
    return new Weights(
        lift,
        mix,
        popularity,
        weight,
        recency,
        fading,
        shrink,
        shrinkPower,
        rowPrior,
        coursePrior,
        coursePower);
  }
}
