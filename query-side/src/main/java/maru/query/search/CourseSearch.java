package maru.query.search;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import maru.query.catalogue.CourseCard;
import maru.query.catalogue.CourseCards;
import maru.query.catalogue.CourseDocument;
import maru.query.catalogue.CourseIndex;
import maru.query.elastic.Elastic;
import maru.query.elastic.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Finds published courses. What was typed is tried as it stands, then as if the keyboard had been
/// in the wrong language, then as if misspelt; the first that finds anything counts, whatever
/// filters leave of it.
@Component
class CourseSearch {
  private static final int NEAR = 6;

  /// Among so many the word that was meant is looked for.
  private static final int NEAREST = 30;

  private final Elastic elastic;
  private final CourseCards cards;
  private final Instructors instructors;
  private final InstantSource clock;

  CourseSearch(Elastic elastic, CourseCards cards, Instructors instructors, InstantSource clock) {
    this.elastic = elastic;
    this.cards = cards;
    this.instructors = instructors;
    this.clock = clock;
  }

  FoundCourses find(SearchRequest request) {
    Instant now = clock.instant();
    Asked asked = Asked.of(request.words());
    List<Attempt> attempts = Attempt.at(asked, instructors, now);
    int first = request.cursor() == null ? 0 : request.cursor().attempt();
    for (int i = Math.min(first, attempts.size() - 1); i < attempts.size(); i++) {
      Attempt attempt = understood(attempts.get(i), now);
      if (attempt != null) {
        JsonNode answer = send(SearchBody.of(attempt.query(), request, now));
        if (request.cursor() != null || Facets.unfiltered(answer.path("aggregations")) > 0) {
          return found(request, attempt, i, answer, now);
        }
      }
    }
    Attempt typed = attempts.getFirst();
    JsonNode nothing = send(SearchBody.of(typed.query(), request, now));
    return found(request, typed, 0, nothing, now);
  }

  /// Null if it reads as a word misspelt, and no word is near.
  private @Nullable Attempt understood(Attempt attempt, Instant now) {
    Asked asked = attempt.asked();
    if (attempt.kind() != Attempt.Kind.MISSPELT || asked == null) {
      return attempt;
    }
    String meant = Spelling.nearest(asked, best(attempt.query(), NEAREST, now));
    return meant == null ? null : attempt.corrected(meant);
  }

  private FoundCourses found(
      SearchRequest request, Attempt attempt, int number, JsonNode answer, Instant now) {
    List<JsonNode> hits = answer.path("hits").path("hits").valueStream().toList();
    List<CourseDocument> courses = documents(hits);
    List<CourseCard> shown = cards.of(courses);
    List<FoundCourses.Item> items = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      items.add(
          new FoundCourses.Item(
              shown.get(i), Highlight.of(hits.get(i), courses.get(i), attempt.asked())));
    }
    boolean more = hits.size() == request.limit();
    boolean nothing = items.isEmpty() && request.cursor() == null;
    JsonNode aggregations = answer.path("aggregations");
    long unfiltered = Facets.unfiltered(aggregations);
    return new FoundCourses(
        items,
        total(answer),
        more ? new Cursor(number, hits.getLast().path("sort")).text() : null,
        Facets.read(aggregations),
        unfiltered > 0 || request.cursor() != null ? attempt.didYouMean() : null,
        unfiltered,
        nothing ? Facets.relaxed(aggregations, request.filters()) : List.of(),
        nothing ? near(attempt, unfiltered, now) : List.of());
  }

  /// What fits without the filters, or else has some of the words that say what it is about.
  private List<CourseCard> near(Attempt attempt, long unfiltered, Instant now) {
    Asked asked = attempt.asked();
    if (asked == null && unfiltered == 0) {
      return List.of();
    }
    return cards.of(
        best(
            unfiltered > 0 || asked == null ? attempt.query() : WordQuery.partly(asked.about()),
            NEAR,
            now));
  }

  /// The best few for what was typed, without facets or highlights.
  List<CourseDocument> best(Asked asked, int most) {
    Instant now = clock.instant();
    for (Attempt one : Attempt.at(asked, now)) {
      Attempt attempt = understood(one, now);
      List<CourseDocument> found = attempt == null ? List.of() : best(attempt.query(), most, now);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<CourseDocument> best(Map<String, ?> query, int most, Instant now) {
    return documents(
        send(SearchBody.best(query, most, now)).path("hits").path("hits").valueStream().toList());
  }

  private JsonNode send(Map<String, ?> body) {
    return elastic.send("POST", "/" + CourseIndex.NAME + "/_search", body);
  }

  private static long total(JsonNode answer) {
    JsonNode hits = answer.path("hits");
    return hits.path("total").path("value").asLong(hits.path("hits").size());
  }

  private static List<CourseDocument> documents(List<JsonNode> hits) {
    return hits.stream()
        .map(hit -> Json.MAPPER.treeToValue(hit.path("_source"), CourseDocument.class))
        .toList();
  }
}
