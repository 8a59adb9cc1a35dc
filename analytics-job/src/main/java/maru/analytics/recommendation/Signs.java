package maru.analytics.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What speaks for a course apart from the counts.
final class Signs {
  private static final double DAY = 86_400_000;

  private final Tastes tastes;
  private final Ask ask;
  private final long now;
  private final Map<String, Double> interests = new HashMap<>();
  private final Map<String, Double> searched = new HashMap<>();
  private final Map<String, List<String>> takenByCategory = new HashMap<>();
  private final Map<String, List<String>> takenByTop = new HashMap<>();
  private final Set<Integer> slots = new HashSet<>();

  Signs(Model model, Ask ask, Tastes tastes, long now) {
    this.tastes = tastes;
    this.ask = ask;
    this.now = now;
    for (String interest : ask.interests()) {
      interests.put(interest, tastes.interest());
    }
    double said = tastes.searched();
    for (String category : ask.searched()) {
      searched.merge(category, said, Math::max);
      said *= tastes.searchFading();
    }
    for (String taken : ask.taken()) {
      KnownCourse course = model.course(taken);
      takenByCategory.computeIfAbsent(course.category(), c -> new ArrayList<>()).add(taken);
      takenByTop.computeIfAbsent(course.top(), c -> new ArrayList<>()).add(taken);
      slots.addAll(course.slots());
    }
  }

  /// Each sign in the score's unit, 0 where there is none.
  ///
  /// @param interestIn the category of interest that it belongs to
  /// @param searchedIn the category searched in that it belongs to
  /// @param alike courses taken that are of its category; without any, of the category above
  /// @param alikeIn the category that they have in common with it
  record Found(
      double interest,
      double category,
      double search,
      double view,
      double slot,
      double fresh,
      String interestIn,
      String searchedIn,
      List<String> alike,
      String alikeIn) {
    double sum() {
      return interest + category + search + view + slot + fresh;
    }
  }

  Found of(KnownCourse course) {
    List<String> same = takenByCategory.getOrDefault(course.category(), List.of());
    List<String> sameTop = takenByTop.getOrDefault(course.top(), List.of());
    return new Found(
        eitherLevel(interests, course),
        category(same.size(), sameTop.size()),
        eitherLevel(searched, course),
        ask.viewed().contains(course.course()) ? tastes.viewed() : 0,
        slot(course),
        fresh(course),
        level(interests, course),
        level(searched, course),
        same.isEmpty() ? sameTop : same,
        same.isEmpty() ? course.top() : course.category());
  }

  /// In full for the very category, half for the category above it.
  private static double eitherLevel(Map<String, Double> said, KnownCourse course) {
    double exact = said.getOrDefault(course.category(), 0.0);
    double above = said.getOrDefault(course.top(), 0.0);
    return Math.max(exact, above / 2);
  }

  /// The level that speaks louder: the very category, or the one above.
  private static String level(Map<String, Double> said, KnownCourse course) {
    double exact = said.getOrDefault(course.category(), 0.0);
    return exact >= said.getOrDefault(course.top(), 0.0) / 2 ? course.category() : course.top();
  }

  private double category(int same, int sameTop) {
    if (ask.taken().isEmpty()) {
      return 0;
    }
    double share = (same + sameTop) / (2.0 * ask.taken().size());
    return tastes.category() * share;
  }

  private double slot(KnownCourse course) {
    Set<Integer> meets = course.slots();
    if (meets.isEmpty() || slots.isEmpty()) {
      return 0;
    }
    long fitting = meets.stream().filter(slots::contains).count();
    return tastes.slot() * fitting / meets.size();
  }

  private double fresh(KnownCourse course) {
    double days = Math.max(0, (now - course.publishedAt()) / DAY);
    return tastes.fresh() * Math.pow(.5, days / tastes.freshDays());
  }
}
