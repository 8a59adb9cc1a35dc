package maru.query.search;

import maru.events.catalogue.CourseId;
import org.jspecify.annotations.Nullable;

/// Something that the one who types may mean.
///
/// @param courseId of a COURSE
/// @param category of a CATEGORY
record Suggestion(String text, Kind kind, @Nullable CourseId courseId, @Nullable String category) {
  enum Kind {
    COURSE,
    CATEGORY,
    INSTRUCTOR,
    QUERY
  }
}
