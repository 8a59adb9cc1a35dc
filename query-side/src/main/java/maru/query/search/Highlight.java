package maru.query.search;

import maru.query.catalogue.CourseDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Why a course was found, as HTML with `<em>`.
record Highlight(@Nullable String title, @Nullable String summary) {

  static Highlight of(JsonNode hit, CourseDocument course, @Nullable Asked asked) {
    JsonNode marked = hit.path("highlight");
    String title = text(marked.path("title"));
    if (title == null && asked != null) {
      title = Marked.in(course.title(), asked.compact());
    }
    return new Highlight(title, text(marked.path("description")));
  }

  private static @Nullable String text(JsonNode fragments) {
    return fragments.isEmpty() ? null : fragments.get(0).asString();
  }
}
