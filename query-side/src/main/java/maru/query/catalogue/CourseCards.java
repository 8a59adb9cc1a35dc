package maru.query.catalogue;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;
import maru.query.catalogue.CourseDocument.Status;
import maru.query.elastic.Elastic;
import maru.query.elastic.Json;
import maru.query.request.Asker;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Courses by id, as cards or whole. Reads what is written, not what is refreshed: never behind the
/// projection.
@Component
public class CourseCards {
  private final Elastic elastic;
  private final InstructorNames names;
  private final InstantSource clock;

  public CourseCards(Elastic elastic, InstructorNames names, InstantSource clock) {
    this.elastic = elastic;
    this.names = names;
    this.clock = clock;
  }

  /// Cards in the order of the documents.
  public List<CourseCard> of(List<CourseDocument> courses) {
    Map<MemberId, String> instructors =
        names.of(courses.stream().map(CourseDocument::instructorId).distinct().toList());
    return courses.stream()
        .map(c -> CourseCard.of(c, instructors.getOrDefault(c.instructorId(), ""), clock.instant()))
        .toList();
  }

  /// In the order of the ids, without those that are not known.
  public Map<CourseId, CourseCard> byId(Collection<CourseId> ids) {
    Map<CourseId, CourseCard> cards = new LinkedHashMap<>();
    for (CourseCard card : of(documents(ids))) {
      cards.put(card.courseId(), card);
    }
    return cards;
  }

  /// In the order of the ids, without those that are not known.
  public List<CourseDocument> documents(Collection<CourseId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<String> wanted = ids.stream().map(CourseId::value).distinct().toList();
    JsonNode answer =
        elastic.send("POST", "/" + CourseIndex.NAME + "/_mget", Map.of("ids", wanted));
    return answer
        .path("docs")
        .valueStream()
        .filter(found -> found.path("found").asBoolean())
        .map(found -> Json.MAPPER.treeToValue(found.path("_source"), CourseDocument.class))
        .filter(Objects::nonNull)
        .toList();
  }

  /// A course as long as it is there for the one who asks: a draft is for its instructor only.
  ///
  /// Refuses with [Refusal#COURSE_NOT_FOUND].
  public CourseDocument shownTo(Asker asker, CourseId id) {
    return documents(List.of(id)).stream()
        .filter(course -> course.status() != Status.DRAFT || asker.is(course.instructorId()))
        .findFirst()
        .orElseThrow(() -> new RefusedQuery(Refusal.COURSE_NOT_FOUND));
  }
}
