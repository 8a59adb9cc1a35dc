package maru.query.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import maru.events.catalogue.Categories;
import maru.events.catalogue.Level;
import maru.events.member.Language;
import maru.query.catalogue.CourseIndex;
import maru.query.demand.Observations;
import maru.query.elastic.Json;
import maru.query.projection.Reads;
import maru.query.request.Asker;
import maru.query.request.PageLimit;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Searching for courses, and what comes to mind while one types.
@RestController
class SearchController {
  private static final int HOURS = 24;
  private static final int WEEKDAYS = 7;

  private final CourseSearch search;
  private final Suggestions suggestions;
  private final Observations observations;
  private final SearchLimits limits;

  SearchController(
      CourseSearch search,
      Suggestions suggestions,
      Observations observations,
      SearchLimits limits) {
    this.search = search;
    this.suggestions = suggestions;
    this.observations = observations;
    this.limits = limits;
  }

  record Suggested(List<Suggestion> items) {}

  @Reads(value = CourseIndex.NAME, searching = true)
  @GetMapping("/api/courses")
  FoundCourses courses(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String level,
      @RequestParam(required = false, defaultValue = "") Set<Integer> weekday,
      @RequestParam(required = false, defaultValue = "") Set<Integer> hour,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false, defaultValue = "false") boolean seats,
      @RequestParam(required = false, defaultValue = "false") boolean replay,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false, defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request) {
    limits.search(Asker.now(), request);
    Filters filters =
        new Filters(
            category(category),
            one("level", level, Level.values()),
            within("weekday", weekday, 1, WEEKDAYS),
            within("hour", hour, 0, HOURS - 1),
            one("language", language, Language.values()),
            seats,
            replay);
    SearchRequest wanted =
        new SearchRequest(
            q,
            filters,
            Objects.requireNonNullElse(one("sort", sort, Sort.values()), Sort.RELEVANCE),
            PageLimit.of(limit),
            cursor == null || cursor.isEmpty() ? null : cursor(cursor));
    FoundCourses found = search.find(wanted);
    if (wanted.cursor() == null && q != null) {
      observations.searched(
          Asker.now(),
          q,
          filters.category(),
          filters.weekdays(),
          filters.hours(),
          found.unfiltered(),
          request);
    }
    return found;
  }

  @GetMapping("/api/suggest")
  Suggested suggest(
      @RequestParam(required = false, defaultValue = "") String q, HttpServletRequest request) {
    limits.suggestion(Asker.now(), request);
    return new Suggested(suggestions.of(q));
  }

  private static @Nullable String category(@Nullable String id) {
    if (id == null || id.isEmpty()) {
      return null;
    }
    if (Categories.find(id) == null) {
      throw new RefusedQuery(Refusal.UNKNOWN_CATEGORY);
    }
    return id;
  }

  /// By its name as JSON has it, in small or large letters.
  private static <T> @Nullable T one(String parameter, @Nullable String text, T[] values) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    Map<String, T> named = new LinkedHashMap<>();
    for (T value : values) {
      named.put(Json.MAPPER.convertValue(value, String.class), value);
    }
    return named.entrySet().stream()
        .filter(name -> name.getKey().equalsIgnoreCase(text))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> RefusedQuery.notAmong(parameter, named.keySet()));
  }

  private static Set<Integer> within(String parameter, Set<Integer> numbers, int least, int most) {
    if (numbers.stream().anyMatch(number -> number < least || number > most)) {
      throw RefusedQuery.outside(parameter, least, most);
    }
    return numbers;
  }

  private static Cursor cursor(String text) {
    Cursor cursor = Cursor.of(text);
    if (cursor == null) {
      throw RefusedQuery.malformed("cursor");
    }
    return cursor;
  }
}
