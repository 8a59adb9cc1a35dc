package maru.analytics.recommendation;

import java.io.Serializable;

/// How much each sign other than the counts adds to a score, in the score's own logarithmic unit,
/// where 0.7 doubles a course's odds. Judged by hand on the demo town; the counts' own weights are
/// measured ([Weights]).
///
/// @param interest the course's category was chosen as an interest; half of it for the category
///   above
/// @param category all courses taken are of the same category; half of it for the category above
/// @param searched that category was searched in last, and
/// @param searchFading how much less each search before says
/// @param viewed the course was looked at and not taken
/// @param slot it always meets when the student's other courses meet
/// @param fresh it was published this moment, and
/// @param freshDays after how many days half of that is left
/// @param sameCategory what each course of the same category further up the list takes away
/// @param sameInstructor the same for the instructor
public record Tastes(
    double interest,
    double category,
    double searched,
    double searchFading,
    double viewed,
    double slot,
    double fresh,
    double freshDays,
    double sameCategory,
    double sameInstructor)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public static final Tastes DEFAULT = new Tastes(1.4, 1.2, 1.2, .8, .5, .4, .8, 10, .35, .25);
}
