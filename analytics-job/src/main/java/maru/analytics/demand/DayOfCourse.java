package maru.analytics.demand;

import maru.analytics.sink.DocumentWrite;
import maru.documents.demand.CourseDemand;
import maru.documents.demand.DemandDocument;
import maru.documents.demand.DemandDocument.Kind;
import maru.events.catalogue.Categories;
import org.jspecify.annotations.Nullable;

/// What happened to a course on one day.
public record DayOfCourse(long views, long enrollments, long waitlisted, long withdrawn) {
  static final DayOfCourse QUIET = new DayOfCourse(0, 0, 0, 0);

  DayOfCourse with(CourseAct.Kind act) {
    return switch (act) {
      case VIEWED -> new DayOfCourse(views + 1, enrollments, waitlisted, withdrawn);
      case ENROLLED -> new DayOfCourse(views, enrollments + 1, waitlisted, withdrawn);
      case WAITLISTED -> new DayOfCourse(views, enrollments, waitlisted + 1, withdrawn);
      case WITHDRAWN -> new DayOfCourse(views, enrollments, waitlisted, withdrawn + 1);
      case CATEGORY, WAIT_LIST_LEFT -> this;
    };
  }

  DocumentWrite document(String course, long day, @Nullable String category, long version) {
    return DocumentWrite.of(
        DemandDocument.INDEX,
        "course|" + day + "|" + course,
        version,
        new CourseDemand(
            Kind.COURSE,
            Days.date(day),
            course,
            category,
            category == null ? null : Categories.topOf(category),
            views,
            enrollments,
            waitlisted,
            withdrawn,
            version));
  }
}
