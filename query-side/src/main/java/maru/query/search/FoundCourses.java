package maru.query.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import maru.query.catalogue.CourseCard;
import org.jspecify.annotations.Nullable;

/// One page of what was found.
///
/// @param total courses on all pages
/// @param facets by kind; empty but for the first page
/// @param didYouMean what was understood, when it is not what was typed
/// @param unfiltered courses that the words alone find, on the first page
/// @param relaxed when filters leave nothing: each that is set, with the courses there are without
///   it, the most first
/// @param near what comes near, when nothing fits
record FoundCourses(
    List<Item> items,
    long total,
    @Nullable String nextCursor,
    Map<String, List<Facets.Count>> facets,
    @Nullable String didYouMean,
    long unfiltered,
    List<Facets.Count> relaxed,
    List<CourseCard> near) {

  record Item(@JsonUnwrapped CourseCard course, Highlight highlight) {}
}
