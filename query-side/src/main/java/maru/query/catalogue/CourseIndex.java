package maru.query.catalogue;

import java.util.Set;
import maru.events.Event;
import maru.events.catalogue.CatalogueEvent;
import maru.events.classroom.ClassroomEvent;
import maru.events.enrollment.EnrollmentEvent;
import maru.query.elastic.Json;
import maru.query.korean.KoreanAnalysis;
import maru.query.projection.IndexDefinition;
import maru.query.projection.PastEvent;
import maru.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// All courses, drafts too, by their ids; searchable once published.
@Component
public final class CourseIndex implements Projection<CourseDocument> {
  public static final String NAME = "courses";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<CourseDocument> documentClass() {
    return CourseDocument.class;
  }

  @Override
  public Set<Class<? extends Event>> reads() {
    return Set.of(CatalogueEvent.class, EnrollmentEvent.class, ClassroomEvent.class);
  }

  @Override
  public @Nullable String documentId(Event event) {
    return switch (event) {
      case CatalogueEvent catalogue -> catalogue.courseId().value();
      case EnrollmentEvent enrollment -> enrollment.courseId().value();
      case ClassroomEvent.Started started -> started.courseId().value();
      case ClassroomEvent.Ended ended -> ended.courseId().value();
      default -> null;
    };
  }

  @Override
  public @Nullable CourseDocument apply(@Nullable CourseDocument course, PastEvent event) {
    return CourseFold.apply(course, event.event(), event.occurredAt());
  }

  @Override
  public JsonNode definition() {
    return IndexDefinition.read(CourseIndex.class, "course-index.json", KoreanAnalysis.settings());
  }

  @Override
  public Object indexed(CourseDocument course) {
    ObjectNode json = Json.MAPPER.valueToTree(course);
    json.set("find", Json.MAPPER.valueToTree(CourseWords.of(course)));
    return json;
  }
}
