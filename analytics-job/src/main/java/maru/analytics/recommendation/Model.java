package maru.analytics.recommendation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The counts and the catalogue: all that lists are made from, apart from the student. Not
/// thread-safe.
public final class Model {
  private final Counts counts = new Counts();
  private final Map<String, KnownCourse> catalogue = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private int onOffer;

  public void apply(HistoryChange change) {
    counts.apply(change);
  }

  public void apply(CourseEvent event) {
    KnownCourse before = course(event.course());
    put(before.after(event));
    changed.add(event.course());
  }

  /// What is known of it; a course that nothing is known of is not on offer.
  KnownCourse course(String course) {
    return Objects.requireNonNullElseGet(catalogue.get(course), () -> KnownCourse.named(course));
  }

  Counts counts() {
    return counts;
  }

  /// Courses that can be taken now.
  int onOffer() {
    return onOffer;
  }

  /// Courses of which something is known that was not when this was last asked.
  public List<KnownCourse> takeChangedCourses() {
    List<KnownCourse> courses = changed.stream().map(this::course).toList();
    changed.clear();
    return courses;
  }

  /// The same for what is counted.
  public List<CourseCounts> takeChangedCounts() {
    return counts.takeChanged();
  }

  public void restore(KnownCourse course) {
    put(course);
  }

  public void restore(CourseCounts kept) {
    counts.restore(kept);
  }

  private void put(KnownCourse course) {
    KnownCourse before = catalogue.put(course.course(), course);
    onOffer += (course.isOnOffer() ? 1 : 0) - (before != null && before.isOnOffer() ? 1 : 0);
    counts.number(course.course());
  }
}
